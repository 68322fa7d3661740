package io.ashdynamo.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of {@code docs/}. */
record DocsPage(Path file, String text) {

    private static final Path DIRECTORY = Path.of("../../docs");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern EXAMPLE =
            Pattern.compile("```sql\n(.*?)\n```(?:\n\n```text\n(.*?)\n```)?", Pattern.DOTALL);

    /**
     * A statement on a page.
     *
     * @param line where it begins, from 1
     * @param outcome what the page says that it does; empty if it does not say
     */
    record Example(int line, String sql, Optional<String> outcome) {}

    static DocsPage read(String name) throws IOException {
        Path file = DIRECTORY.resolve(name);
        return new DocsPage(file, Files.readString(file));
    }

    /** The mapping that it shows. */
    String mapping() {
        Matcher yaml = YAML.matcher(text);
        if (!yaml.find()) {
            throw new AssertionError(file + " shows no mapping");
        }
        return yaml.group(1);
    }

    /** The statements in its blocks of SQL, each with the block of text after it. */
    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        EXAMPLE.matcher(text).results().forEach(found -> examples.add(example(found)));
        return examples;
    }

    private Example example(MatchResult found) {
        int line = (int) text.substring(0, found.start(1)).lines().count() + 1;
        return new Example(line, found.group(1), Optional.ofNullable(found.group(2)));
    }

    /** Writes the outcomes into it that it says something else of. */
    void write(Function<Example, String> outcomes) throws IOException {
        String written = EXAMPLE.matcher(text).replaceAll(found -> {
            Example example = example(found);
            String sql = "```sql\n" + example.sql() + "\n```";
            return Matcher.quoteReplacement(
                    example.outcome().isEmpty() ? sql : sql + "\n\n```text\n" + outcomes.apply(example) + "\n```");
        });
        Files.writeString(file, written);
    }
}
