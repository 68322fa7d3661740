package io.ashdynamo.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The mapping files under src/test/resources. */
final class Corpus {

    private static final String EXPECTED = "# expected:\n";

    private Corpus() {}

    static Stream<Path> files(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(Corpus.class.getResource("/" + folder).toURI()))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<String> lines(String file) {
        return files("").filter(f -> f.endsWith(file)).flatMap(f -> text(f).lines());
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file without the comment that lists its faults. */
    static String document(Path file) {
        String text = text(file);
        int end = text.indexOf(EXPECTED);
        return end < 0 ? text : text.substring(0, end);
    }

    /** The faults listed in the comment at the end of the file. */
    static List<String> expected(Path file) {
        String text = text(file);
        return text.substring(text.indexOf(EXPECTED) + EXPECTED.length())
                .lines()
                .map(l -> l.substring("# ".length()))
                .toList();
    }
}
