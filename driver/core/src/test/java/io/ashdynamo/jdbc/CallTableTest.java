package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of calls.txt: what each statement costs on a table of 100,000 items. */
class CallTableTest {

    @TestFactory
    List<DynamicTest> everyStatementMakesTheCallsOfTheTable() throws IOException, URISyntaxException {
        return cases().stream()
                .map(spec -> DynamicTest.dynamicTest(
                        "line " + spec.line() + ": " + spec.sql(),
                        () -> assertThat(CallsMade.by(spec)).as(spec.title()).isEqualTo(spec.expected())))
                .toList();
    }

    @Test
    void theTableIsLongEnough() throws IOException, URISyntaxException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(180);
    }

    private static List<SpecCase> cases() throws IOException, URISyntaxException {
        return SpecFile.read(
                Path.of(CallTableTest.class.getResource("calls.txt").toURI()));
    }
}
