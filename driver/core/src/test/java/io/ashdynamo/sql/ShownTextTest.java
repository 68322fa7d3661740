package io.ashdynamo.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "UPDATE t SET a = 'secret', b = b + 12.50 WHERE id = ? | UPDATE t SET a = ?, b = b + ? WHERE id = ?",
                "INSERT INTO t (a) VALUES (X'CAFE', 7) | INSERT INTO t (a) VALUES (?, ?)",
                "DELETE /* 'why' */ FROM \"a b\" WHERE c.d = 'it''s' -- 5 | DELETE FROM \"a b\" WHERE c.d = ?",
                "~  SELECT\n\t1\n\n  FROM t;~ | SELECT ? FROM t;",
            })
    void literalsAndCommentsAreNotShown(String sql, String shown) {
        assertThat(ShownText.of(sql)).isEqualTo(shown);
    }

    @Test
    void theEndOfALongTextIsCut() {
        String shown = ShownText.of("SELECT a FROM t WHERE a IN (?" + ", ?".repeat(1_000) + ")");
        assertThat(shown)
                .hasSize(201)
                .startsWith("SELECT a FROM t WHERE a IN (?, ?, ")
                .endsWith("…");
    }
}
