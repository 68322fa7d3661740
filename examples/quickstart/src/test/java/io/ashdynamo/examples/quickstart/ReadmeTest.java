package io.ashdynamo.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path README = Path.of("../../README.md");
    private static final Path DOCS = Path.of("../../docs");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MAPPING = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void eachPieceOfJavaIsFromAnExampleThatRuns() throws IOException {
        List<String> examples = sources();

        assertThat(blocks(JAVA, Files.readString(README))).hasSizeGreaterThanOrEqualTo(3);
        assertThat(javaOfAllPages()).hasSizeGreaterThanOrEqualTo(6).allSatisfy(piece -> assertThat(examples)
                .anyMatch(example -> example.contains(piece)));
    }

    @Test
    void theMappingIsTheOneThatTheExamplesUse() throws IOException {
        String used = plain(Files.readString(Path.of("src/main/resources/quickstart.yaml")));
        String readme = Files.readString(README).replaceAll(" +# .*", "");

        List<String> mappings = blocks(MAPPING, readme);

        assertThat(mappings).hasSize(1);
        assertThat(used).contains(mappings.get(0).substring(mappings.get(0).indexOf("posts:")));
    }

    private static List<String> javaOfAllPages() throws IOException {
        try (Stream<Path> docs = Files.walk(DOCS)) {
            return Stream.concat(Stream.of(README), docs.filter(page -> page.toString()
                            .endsWith(".md")))
                    .map(ReadmeTest::text)
                    .flatMap(page -> blocks(JAVA, page).stream())
                    .toList();
        }
    }

    private static List<String> blocks(Pattern kind, String readme) {
        return kind.matcher(readme)
                .results()
                .map((MatchResult block) -> plain(block.group(1)))
                .toList();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile).map(ReadmeTest::read).toList();
        }
    }

    private static String read(Path file) {
        return plain(text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the differences of indentation. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
