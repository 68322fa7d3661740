package io.ashdynamo.examples.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shell, given a script on standard input. */
class ShellTest {

    private final InputStream input = System.in;
    private final PrintStream output = System.out;
    private final PrintStream errors = System.err;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @AfterEach
    void giveBackTheConsole() {
        System.setIn(input);
        System.setOut(output);
        System.setErr(errors);
    }

    @Test
    void sampleRowsCanBeExplored() throws Exception {
        int exitCode = run("""
                !tables
                !primarykeys orders
                !indexes posts
                SELECT placed_at, status, total, products
                  FROM orders
                 WHERE customer_id = 'C001';
                SELECT name, address.city FROM customers WHERE country = 'JP' AND address.number < 20;
                EXPLAIN ANALYZE SELECT total FROM orders WHERE status = 'open';
                """);

        assertThat(text(results))
                .containsPattern("customers +\\| TABLE +\\| who buys")
                .containsPattern("orders +\\| TABLE +\\| what they buy")
                .containsPattern("posts +\\| TABLE +\\| what they write")
                .containsPattern("orders +\\| placed_at +\\| 2")
                .containsPattern("by_likes +\\| 3 +\\| 2 +\\| likes")
                .contains("| 2025-06-26 11:56:46.0 | delivered | 12.87  | [\"pen\",\"teapot\"]      |")
                .contains("| 2025-10-23 14:56:46.0 | open      | 183.57 | [\"kettle\",\"notebook\"] |")
                .contains("| Hugo Okafor      | Kobe         |")
                .containsPattern("\\| Query +\\| orders +\\| orders +\\| by_status +\\| status = 'open'");
        assertThat(text(messages))
                .isEqualTo("sqlline version 1.12.0\n6 rows selected\n3 rows selected\n2 rows selected\n");
        assertThat(exitCode).isZero();
    }

    @Test
    void aMistakeIsExplainedAndTheRestIsRun() throws Exception {
        int exitCode = run("""
                SELECT * FROM post WHERE email = 'ada.okafor@example.com';
                SELECT 'still here';
                """, "jdbc:ashdynamo:mem:mistake?mapping=classpath:sample.yaml");

        assertThat(text(messages))
                .contains("Error: there is no table 'post' (line 1, column 15); did you mean posts? (state=42S02");
        assertThat(text(results)).contains("| still here   |");
        assertThat(exitCode).isOne();
    }

    @Test
    void aUrlThatDoesNotConnectEndsIt() throws Exception {
        int exitCode = run("", "jdbc:ashdynamo:mem:nowhere?mapping=classpath:nowhere.yaml");

        assertThat(text(messages)).isEqualTo("Error: the mapping 'classpath:nowhere.yaml' is not on the class path\n");
        assertThat(exitCode).isOne();
    }

    @Test
    void textIsTakenAsItStands() throws Exception {
        int exitCode = run("""
                -- a comment that isn't closed
                INSERT INTO posts (email, inserted_at, title)
                VALUES ('zoë@example.com', '2025-01-01 00:00:00', 'a\tb; "c" (d');
                !outputformat csv
                SELECT title FROM posts WHERE email = 'zoë@example.com'
                """, "jdbc:ashdynamo:mem:text?mapping=classpath:sample.yaml");

        assertThat(text(results)).isEqualTo("'title'\n'a\tb; \"c\" (d'\n");
        assertThat(text(messages)).isEqualTo("sqlline version 1.12.0\n1 row affected\n1 row selected\n");
        assertThat(exitCode).isZero();
    }

    private int run(String script, String... arguments) throws Exception {
        System.setIn(new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(results, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(messages, true, StandardCharsets.UTF_8));
        return Shell.run(arguments);
    }

    private static String text(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
