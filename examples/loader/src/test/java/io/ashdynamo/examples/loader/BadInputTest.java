package io.ashdynamo.examples.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

    private static final String HEADER = "customer,number,status,total,note\n";

    @TempDir
    Path directory;

    private String url;

    @BeforeEach
    void useATableOfItsOwn(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT)
                + Integer.toHexString(test.getDisplayName().hashCode());
        url = "jdbc:ashdynamo:mem:" + name + "?mapping=classpath:loader.yaml";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,2,new               | line 3: there are 3 fields, but the header has 5
            a,x,new,1,            | line 3: column number (INTEGER): this is not a whole number of that type
            a,2,new,1,"x"y        | line 3: this is not CSV: Unexpected character after closing quote: 'y' (0x79)
            a,2,new,1,"x          | line 3: this is not CSV: Unclosed quoted field at end of input
            a,2,new,1e200,        | line 3: orders.total (decimal): '100000000000000000000000000000000000000000000000000000000000…' is beyond DynamoDB's numbers, which have 38 digits and magnitudes of 1E-130 to 9.99E+125; store it as a string
            a,2,gone,1,           | line 3: orders.status: 'gone' is not one of [new, paid, shipped]
            a,2,new,,             | line 3: orders.total must not be NULL; give it a value
            "",2,new,1,           | line 3: orders.customer is part of a key, which DynamoDB does not store empty; give it a value
            """)
    void theLoadStopsAtABadLineAndSaysWhatIsWritten(String line, String message) throws Exception {
        Path file = write("orders.csv", HEADER + "a,1,new,1,\n" + line + "\n");

        Run run = Run.of("load", url, "orders", file.toString());

        assertThat(run.messages())
                .isEqualTo(message + "\nError: stopped before line 3, with 1 rows written;"
                        + " mend the line, or add --skip-bad, and run it again with --resume for the rest\n");
        assertThat(run.exitCode()).isOne();
        assertThat(rows()).isEqualTo(HEADER + "a,1,new,1,\n");
    }

    @Test
    void nothingAfterALineThatDoesNotConvertIsWritten() throws Exception {
        Path file = write("orders.csv", HEADER + "a,1,new,1,\na,2,new,?,\na,3,new,3,\n");

        Run run = Run.of("load", url, "orders", file.toString());

        assertThat(run.exitCode()).isOne();
        assertThat(rows()).isEqualTo(HEADER + "a,1,new,1,\n");
    }

    @Test
    void aMendedFileIsResumed() throws Exception {
        Path file = write("orders.csv", HEADER + "a,1,new,1,\na,2,new,?,\na,3,new,3,\n");
        Run.of("load", url, "orders", file.toString());
        write("orders.csv", HEADER + "a,1,new,1,\na,2,new,2,mended\na,3,new,3,\n");

        Run run = Run.of("load", url, "orders", file.toString(), "--resume");

        assertThat(run).isEqualTo(new Run(0, "", "3 rows loaded\n"));
        assertThat(rows()).isEqualTo(HEADER + "a,1,new,1,\na,2,new,2,mended\na,3,new,3,\n");
        assertThat(directory.resolve("orders.csv.state")).doesNotExist();
    }

    @Test
    void rowsSentTogetherWithARefusedOneAreSaidAndTakenAsLoadedWhenItIsResumed() throws Exception {
        Path file = write("orders.csv", HEADER + "a,1,new,1,\na,2,gone,2,\na,3,new,3,\n");

        Run stopped = Run.of("load", url, "orders", file.toString(), "--mode", "insert");
        write("orders.csv", HEADER + "a,1,new,1,\na,2,paid,2,\na,3,new,3,\n");
        Run resumed = Run.of("load", url, "orders", file.toString(), "--mode", "insert", "--resume");

        assertThat(stopped.messages())
                .contains("stopped before line 3, with 1 rows written, and 1 after it that were sent with it");
        assertThat(resumed).isEqualTo(new Run(0, "", "3 rows loaded\n"));
        assertThat(rows()).isEqualTo(HEADER + "a,1,new,1,\na,2,paid,2,\na,3,new,3,\n");
    }

    @Test
    void aRowOfAnotherThatIsThereIsNoneOfOursWhenALoadIsResumed() throws Exception {
        Path file = write("orders.csv", HEADER + "a,1,new,1,\na,2,new,?,\n");
        Run.of("load", url, "orders", file.toString(), "--mode", "insert");
        Run.of(
                "load",
                url,
                "orders",
                write("other.csv", HEADER + "a,2,new,99,\n").toString());
        write("orders.csv", HEADER + "a,1,new,1,\na,2,new,2,\n");

        Run run = Run.of("load", url, "orders", file.toString(), "--mode", "insert", "--resume");

        assertThat(run.messages()).startsWith("line 3: ");
        assertThat(run.exitCode()).isOne();
        assertThat(rows()).isEqualTo(HEADER + "a,1,new,1,\na,2,new,99,\n");
    }

    @Test
    void badLinesThatAreSkippedAreKeptAsTheyAre() throws Exception {
        Path file = write(
                "orders.csv", HEADER + "a,1,new,1,\na,\"2\nx\",new,2,\na,3,new,3,\r\n\na,4,new,4,\"x\"y\na,5,gone,5,");

        Run run = Run.of("load", url, "orders", file.toString(), "--skip-bad");

        assertThat(run.exitCode()).isZero();
        assertThat(run.messages())
                .startsWith("""
                        line 3: column number (INTEGER): this is not a whole number of that type
                        line 7: this is not CSV: Unexpected character after closing quote: 'y' (0x79)
                        line 8: orders.status""")
                .endsWith("\n2 rows loaded, 3 bad lines skipped, which are in " + file + ".bad\n");
        assertThat(directory.resolve("orders.csv.bad"))
                .content(StandardCharsets.UTF_8)
                .startsWith("""
                        # line 3: column number (INTEGER): this is not a whole number of that type
                        a,"2
                        x",new,2,
                        # line 7: this is not CSV""")
                .contains("\na,4,new,4,\"x\"y\n# line 8: orders.status")
                .endsWith("\na,5,gone,5,\n");
        assertThat(rows()).isEqualTo(HEADER + "a,1,new,1,\na,3,new,3,\n");
    }

    @Test
    void aRowThatIsThereIsReplacedOrIfAskedForRefused() throws Exception {
        Run.of(
                "load",
                url,
                "orders",
                write("first.csv", HEADER + "a,1,new,1,\n").toString());
        String second = write("second.csv", HEADER + "a,1,paid,2,\n").toString();

        Run refused = Run.of("load", url, "orders", second, "--mode", "insert", "--skip-bad");
        String afterwards = rows();
        Run replaced = Run.of("load", url, "orders", second);

        assertThat(refused.messages())
                .startsWith(
                        "line 2: orders has a row with customer = 'a', number = '1' already; nothing was written\n");
        assertThat(afterwards).isEqualTo(HEADER + "a,1,new,1,\n");
        assertThat(replaced).isEqualTo(new Run(0, "", "1 rows loaded\n"));
        assertThat(rows()).isEqualTo(HEADER + "a,1,paid,2,\n");
    }

    @Test
    void anItemThatIsTooLargeIsTheOnlyOneOfItsBatchThatIsNotWritten() throws Exception {
        String large = "x".repeat(410 << 10);
        Path file = write("orders.csv", HEADER + "a,1,new,1,\na,2,new,2," + large + "\na,3,new,3,\n");

        Run run = Run.of("load", url, "orders", file.toString(), "--skip-bad");

        assertThat(run.messages()).startsWith("line 3: ").contains("400 KB", "\n2 rows loaded, 1 bad lines skipped");
        assertThat(rows()).isEqualTo(HEADER + "a,1,new,1,\na,3,new,3,\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                     | the file is empty; its first line names the columns
            customer,numbr         | line 1: there is no column 'numbr' in orders; did you mean number?
            customer,number,NUMBER | line 1: the header has column number twice; leave one out
            customer,,number       | line 1: the header has a field without a name
            """)
    void aWrongHeaderIsExplained(String header, String message) throws Exception {
        Run run = Run.of("load", url, "orders", write("orders.csv", header).toString());

        assertThat(run.messages()).startsWith("Error: " + message).hasLineCount(1);
        assertThat(run.exitCode()).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"customer":"a","number":1,"totl":1}      | line 1: there is no column 'totl' in orders; did you mean total?
            {"customer":"a","number":1,"Number":1}    | line 1: column number is there twice; leave one out
            {"customer":"a","number":1,"number":1}    | line 1: this is not JSON from its column
            {"customer":"a","number":"x"}             | line 1: column number (INTEGER): this is not a whole number of that type
            {"customer":5,"number":1}                 | line 1: column customer (VARCHAR): this JSON number is of another type; give a string
            {"customer":"a","number":{}}              | line 1: column number (INTEGER): this JSON object is of another type; give a number
            {"customer":"a"                           | line 1: this is not JSON from its column
            {"customer":"a","number":1,"total":1} {}  | line 1: there is text after the JSON object; a line is one row
            [1]                                       | line 1: this is not a JSON object; a line is one row, as {"id": 1}
            {}                                        | line 1: this row has no column
            """)
    void aWrongLineOfJsonIsExplained(String line, String message) throws Exception {
        Run run = Run.of("load", url, "orders", write("orders.jsonl", line).toString());

        assertThat(run.messages()).startsWith(message).hasLineCount(2);
        assertThat(run.exitCode()).isOne();
    }

    @Test
    void aFileThatIsNotThereOrADirectoryIsNamed() {
        assertThat(Run.of("load", url, "orders", "nowhere.csv"))
                .isEqualTo(new Run(1, "", "Error: there is no file nowhere.csv\n"));
        assertThat(Run.of("load", url, "orders", directory.toString(), "--format", "csv"))
                .isEqualTo(new Run(1, "", "Error: " + directory + " is no file that can be read\n"));
        assertThat(Run.of(
                        "unload",
                        url,
                        "orders",
                        directory.resolve("no/orders.csv").toString()))
                .isEqualTo(new Run(1, "", "Error: there is no directory " + directory.resolve("no") + "\n"));
    }

    @Test
    void aTableOrAMappingThatIsNotThereIsNamed() throws Exception {
        String file = write("orders.csv", HEADER).toString();

        assertThat(Run.of("load", url, "order", file).messages())
                .isEqualTo("Error: there is no table 'order'; did you mean orders?\n");
        assertThat(Run.of("load", "jdbc:ashdynamo:mem:x?mapping=classpath:no.yaml", "orders", file)
                        .messages())
                .startsWith("Error: the mapping 'classpath:no.yaml' is not on the class path")
                .hasLineCount(1);
        assertThat(Run.of(
                                "unload",
                                url,
                                "SELECT customer, customer FROM orders WHERE customer = 'a'",
                                "-",
                                "--format",
                                "csv")
                        .messages())
                .isEqualTo("Error: the SELECT gives two columns customer; name one of them with AS\n");
    }

    @Test
    void aStateIsUsedForItsOwnLoadOnly() throws Exception {
        Path file = write("orders.csv", HEADER + "a,1,new,1,\na,2,new,?,\n");
        Path state = directory.resolve("orders.csv.state");
        assertThat(Run.of("load", url, "orders", file.toString(), "--resume").messages())
                .startsWith("Error: there is nothing to resume: there is no " + state);

        Run.of("load", url, "orders", file.toString());
        assertThat(Run.of("load", url, "orders", file.toString()).messages())
                .startsWith("Error: " + state + " is of a load that has not ended; go on with --resume, or delete it");
        assertThat(Run.of("load", url, "everything", file.toString(), "--resume")
                        .messages())
                .startsWith("Error: " + state
                        + " is of another load: its table is 'orders', and this one's is 'everything'");
        Path other = write("other.csv", HEADER + "a,1,new,1,\n");
        assertThat(Run.of("load", url, "orders", other.toString(), "--resume", "--state", state.toString())
                        .messages())
                .startsWith("Error: " + state + " is of another load: its input is 'orders.csv'");

        write("orders.csv", HEADER + "a,9,new,1,\na,2,new,2,\n");
        assertThat(Run.of("load", url, "orders", file.toString(), "--resume").messages())
                .startsWith("Error: " + file + " was changed before its line 3, up to which it is loaded");
        Files.writeString(state, "rows=many");
        assertThat(Run.of("load", url, "orders", file.toString(), "--resume").messages())
                .startsWith("Error: " + state + " is not a state that a load wrote; delete it, and load all again");
        assertThat(rows()).isEqualTo(HEADER + "a,1,new,1,\n");
    }

    @Test
    void standardInputCannotBeResumed() {
        assertThat(Run.of("load", url, "orders", "-", "--format", "csv", "--resume"))
                .isEqualTo(new Run(
                        2, "", "Error: --resume and --state need a file; standard input cannot be read again\n"));
    }

    private String rows() {
        return Run.of("unload", url, "SELECT * FROM orders WHERE customer = 'a'", "-", "--format", "csv", "--quiet")
                .output();
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text);
    }
}
