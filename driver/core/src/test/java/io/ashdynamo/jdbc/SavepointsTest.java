package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names, ids and lifetimes of savepoints. */
class SavepointsTest {

    private final Recorder recorder = Recorder.start();
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void begin() throws SQLException {
        connection = Recorded.connect(recorder);
        connection.setAutoCommit(false);
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        assertThat(recorder.calls()).isEmpty();
        connection.close();
    }

    @Test
    void oneHasANameOrAnId() throws SQLException {
        Savepoint first = connection.setSavepoint();
        Savepoint second = connection.setSavepoint();
        Savepoint named = connection.setSavepoint("a");
        assertThat(first.getSavepointId()).isNotEqualTo(second.getSavepointId());
        assertThat(named.getSavepointName()).isEqualTo("a");
        assertThat(SqlFailure.state(first::getSavepointName)).isEqualTo("HY009");
        assertThat(SqlFailure.state(named::getSavepointId)).isEqualTo("HY009");
    }

    @Test
    void thoseAfterAnotherEndWithARollbackToIt() throws SQLException {
        Savepoint a = connection.setSavepoint("a");
        Savepoint b = connection.setSavepoint("b");
        Savepoint c = connection.setSavepoint();
        connection.rollback(b);
        connection.rollback(b);
        assertGone(c);
        connection.rollback(a);
        assertGone(b);
        connection.rollback(a);
    }

    @Test
    void oneEndsWithItsReleaseAndSoDoThoseAfterIt() throws SQLException {
        Savepoint a = connection.setSavepoint("a");
        Savepoint b = connection.setSavepoint("b");
        Savepoint c = connection.setSavepoint("c");
        connection.releaseSavepoint(b);
        assertGone(b);
        assertGone(c);
        connection.rollback(a);
    }

    @Test
    void allEndWithTheirTransaction() throws SQLException {
        Savepoint committed = connection.setSavepoint("a");
        connection.commit();
        assertGone(committed);
        Savepoint undone = connection.setSavepoint("a");
        connection.rollback();
        assertGone(undone);
        Savepoint switched = connection.setSavepoint("a");
        connection.setAutoCommit(true);
        connection.setAutoCommit(false);
        assertGone(switched);
    }

    @Test
    void thoseOfSqlAndOfTheMethodsAreTheSame() throws SQLException {
        connection.setSavepoint("Mine");
        statement.execute("SAVEPOINT other");
        statement.execute("ROLLBACK TO SAVEPOINT mine");
        assertThat(SqlFailure.state(() -> statement.execute("RELEASE other"))).isEqualTo("3B001");
        assertThat(SqlFailure.state(() -> statement.execute("ROLLBACK TO \"mine\"")))
                .isEqualTo("3B001");
        statement.execute("RELEASE SAVEPOINT \"Mine\"");
        assertThat(SqlFailure.state(() -> statement.execute("RELEASE mine"))).isEqualTo("3B001");
    }

    @Test
    void ofTwoOfANameTheLaterIsMeant() throws SQLException {
        Savepoint first = connection.setSavepoint("a");
        Savepoint second = connection.setSavepoint("a");
        statement.execute("RELEASE a");
        assertGone(second);
        connection.rollback(first);
    }

    @Test
    void thereAreNoneInAutoCommitMode() throws SQLException {
        connection.setAutoCommit(true);
        assertThat(SqlFailure.state(connection::setSavepoint)).isEqualTo("25000");
        assertThat(SqlFailure.state(() -> connection.setSavepoint("a"))).isEqualTo("25000");
        assertThat(SqlFailure.state(() -> statement.execute("SAVEPOINT a"))).isEqualTo("25000");
    }

    @Test
    void oneOfAnotherConnectionIsNone() throws SQLException {
        connection.setSavepoint();
        try (Connection other = Recorded.connect(recorder)) {
            other.setAutoCommit(false);
            assertGone(other.setSavepoint());
        }
    }

    @Test
    void nullsAreRefused() {
        assertThat(SqlFailure.state(() -> connection.setSavepoint(null))).isEqualTo("HY009");
        assertThat(SqlFailure.state(() -> connection.rollback(null))).isEqualTo("HY009");
        assertThat(SqlFailure.state(() -> connection.releaseSavepoint(null))).isEqualTo("HY009");
    }

    private void assertGone(Savepoint savepoint) {
        assertThat(SqlFailure.state(() -> connection.rollback(savepoint))).isEqualTo("3B001");
        assertThat(SqlFailure.state(() -> connection.releaseSavepoint(savepoint)))
                .isEqualTo("3B001");
    }
}
