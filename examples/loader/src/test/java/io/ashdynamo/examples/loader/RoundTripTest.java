package io.ashdynamo.examples.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was unloaded and loaded is the same, to the byte, when it is unloaded again. */
class RoundTripTest {

    private static final Path EVERYTHING = Path.of("src/test/resources/everything.csv");

    private static final String NOTES = """
            customer,number,status,total,note
            a,1,new,1,
            a,2,new,2,""
            a,3,new,3,\\N
            a,4,new,4,\s
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"csv", "jsonl", "tsv"})
    void allTypesComeBack(String ending) throws Exception {
        Path unloaded = directory.resolve("unloaded." + ending);
        Path again = directory.resolve("again." + ending);
        String source = "jdbc:ashdynamo:mem:from-" + ending + "?mapping=classpath:loader.yaml&scan=deny";
        String target = "jdbc:ashdynamo:mem:to-" + ending + "?mapping=classpath:loader.yaml&scan=deny";

        assertThat(Run.of("load", source, "Everything", EVERYTHING.toString()))
                .isEqualTo(new Run(0, "", "4 rows loaded\n"));
        assertThat(Run.of("unload", source, "everything", unloaded.toString()))
                .isEqualTo(new Run(0, "", "4 rows unloaded\n"));
        assertThat(Run.of("load", target, "everything", unloaded.toString()))
                .isEqualTo(new Run(0, "", "4 rows loaded\n"));
        assertThat(Run.of("unload", target, "everything", again.toString()).exitCode())
                .isZero();

        assertThat(Files.readAllLines(again)).containsExactlyInAnyOrderElementsOf(Files.readAllLines(unloaded));
        Run asCsv = Run.of("unload", target, "everything", "-", "--format", "csv", "--quiet");
        assertThat(asCsv.output().lines().toList()).containsExactlyInAnyOrderElementsOf(Files.readAllLines(EVERYTHING));
    }

    @Test
    void nullAndEmptyTextStayApart() throws Exception {
        String url = "jdbc:ashdynamo:mem:notes?mapping=classpath:loader.yaml";
        String select = "SELECT * FROM orders WHERE customer = 'a'";
        Path file = write("notes.csv", NOTES);

        Run.of("load", url, "orders", file.toString());
        Run plain = Run.of("unload", url, select, "-", "--format=csv");
        Run named = Run.of("unload", url, select, "-", "--format", "csv", "--null", "\\N", "--delimiter", ";");

        assertThat(plain.output()).isEqualTo(NOTES);
        assertThat(named.output()).isEqualTo("""
                customer;number;status;total;note
                a;1;new;1;\\N
                a;2;new;2;""
                a;3;new;3;"\\N"
                a;4;new;4;\s
                """);
    }

    @Test
    void oneColumnOfNullsIsNotTakenForBlankLines() throws Exception {
        String url = "jdbc:ashdynamo:mem:notes-alone?mapping=classpath:loader.yaml";
        Run.of("load", url, "orders", write("notes.csv", NOTES).toString());

        assertThat(Run.of("unload", url, "SELECT note FROM orders WHERE customer = 'a'", "-", "--format", "csv")
                        .output())
                .isEqualTo("note\n\n\"\"\n\\N\n \n");
    }

    @Test
    void standardInputIsLoadedAndMissingJsonColumnsGetTheirDefault() throws Exception {
        String url = "jdbc:ashdynamo:mem:pipe?mapping=classpath:loader.yaml";

        Run load = Run.withInput("""
                {"customer":"a","number":1,"total":1,"note":"x"}

                {"total":"12345678901234567890123456789012345678","customer":"a","number":2}
                {"customer":"a","number":3,"status":null,"total":3.10}
                """, "load", url, "orders", "-", "--format", "jsonl");

        assertThat(load).isEqualTo(new Run(0, "", "3 rows loaded\n"));
        assertThat(Run.of("unload", url, "SELECT * FROM orders WHERE customer = 'a'", "-", "--format", "jsonl")
                        .output())
                .isEqualTo("""
                        {"customer":"a","number":1,"status":"new","total":1,"note":"x"}
                        {"customer":"a","number":2,"status":"new","total":12345678901234567890123456789012345678,"note":null}
                        {"customer":"a","number":3,"status":null,"total":3.1,"note":null}
                        """);
    }

    @Test
    void theLastRowOfAKeyStays() throws Exception {
        String url = "jdbc:ashdynamo:mem:last?mapping=classpath:loader.yaml";
        Path file = write("orders.jsonl", """
                {"customer":"a","number":1,"total":1,"note":"x"}
                {"customer":"a","number":1,"total":2}
                {"customer":"a","number":1.0,"total":3,"note":"y"}
                """);

        Run.of("load", url, "orders", file.toString());

        assertThat(Run.of("unload", url, "SELECT * FROM orders WHERE customer = 'a'", "-", "--format", "jsonl")
                        .output())
                .isEqualTo("""
                        {"customer":"a","number":1,"status":"new","total":3,"note":"y"}
                        """);
    }

    @Test
    void aFileIsReplacedOnlyIfThatIsAskedForAndOnlyByACompleteOne() throws Exception {
        String url = "jdbc:ashdynamo:mem:replace?mapping=classpath:loader.yaml&scan=deny";
        Path file = write("there.csv", "mine");

        Run refused = Run.of("unload", url, "orders", file.toString());
        Run failed = Run.of("unload", url, "order", file.toString(), "--force");
        assertThat(refused).isEqualTo(new Run(1, "", "Error: " + file + " is there; add --force to replace it\n"));
        assertThat(failed).isEqualTo(new Run(1, "", "Error: there is no table 'order'; did you mean orders?\n"));
        assertThat(file).hasContent("mine");

        Run forced = Run.of("unload", url, "orders", file.toString(), "--force");
        assertThat(forced).isEqualTo(new Run(0, "", "0 rows unloaded\n"));
        assertThat(file).hasContent("customer,number,status,total,note\n");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text);
    }
}
