package io.ashdynamo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PropertyTableTest {

    @Test
    void theReadmeHasTheTableThatThePropertiesGive() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));

        assertThat(readme)
                .as("put this into README.md:\n%s", table())
                .contains("by PropertyTableTest -->\n" + table() + "\n<!-- /properties -->");
    }

    private static String table() {
        return "| property | default | meaning |\n|---|---|---|\n"
                + Stream.of(Property.values()).map(PropertyTableTest::row).collect(Collectors.joining("\n"));
    }

    private static String row(Property property) {
        String choices = property.choices().stream().map(c -> "`" + c + "`").collect(Collectors.joining(", "));
        return "| `" + property.key() + "` | "
                + (property.defaultValue() == null ? "–" : "`" + property.defaultValue() + "`") + " | "
                + property.description() + (choices.isEmpty() ? "" : ": " + choices) + " |";
    }
}
