package io.ashdynamo.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Name;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Position;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.sql.Statement;
import java.sql.SQLException;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The rules, for the code of the driver and for fixtures that break them. */
final class Rules {

    private static final String ROOT = "io.ashdynamo.";

    private Rules() {}

    /** Which package may use which; SPEC section 2. All may use {@code error}, which uses none. */
    static ArchRule layers() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.ashdynamo..")
                .layer("jdbc")
                .definedBy(ROOT + "jdbc")
                .layer("metadata")
                .definedBy(ROOT + "metadata")
                .layer("datalayer")
                .definedBy(ROOT + "datalayer")
                .layer("plan")
                .definedBy(ROOT + "plan")
                .layer("sql")
                .definedBy(ROOT + "sql")
                .layer("row")
                .definedBy(ROOT + "row")
                .layer("type")
                .definedBy(ROOT + "type")
                .layer("config")
                .definedBy(ROOT + "config")
                .layer("error")
                .definedBy(ROOT + "error")
                .layer("mapping")
                .definedBy(ROOT + "mapping")
                .whereLayer("jdbc")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("metadata")
                .mayOnlyBeAccessedByLayers("jdbc")
                .whereLayer("datalayer")
                .mayOnlyBeAccessedByLayers("jdbc")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("jdbc", "metadata", "datalayer")
                .whereLayer("sql")
                .mayOnlyBeAccessedByLayers("jdbc", "plan", "datalayer")
                .whereLayer("config")
                .mayOnlyBeAccessedByLayers("jdbc", "datalayer")
                .whereLayer("error")
                .mayNotAccessAnyLayer()
                .whereLayer("mapping")
                .mayNotAccessAnyLayer();
    }

    /** What a plan holds of a statement, and no more: the data layer knows no SQL. */
    static ArchRule dataLayerKnowsNoStatement() {
        DescribedPredicate<JavaClass> statements = new DescribedPredicate<>("a class of sql but for plans' values") {
            @Override
            public boolean test(JavaClass type) {
                return type.getPackageName().equals(ROOT + "sql")
                        && !type.isEquivalentTo(Position.class)
                        && !type.isEquivalentTo(Name.class)
                        && !type.isEquivalentTo(Comparator.class)
                        && !type.isEquivalentTo(Predicate.Function.class)
                        && !type.isEquivalentTo(Statement.Window.class)
                        && !type.getName().startsWith(Operand.class.getName());
            }
        };
        return noClasses().that().resideInAPackage(ROOT + "datalayer").should().dependOnClassesThat(statements);
    }

    static ArchRule noCycles() {
        return slices().matching(ROOT + "(*)..").should().beFreeOfCycles();
    }

    /** The connection holds the client and gives it to {@code unwrap}; no other part of the SDK is used outside. */
    static ArchRule onlyTheDataLayerUsesTheSdk() {
        DescribedPredicate<JavaClass> sdk = JavaClass.Predicates.resideInAPackage("software.amazon.awssdk..");
        DescribedPredicate<JavaClass> client = assignableTo(DynamoDbClient.class);
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "datalayer")
                .should()
                .dependOnClassesThat(sdk.and(DescribedPredicate.not(client)));
    }

    static ArchRule onlyTheConnectionHoldsTheClient() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "datalayer")
                .and()
                .haveNameNotMatching("io\\.ashdynamo\\.jdbc\\.(Database|DriverConnection)")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DynamoDbClient.class);
    }

    static ArchRule onlySqlUsesTheParser() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "sql")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.sf.jsqlparser..");
    }

    /** SQLExceptions with their SQLStates, and SQLWarnings. */
    static ArchRule onlyErrorMakesSqlExceptions() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "error")
                .should()
                .callConstructorWhere(target(owner(assignableTo(SQLException.class))));
    }

    /** Whatever else found a resource could forget whose items it is about. */
    static ArchRule onlyTheCatalogFindsResources() {
        return noClasses()
                .that()
                .resideInAnyPackage(ROOT + "plan", ROOT + "datalayer")
                .and()
                .haveNameNotMatching("io\\.ashdynamo\\.plan\\.(Catalog|Resources)")
                .should()
                .callMethod(Mapping.class, "resources");
    }

    static ArchRule plansArePure() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "plan")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class);
    }

    static ArchRule theMappingKnowsNoJdbcAndNoAws() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "mapping")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "software.amazon..", "net.sf.jsqlparser..");
    }

    static ArchRule theSkinIsHidden() {
        return classes()
                .that()
                .resideInAPackage(ROOT + "jdbc")
                .and()
                .doNotHaveSimpleName("AshDynamoDriver")
                .and()
                .doNotHaveSimpleName("AshDynamoDataSource")
                .and()
                .doNotHaveSimpleName("AshDynamoStatement")
                .and()
                .doNotHaveSimpleName("AshDynamoResultSet")
                .should()
                .notBePublic();
    }

    static ArchRule nothingWritesToTheConsole() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace");
    }
}
