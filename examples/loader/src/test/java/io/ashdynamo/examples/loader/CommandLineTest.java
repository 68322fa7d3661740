package io.ashdynamo.examples.loader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lod jdbc:ashdynamo:mem:x t f.csv            | there is no command 'lod'; did you mean load?
            load jdbc:ashdynamo:mem:x t                 | load needs a URL, a table and a file, but has 2 of these words
            load jdbc:ashdynamo:mem:x t f.csv g.csv     | but has 4 of these words
            load postgres://x t f.csv                   | the first word after load is the URL
            load jdbc:ashdynamo:mem:x t f.csv --skipbad | load has no option --skipbad; did you mean --skip-bad?
            load jdbc:ashdynamo:mem:x t f.csv --force   | load has no option --force
            unload jdbc:ashdynamo:mem:x t f.csv --mode upsert | unload has no option --mode
            load jdbc:ashdynamo:mem:x t f.csv --batch   | --batch needs a value
            load jdbc:ashdynamo:mem:x t f.csv --batch 0 | --batch cannot be '0'; give 1 to 10000 rows
            load jdbc:ashdynamo:mem:x t f.csv --batch=x | --batch cannot be 'x'
            load jdbc:ashdynamo:mem:x t f.csv --quiet=1 | --quiet takes no value
            load jdbc:ashdynamo:mem:x t f.csv --quiet --quiet | --quiet is given twice
            load jdbc:ashdynamo:mem:x t f.txt           | does not show in its name; add --format csv or --format jsonl
            load jdbc:ashdynamo:mem:x t f.txt --format cvs | --format cannot be 'cvs'; did you mean csv?
            load jdbc:ashdynamo:mem:x t f.csv --mode x  | --mode cannot be 'x'; possible here: upsert, insert
            load jdbc:ashdynamo:mem:x t f.csv --delimiter ab | --delimiter cannot be 'ab'; give one ASCII sign
            load jdbc:ashdynamo:mem:x t f.csv --delimiter a  | --delimiter cannot be 'a'
            load jdbc:ashdynamo:mem:x t f.csv --null a,b | --null cannot hold the delimiter
            load jdbc:ashdynamo:mem:x t f.jsonl --null x | --delimiter and --null are of CSV
            """)
    void aWrongCommandLineIsExplained(String words, String message) {
        Run run = Run.of(words.strip().split(" "));

        assertThat(run.messages()).startsWith("Error: ").contains(message).hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void nothingToDoSaysWhereHelpIs() {
        assertThat(Run.of()).isEqualTo(new Run(2, "", "Error: say load or unload; --help says more\n"));
    }

    @Test
    void helpNamesEveryOption() {
        Run run = Run.of("--help");

        assertThat(Option.values())
                .allSatisfy(option -> assertThat(run.output()).contains(option.word()));
        assertThat(run.exitCode()).isZero();
    }
}
