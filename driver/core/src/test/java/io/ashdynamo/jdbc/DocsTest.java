package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The statements in {@code docs/}: each does what its page says, on the mapping that it or the dialect's page shows. With
 * {@code -Dashdynamo.docs=write} the pages are written anew with what the statements do, to be read before it is kept.
 */
class DocsTest {

    private static final String DIALECT = "dialect.md";
    private static final String COST = "what-will-this-cost.md";
    private static final String TENANTS = "tenants.md";

    @TempDir
    private Path directory;

    private DocsStatements statements;

    @BeforeEach
    void writeMapping() throws IOException {
        statements = new DocsStatements(mapping(DIALECT), Map.of());
    }

    private Path mapping(String page) throws IOException {
        return Files.writeString(
                directory.resolve(page + ".yaml"), DocsPage.read(page).mapping());
    }

    @TestFactory
    List<DynamicTest> eachStatementOfTheDialectDoesWhatThePageSays() throws IOException {
        List<DocsPage.Example> examples = examples(DIALECT);
        assertThat(examples).hasSizeGreaterThan(100).allMatch(example -> example.outcome()
                .isPresent());
        return tests(examples);
    }

    @TestFactory
    List<DynamicTest> eachStatementOfThePageOnCostDoesWhatThePageSays() throws IOException {
        List<DocsPage.Example> examples = examples(COST);
        assertThat(examples).hasSizeGreaterThan(15);
        return tests(examples);
    }

    @TestFactory
    List<DynamicTest> eachStatementOfThePageOnTenantsDoesWhatThePageSays() throws IOException {
        statements = new DocsStatements(mapping(TENANTS), Map.of("tenant", "acme"));
        List<DocsPage.Example> examples = examples(TENANTS);
        assertThat(examples).hasSizeGreaterThan(6).allMatch(example -> example.outcome()
                .isPresent());
        return tests(examples);
    }

    @Test
    void theCostModelIsQuotedFromItsJavadoc() throws IOException {
        String model = Files.readString(Path.of("src/main/java/io/ashdynamo/plan/CostModel.java"));
        String list = model.substring(model.indexOf("<ul>") + 4, model.indexOf("</ul>"));
        String quoted =
                list.replaceAll("\\s+\\*?\\s*", " ").replace("<li>", "- ").replace("{@code =}", "`=`");
        assertThat(DocsPage.read(COST).text().replaceAll("\\s+", " ")).contains(quoted.strip());
    }

    private List<DocsPage.Example> examples(String page) throws IOException {
        if (System.getProperty("ashdynamo.docs", "").equals("write")) {
            DocsPage.read(page).write(statements::outcome);
        }
        return DocsPage.read(page).examples();
    }

    /** Where a page says nothing of a statement, it is one that makes a request. */
    private List<DynamicTest> tests(List<DocsPage.Example> examples) {
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        "line " + example.line() + ": " + example.sql(),
                        () -> assertThat(statements.outcome(example)).satisfies(outcome -> example.outcome()
                                .ifPresentOrElse(told -> assertThat(outcome).isEqualTo(told), () -> assertThat(outcome)
                                        .doesNotStartWith("!!")))))
                .toList();
    }
}
