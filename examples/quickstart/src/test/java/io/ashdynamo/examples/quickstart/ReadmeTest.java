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
    private static final Path EXAMPLES = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MAPPING = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void eachPieceOfJavaIsFromAnExampleThatRuns() throws IOException {
        List<String> examples = examples("src/main/java", ".java");

        assertThat(blocks(JAVA, Files.readString(README))).hasSizeGreaterThanOrEqualTo(6);
        assertThat(javaOfAllPages()).hasSizeGreaterThanOrEqualTo(9).allSatisfy(piece -> assertThat(examples)
                .anyMatch(example -> example.contains(piece)));
    }

    @Test
    void eachMappingIsOfAnExampleThatRuns() throws IOException {
        List<String> mappings = examples("src/main/resources", ".yaml");
        String readme = Files.readString(README).replaceAll(" +# .*", "");

        assertThat(blocks(MAPPING, readme)).hasSizeGreaterThanOrEqualTo(2).allSatisfy(mapping -> assertThat(mappings)
                .anyMatch(used -> used.contains(resourcesOf(mapping))));
    }

    /** What follows the version and the list's own key, which an example may have other resources after. */
    private static String resourcesOf(String mapping) {
        return mapping.replaceFirst("^ashdynamo: 1 resources: ", "");
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

    /** The files of all examples in a directory of each, with an ending. */
    private static List<String> examples(String directory, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(ending)
                            && file.normalize().toString().replace('\\', '/').contains("/" + directory + "/"))
                    .map(ReadmeTest::read)
                    .toList();
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
