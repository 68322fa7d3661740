package io.ashdynamo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file under faults ends in a comment that lists what the reader says about it. */
class FaultFilesTest {

    static Stream<Path> files() {
        return Stream.concat(Corpus.files("faults/structure"), Corpus.files("faults/meaning"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void reportsExactlyTheFaultsListed(Path file) {
        MappingException e =
                catchThrowableOfType(MappingException.class, () -> MappingReader.read("f", Corpus.document(file)));

        assertThat(e.getMessage().replaceAll("(?m)^f:", "").lines()).containsExactlyElementsOf(Corpus.expected(file));
    }
}
