package io.ashdynamo.jdbc;

import static java.sql.Connection.TRANSACTION_NONE;
import static java.sql.Connection.TRANSACTION_READ_COMMITTED;
import static java.sql.Connection.TRANSACTION_READ_UNCOMMITTED;
import static java.sql.Connection.TRANSACTION_REPEATABLE_READ;
import static java.sql.Connection.TRANSACTION_SERIALIZABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a connection is in a transaction, by methods and by SQL, and what it answers then. */
class TransactionsTest {

    private final Recorder recorder = Recorder.start();
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(recorder);
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aConnectionStartsInAutoCommitModeAndReadCommitted() throws SQLException {
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(connection.getTransactionIsolation()).isEqualTo(TRANSACTION_READ_COMMITTED);
    }

    @Test
    void autoCommitIsSwitchedByTheMethodAndBySql() throws SQLException {
        connection.setAutoCommit(false);
        assertThat(connection.getAutoCommit()).isFalse();
        statement.execute("SET AUTOCOMMIT = ON");
        assertThat(connection.getAutoCommit()).isTrue();
        statement.execute("SET AUTOCOMMIT = OFF");
        assertThat(connection.getAutoCommit()).isFalse();
        connection.setAutoCommit(true);
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void autoCommitStaysOffOverCommitAndRollback() throws SQLException {
        connection.setAutoCommit(false);
        connection.commit();
        statement.execute("COMMIT");
        connection.rollback();
        statement.execute("ROLLBACK");
        assertThat(connection.getAutoCommit()).isFalse();
    }

    @Test
    void inAutoCommitModeCommitAndRollbackDoNothing() throws SQLException {
        ResultSet rows = connection.createStatement().executeQuery(Recorded.SCAN);
        connection.commit();
        connection.rollback();
        statement.execute("COMMIT");
        statement.execute("ROLLBACK");
        assertThat(rows.isClosed()).isFalse();
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(recorder.operations()).containsExactly("Scan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMMIT", "ROLLBACK"})
    void beginLastsUntilItsEnd(String end) throws SQLException {
        statement.execute("BEGIN");
        assertThat(connection.getAutoCommit()).isFalse();
        statement.executeQuery(Recorded.SELECT).close();
        assertThat(connection.getAutoCommit()).isFalse();
        statement.execute(end);
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void theMethodsEndWhatBeginBegan() throws SQLException {
        statement.execute("BEGIN");
        connection.commit();
        assertThat(connection.getAutoCommit()).isTrue();
        statement.execute("START TRANSACTION");
        connection.rollback();
        assertThat(connection.getAutoCommit()).isTrue();
        statement.execute("BEGIN");
        connection.setAutoCommit(true);
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void whatBeginBeganGoesOnWhenAutoCommitIsSwitchedOff() throws SQLException {
        statement.execute("BEGIN");
        connection.setSavepoint("a");
        connection.setAutoCommit(false);
        statement.execute("ROLLBACK TO SAVEPOINT a");
        connection.commit();
        assertThat(connection.getAutoCommit()).isFalse();
    }

    @Test
    void aTransactionInATransactionIsRefused() throws SQLException {
        statement.execute("BEGIN");
        assertThat(SqlFailure.state(() -> statement.execute("BEGIN"))).isEqualTo("25001");
        statement.execute("ROLLBACK");
        connection.setAutoCommit(false);
        statement.execute("BEGIN");
        statement.executeQuery(Recorded.SELECT).close();
        assertThat(SqlFailure.state(() -> statement.execute("BEGIN"))).isEqualTo("25001");
    }

    @ParameterizedTest
    @CsvSource({
        TRANSACTION_READ_COMMITTED + "," + TRANSACTION_READ_COMMITTED + ",false",
        TRANSACTION_SERIALIZABLE + "," + TRANSACTION_SERIALIZABLE + ",false",
        TRANSACTION_READ_UNCOMMITTED + "," + TRANSACTION_READ_COMMITTED + ",true",
        TRANSACTION_REPEATABLE_READ + "," + TRANSACTION_SERIALIZABLE + ",true"
    })
    void aLevelThatThereIsNotIsTheNextStricterOneWithAWarning(int asked, int given, boolean warned)
            throws SQLException {
        connection.setTransactionIsolation(asked);
        assertThat(connection.getTransactionIsolation()).isEqualTo(given);
        assertThat(connection.getWarnings() != null).isEqualTo(warned);
    }

    @Test
    void theLevelIsSetBySql() throws SQLException {
        statement.execute("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE");
        assertThat(connection.getTransactionIsolation()).isEqualTo(TRANSACTION_SERIALIZABLE);
        statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
        assertThat(connection.getTransactionIsolation()).isEqualTo(TRANSACTION_READ_COMMITTED);
    }

    @Test
    void aNumberThatIsNoLevelIsRefused() {
        SqlFailure none = SqlFailure.of(() -> connection.setTransactionIsolation(TRANSACTION_NONE));
        assertThat(none.state()).isEqualTo("HY009");
        assertThat(none.message()).contains("transactions=none");
        assertThat(SqlFailure.state(() -> connection.setTransactionIsolation(3)))
                .isEqualTo("HY009");
    }

    @Test
    void theLevelCannotBeChangedInATransactionThatHasBegun() throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(TRANSACTION_SERIALIZABLE);
        statement.executeQuery(Recorded.SELECT).close();
        connection.setTransactionIsolation(TRANSACTION_SERIALIZABLE);
        assertThat(SqlFailure.state(() -> connection.setTransactionIsolation(TRANSACTION_READ_COMMITTED)))
                .isEqualTo("25001");
        assertThat(connection.getTransactionIsolation()).isEqualTo(TRANSACTION_SERIALIZABLE);
        connection.rollback();
        connection.setTransactionIsolation(TRANSACTION_READ_COMMITTED);
        assertThat(connection.getTransactionIsolation()).isEqualTo(TRANSACTION_READ_COMMITTED);
    }

    @Test
    void aRollbackClosesResultsAndACommitDoesNot() throws SQLException {
        connection.setAutoCommit(false);
        ResultSet committed = connection.createStatement().executeQuery(Recorded.SCAN);
        connection.commit();
        assertThat(committed.isClosed()).isFalse();
        ResultSet undone = statement.executeQuery(Recorded.SCAN);
        connection.rollback();
        assertThat(undone.isClosed()).isTrue();
        assertThat(statement.isClosed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN", "COMMIT", "ROLLBACK", "SET tenant = 'a'", "SET AUTOCOMMIT = ON"})
    void whatIsAboutTheConnectionIsAnUpdateOfNoRow(String sql) throws SQLException {
        assertThat(statement.execute(sql)).isFalse();
        assertThat(statement.getUpdateCount()).isZero();
        assertThat(statement.getResultSet()).isNull();
        assertThat(connection.prepareStatement(sql).getMetaData()).isNull();
        connection.rollback();
        assertThat(statement.executeUpdate(sql)).isZero();
        connection.rollback();
        assertThat(SqlFailure.state(() -> statement.executeQuery(sql))).isEqualTo("HY009");
        assertThat(SqlFailure.state(() -> statement.addBatch(sql))).isEqualTo("HY009");
    }

    @Test
    void forUpdateIsForTransactions() throws SQLException {
        String sql = Recorded.SELECT + " FOR UPDATE";
        assertThat(SqlFailure.state(() -> statement.executeQuery(sql))).isEqualTo("HYC00");
        assertThat(recorder.calls()).isEmpty();
        statement.execute("BEGIN");
        assertThat(statement.executeQuery(sql).next()).isFalse();
        assertThat(recorder.operations()).containsExactly("GetItem");
    }

    @Test
    void truncateIsRefusedInATransaction() throws SQLException {
        String truncate = "TRUNCATE TABLE documents";
        connection.setAutoCommit(false);
        assertThat(SqlFailure.state(() -> statement.execute(truncate))).isEqualTo("HYC00");
        assertThat(SqlFailure.state(() -> statement.execute("EXPLAIN ANALYZE " + truncate)))
                .isEqualTo("HYC00");
        statement.addBatch(truncate);
        assertThat(SqlFailure.state(statement::executeBatch)).isEqualTo("HYC00");
        assertThat(recorder.calls()).isEmpty();
        assertThat(statement.executeQuery("EXPLAIN " + truncate).next()).isTrue();
        connection.setAutoCommit(true);
        assertThat(statement.executeUpdate(truncate)).isZero();
        assertThat(recorder.operations()).contains("Scan");
    }

    @Test
    void aClosedConnectionHasNoTransaction() throws SQLException {
        connection.setAutoCommit(false);
        connection.close();
        assertThat(SqlFailure.state(connection::commit)).isEqualTo("08003");
        assertThat(SqlFailure.state(connection::rollback)).isEqualTo("08003");
        assertThat(SqlFailure.state(connection::getAutoCommit)).isEqualTo("08003");
        assertThat(SqlFailure.state(() -> connection.setAutoCommit(true))).isEqualTo("08003");
        assertThat(recorder.calls()).isEmpty();
    }
}
