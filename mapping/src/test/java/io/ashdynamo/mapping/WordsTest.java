package io.ashdynamo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final List<String> WORDS =
            List.of("partition_key", "sort_key", "title", "integer", "epoch_millis", "epoch_seconds");

    @ParameterizedTest
    @CsvSource({"titel, title", "partitionKey, partition_key", "TITLE, title", "int, integer", "sortkey, sort_key"})
    void findsTheWordThatWasMeant(String word, String meant) {
        assertThat(Words.nearest(word, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"author", "epoch", "it"})
    void suggestsNothingThatIsFarOrOneOfMany(String word) {
        assertThat(Words.nearest(word, WORDS)).isEmpty();
    }

    @Test
    void showsLongAndUnprintableTextInOneShortLine() {
        assertThat(Words.shown("a\nb" + "c".repeat(100)))
                .startsWith("a\\u000abccc")
                .hasSizeLessThan(80)
                .endsWith("...");
    }
}
