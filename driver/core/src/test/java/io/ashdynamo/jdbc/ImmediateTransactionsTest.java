package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The property {@code transactions=none}: each write goes out at once, whatever the mode. */
class ImmediateTransactionsTest {

    private final Recorder recorder = Recorder.start();
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(recorder, "transactions=none");
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void writesGoOutAtOnceAndACommitDoesNothing() throws SQLException {
        connection.setAutoCommit(false);
        assertThat(connection.getAutoCommit()).isFalse();
        statement.executeUpdate(Recorded.INSERT);
        assertThat(recorder.operations()).containsExactly("PutItem");
        connection.commit();
        statement.execute("COMMIT");
        connection.setAutoCommit(true);
        assertThat(recorder.operations()).containsExactly("PutItem");
    }

    @Test
    void aRollbackAfterAWriteFailsOnce() throws SQLException {
        connection.setAutoCommit(false);
        statement.executeUpdate(Recorded.INSERT);
        statement.addBatch(Recorded.DELETE);
        statement.executeBatch();
        SqlFailure failure = SqlFailure.of(connection::rollback);
        assertThat(failure.state()).isEqualTo("HYC00");
        assertThat(failure.message()).contains("2 write(s) since the last commit");
        connection.rollback();
        assertThat(connection.getAutoCommit()).isFalse();
    }

    @Test
    void aRollbackAfterReadsOrACommitDoesNothing() throws SQLException {
        connection.setAutoCommit(false);
        statement.executeQuery(Recorded.SELECT).close();
        connection.rollback();
        statement.executeUpdate(Recorded.INSERT);
        connection.commit();
        connection.rollback();
        assertThat(recorder.operations()).containsExactly("GetItem", "PutItem");
    }

    @Test
    void aRollbackInAutoCommitModeDoesNothing() throws SQLException {
        statement.executeUpdate(Recorded.INSERT);
        connection.rollback();
        statement.execute("ROLLBACK");
        assertThat(recorder.operations()).containsExactly("PutItem");
    }

    @Test
    void aTransactionOfSqlIsNoneEither() throws SQLException {
        statement.execute("BEGIN");
        assertThat(connection.getAutoCommit()).isFalse();
        statement.executeUpdate(Recorded.INSERT);
        assertThat(SqlFailure.state(() -> statement.execute("ROLLBACK"))).isEqualTo("HYC00");
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void savepointsAreRefused() throws SQLException {
        connection.setAutoCommit(false);
        assertThat(SqlFailure.state(connection::setSavepoint)).isEqualTo("HYC00");
        assertThat(SqlFailure.state(() -> connection.setSavepoint("a"))).isEqualTo("HYC00");
        assertThat(SqlFailure.state(() -> statement.execute("SAVEPOINT a"))).isEqualTo("HYC00");
    }

    @Test
    void forUpdateIsRefused() throws SQLException {
        connection.setAutoCommit(false);
        assertThat(SqlFailure.state(() -> statement.executeQuery(Recorded.SELECT + " FOR UPDATE")))
                .isEqualTo("HYC00");
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void truncateGoesOutAtOnce() throws SQLException {
        connection.setAutoCommit(false);
        assertThat(statement.executeUpdate("TRUNCATE TABLE documents")).isZero();
        assertThat(recorder.operations()).contains("Scan");
    }

    @Test
    void isolationLevelsAreTakenWithAWarning() throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_NONE);
        assertThat((Throwable) connection.getWarnings()).isNull();
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        assertThat(connection.getWarnings().getSQLState()).isEqualTo("01S02");
        assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_NONE);
        assertThat(SqlFailure.state(() -> connection.setTransactionIsolation(3)))
                .isEqualTo("HY009");
    }

    @Test
    void aConflictOfOneStatementIsItsOwn() throws SQLException {
        connection.setAutoCommit(false);
        statement.executeUpdate(Recorded.INSERT);
        String busy = "{\"Code\":\"TransactionConflict\",\"Message\":\"busy\"}";
        recorder.otherwise(Answer.cancelled(busy, busy));
        assertThat(SqlFailure.state(() -> statement.executeUpdate("INSERT INTO documents (id) VALUES ('a'), ('b')")))
                .isEqualTo("40001");
        assertThat(connection.getAutoCommit()).isFalse();
    }
}
