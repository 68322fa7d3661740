package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The files in src/test/resources/spec: what each statement asks of DynamoDB, or how it is refused. */
class SqlSpecTest {

    @TestFactory
    List<DynamicContainer> everyStatementDoesWhatItsSpecSays() throws IOException, URISyntaxException {
        List<DynamicContainer> files = new ArrayList<>();
        for (Path file : files()) {
            List<DynamicTest> tests = SpecFile.read(file).stream()
                    .map(spec -> DynamicTest.dynamicTest(
                            "line " + spec.line() + ": " + spec.sql(),
                            () -> assertThat(spec.outcome()).as(spec.title()).isEqualTo(spec.expected())))
                    .toList();
            files.add(DynamicContainer.dynamicContainer(file.getFileName().toString(), tests));
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        Path directory = Path.of(
                        SqlSpecTest.class.getResource("/spec/mapping.yaml").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
