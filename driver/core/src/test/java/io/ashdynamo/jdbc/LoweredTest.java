package io.ashdynamo.jdbc;

import static java.sql.ResultSet.CLOSE_CURSORS_AT_COMMIT;
import static java.sql.ResultSet.CONCUR_READ_ONLY;
import static java.sql.ResultSet.CONCUR_UPDATABLE;
import static java.sql.ResultSet.HOLD_CURSORS_OVER_COMMIT;
import static java.sql.ResultSet.TYPE_FORWARD_ONLY;
import static java.sql.ResultSet.TYPE_SCROLL_INSENSITIVE;
import static java.sql.ResultSet.TYPE_SCROLL_SENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for and answered with less: never refused, never silently. */
class LoweredTest {

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(Recorder.start());
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({
        TYPE_FORWARD_ONLY + "," + CONCUR_READ_ONLY + "," + HOLD_CURSORS_OVER_COMMIT + ",0",
        TYPE_SCROLL_INSENSITIVE + "," + CONCUR_READ_ONLY + "," + HOLD_CURSORS_OVER_COMMIT + ",1",
        TYPE_SCROLL_SENSITIVE + "," + CONCUR_READ_ONLY + "," + HOLD_CURSORS_OVER_COMMIT + ",1",
        TYPE_FORWARD_ONLY + "," + CONCUR_UPDATABLE + "," + HOLD_CURSORS_OVER_COMMIT + ",1",
        TYPE_FORWARD_ONLY + "," + CONCUR_READ_ONLY + "," + CLOSE_CURSORS_AT_COMMIT + ",1",
        TYPE_SCROLL_SENSITIVE + "," + CONCUR_UPDATABLE + "," + CLOSE_CURSORS_AT_COMMIT + ",3"
    })
    void everyKindOfStatementIsLoweredToTheOneKindWithAWarningForEachDifference(
            int type, int concurrency, int holdability, int warnings) throws SQLException {
        try (Statement statement = connection.createStatement(type, concurrency, holdability)) {
            checkKind(statement);
        }
        assertThat(warnings(connection)).isEqualTo(warnings);
        connection.clearWarnings();
        try (Statement statement = connection.prepareStatement("SELECT 1", type, concurrency, holdability)) {
            checkKind(statement);
        }
        assertThat(warnings(connection)).isEqualTo(warnings);
    }

    @Test
    void theShorterOverloadsLowerToo() throws SQLException {
        checkKind(connection.createStatement(TYPE_SCROLL_INSENSITIVE, CONCUR_UPDATABLE));
        checkKind(connection.prepareStatement("SELECT 1", TYPE_SCROLL_INSENSITIVE, CONCUR_UPDATABLE));
        assertThat(warnings(connection)).isEqualTo(4);
        assertThat(connection.getWarnings().getSQLState()).isEqualTo("01S02");
    }

    @Test
    void aNumberThatIsNoConstantIsRefused() {
        assertThat(SqlFailure.state(() -> connection.createStatement(1, CONCUR_READ_ONLY)))
                .isEqualTo("HY009");
        assertThat(SqlFailure.state(() -> connection.createStatement(TYPE_FORWARD_ONLY, 1)))
                .isEqualTo("HY009");
        assertThat(SqlFailure.state(() -> connection.createStatement(TYPE_FORWARD_ONLY, CONCUR_READ_ONLY, 7)))
                .isEqualTo("HY009");
    }

    @Test
    void aScanWarnsOnItsStatementUntilTheNextRun() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Recorded.SCAN);
            assertThat(statement.getWarnings().getSQLState()).isEqualTo("01000");
            assertThat(statement.getWarnings().getMessage()).contains("documents");
            statement.execute(Recorded.SELECT);
            assertThat((Throwable) statement.getWarnings()).isNull();
        }
    }

    @Test
    void clearWarningsClears() throws SQLException {
        connection.createStatement(TYPE_SCROLL_SENSITIVE, CONCUR_UPDATABLE).close();
        connection.clearWarnings();
        assertThat((Throwable) connection.getWarnings()).isNull();
    }

    private static void checkKind(Statement statement) throws SQLException {
        assertThat(statement.getResultSetType()).isEqualTo(TYPE_FORWARD_ONLY);
        assertThat(statement.getResultSetConcurrency()).isEqualTo(CONCUR_READ_ONLY);
        assertThat(statement.getResultSetHoldability()).isEqualTo(ResultSet.HOLD_CURSORS_OVER_COMMIT);
    }

    private static int warnings(Connection connection) throws SQLException {
        int count = 0;
        for (SQLWarning next = connection.getWarnings(); next != null; next = next.getNextWarning()) {
            count++;
        }
        return count;
    }
}
