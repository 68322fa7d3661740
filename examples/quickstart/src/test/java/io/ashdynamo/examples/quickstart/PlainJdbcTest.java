package io.ashdynamo.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainJdbcTest {

    @Test
    void printsGeneratedKeysAndRows() throws Exception {
        assertThat(Output.of(PlainJdbc::main)).isEqualTo("""
                        generated:
                         email inserted_at likes version
                         -- -- -- --
                         bob@example.com TIME 0 1
                        posts:
                         inserted_at title likes updated_at
                         -- -- -- --
                         TIME Plain JDBC 0 NULL
                        """);
    }
}
