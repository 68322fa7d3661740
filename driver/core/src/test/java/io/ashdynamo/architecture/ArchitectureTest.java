package io.ashdynamo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.ashdynamo.jdbc.AshDynamoDriver;
import io.ashdynamo.mapping.Mapping;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The packages of the driver depend on each other as SPEC section 2 says, and each rule can fail. */
class ArchitectureTest {

    private static final JavaClasses DRIVER =
            new ClassFileImporter().importUrls(List.of(location(AshDynamoDriver.class), location(Mapping.class)));

    /** The same, with the fixtures that break a rule each, or several. */
    private static final JavaClasses BROKEN = new ClassFileImporter()
            .importUrls(List.of(
                    location(AshDynamoDriver.class),
                    location(Mapping.class),
                    breach("plan"),
                    breach("datalayer"),
                    breach("mapping"),
                    breach("jdbc")));

    static final List<Named<ArchRule>> RULES = List.of(
            Named.of("layers", Rules.layers()),
            Named.of("the data layer knows no statement", Rules.dataLayerKnowsNoStatement()),
            Named.of("no cycles", Rules.noCycles()),
            Named.of("only the data layer uses the SDK", Rules.onlyTheDataLayerUsesTheSdk()),
            Named.of("only the connection holds the client", Rules.onlyTheConnectionHoldsTheClient()),
            Named.of("only sql uses the parser", Rules.onlySqlUsesTheParser()),
            Named.of("only error makes SQLExceptions", Rules.onlyErrorMakesSqlExceptions()),
            Named.of("only the catalog finds resources", Rules.onlyTheCatalogFindsResources()),
            Named.of("plans are pure", Rules.plansArePure()),
            Named.of("the mapping knows no JDBC and no AWS", Rules.theMappingKnowsNoJdbcAndNoAws()),
            Named.of("the skin is hidden", Rules.theSkinIsHidden()),
            Named.of("nothing writes to the console", Rules.nothingWritesToTheConsole()));

    @ParameterizedTest
    @FieldSource("RULES")
    void theDriverKeepsTheRule(ArchRule rule) {
        rule.check(DRIVER);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void aBreachOfTheRuleIsFound(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains("ArchitectureBreach"));
    }

    @Test
    void theClassesAreReallyThere() {
        assertThat(DRIVER.contain(AshDynamoDriver.class)).isTrue();
        assertThat(DRIVER.contain(Mapping.class)).isTrue();
        assertThat(DRIVER).noneMatch(type -> type.getSimpleName().endsWith("Test"));
    }

    private static URL breach(String where) {
        return ArchitectureTest.class.getResource("/io/ashdynamo/" + where + "/ArchitectureBreach.class");
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
