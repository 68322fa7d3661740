package io.ashdynamo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.it.Refusal.Cause;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements that read a whole table. */
interface ScanGuardTests extends DriverTests {

    String UNGUARDED = """
            logs:
              table: $TABLE
              partition_key: id
              sort_key: n
              attributes: { id: string, n: integer }
            """;

    private static String mapped(String policy) {
        return UNGUARDED + "  scan: " + policy + "\n";
    }

    private static void assertScans(Session db, boolean warns) throws SQLException {
        db.update("INSERT INTO logs VALUES ('a', 1)");
        try (PreparedStatement scan = db.prepare("SELECT * FROM logs")) {
            assertThat(Session.rows(scan.executeQuery())).containsExactly(List.of("a", 1));
            if (warns) {
                assertThat(scan.getWarnings().getSQLState()).isEqualTo("01000");
                assertThat(scan.getWarnings().getMessage()).contains("scans the whole table of logs", "partition key");
            } else {
                assertThat((Iterable<?>) scan.getWarnings()).isNull();
            }
        }
    }

    @Test
    default void scanWarnsUnlessToldOtherwise() throws SQLException {
        try (Session db = open(UNGUARDED)) {
            assertScans(db, true);
        }
    }

    @Test
    default void scanAllowedByPropertyDoesNotWarn() throws SQLException {
        try (Session db = open(UNGUARDED, "scan=allow")) {
            assertScans(db, false);
        }
    }

    @Test
    default void scanDeniedByPropertyIsRefused() throws SQLException {
        try (Session db = open(UNGUARDED, "scan=deny")) {
            db.update("INSERT INTO logs VALUES ('a', 1)");

            db.refusal("SELECT * FROM logs").is(Cause.LIMIT, "logs", "property 'scan'", "partition key");
        }
    }

    @Test
    default void scanDeniedByMappingIsRefusedAlsoWhereThePropertyAllows() throws SQLException {
        try (Session db = open(mapped("deny"), "scan=allow")) {
            db.update("INSERT INTO logs VALUES ('a', 1)");

            db.refusal("SELECT * FROM logs").is(Cause.LIMIT, "logs", "its mapping", "partition key");
        }
    }

    @Test
    default void scanAllowedByMappingRunsAlsoWhereThePropertyDenies() throws SQLException {
        try (Session db = open(mapped("allow"), "scan=deny")) {
            assertScans(db, false);
        }
    }

    @Test
    default void scanThatTheMappingWarnsOfRunsAlsoWhereThePropertyDenies() throws SQLException {
        try (Session db = open(mapped("warn"), "scan=deny")) {
            assertScans(db, true);
        }
    }

    @Test
    default void readsByKeyAndByPartitionAreNoScans() throws SQLException {
        try (Session db = open(UNGUARDED, "scan=deny")) {
            db.update("INSERT INTO logs VALUES ('a', 1)");

            assertThat(db.rows("SELECT n FROM logs WHERE id = 'a'")).containsExactly(List.of(1));
            assertThat(db.rows("SELECT n FROM logs WHERE id = 'a' AND n = 1")).containsExactly(List.of(1));
        }
    }

    @Test
    default void warningIsGoneWithTheNextExecution() throws SQLException {
        try (Session db = open(UNGUARDED);
                var statement = db.connection().createStatement()) {
            statement.executeQuery("SELECT * FROM logs");
            statement.executeQuery("SELECT * FROM logs WHERE id = 'a'");

            assertThat((Iterable<?>) statement.getWarnings()).isNull();
        }
    }
}
