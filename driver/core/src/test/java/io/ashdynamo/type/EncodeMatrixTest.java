package io.ashdynamo.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every type × every Java class that a caller may give, against {@code encode.txt}. */
class EncodeMatrixTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Table TABLE = Table.read("encode.txt");

    @Test
    void theTableHasEveryTypeAndOnlyKnownSources() throws SQLException {
        assertThat(TABLE.blocks().keySet()).isEqualTo(Columns.all().keySet());
        for (Map<String, String> block : TABLE.blocks().values()) {
            assertThat(Sources.all().keySet())
                    .containsAll(block.keySet().stream()
                            .filter(name -> !name.equals("*"))
                            .toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> encodes() throws SQLException {
        return Columns.all().entrySet().stream().flatMap(column -> names().map(source -> DynamicTest.dynamicTest(
                source + " as " + column.getKey(), () -> check(column.getKey(), column.getValue(), source))));
    }

    private static void check(String type, TypedColumn column, String source) throws SQLException {
        Object value = Sources.all().get(source);
        try {
            assertThat(Shown.of(column.encode(value, ZONE))).isEqualTo(TABLE.outcome(type, source));
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(TABLE.outcome(type, source));
            Messages.check(e, "posts.c (" + column.attribute().type().name().word() + "): ");
        }
    }

    private static Stream<String> names() {
        try {
            return Sources.all().keySet().stream();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
