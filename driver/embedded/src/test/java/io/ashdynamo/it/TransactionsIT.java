package io.ashdynamo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.it.Refusal.Cause;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions as JDBC and SQL ask for them. Another connection looks at what is really there. */
class TransactionsIT {

    private static final String INSERT = "INSERT INTO notes (id, n) VALUES (?, ?)";
    private static final String ALL = "SELECT id, n FROM notes ORDER BY id";

    private Session db;
    private Session other;
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void open() throws SQLException {
        db = Session.open("jdbc:ashdynamo:mem:transactions", Mappings.NOTES);
        other = db.again("jdbc:ashdynamo:mem:transactions", Mappings.NOTES);
        db.update(INSERT, "a", 1);
        db.update(INSERT, "b", 2);
        connection = db.connection();
        connection.setAutoCommit(false);
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
        other.close();
    }

    private void changeAll() throws SQLException {
        assertThat(db.update(INSERT, "c", 3)).isOne();
        assertThat(db.update("UPDATE notes SET n = n + 10 WHERE id = 'a'")).isOne();
        assertThat(db.update("DELETE FROM notes WHERE id = 'b'")).isOne();
    }

    @Test
    void nothingIsWrittenBeforeTheCommitAndAllByIt() throws SQLException {
        changeAll();
        assertThat(db.rows(ALL)).containsExactly(List.of("a", 11), List.of("c", 3));
        assertThat(other.rows(ALL)).containsExactly(List.of("a", 1), List.of("b", 2));

        connection.commit();

        assertThat(other.rows(ALL)).containsExactly(List.of("a", 11), List.of("c", 3));
    }

    @Test
    void nothingIsWrittenAfterARollback() throws SQLException {
        changeAll();
        connection.rollback();
        assertThat(db.rows(ALL)).containsExactly(List.of("a", 1), List.of("b", 2));

        connection.commit();

        assertThat(other.rows(ALL)).containsExactly(List.of("a", 1), List.of("b", 2));
    }

    @Test
    void switchingAutoCommitOnCommits() throws SQLException {
        changeAll();
        connection.setAutoCommit(true);
        assertThat(other.rows(ALL)).containsExactly(List.of("a", 11), List.of("c", 3));

        db.update("DELETE FROM notes WHERE id = 'c'");

        assertThat(other.rows(ALL)).containsExactly(List.of("a", 11));
    }

    @Test
    void closingRollsBack() throws SQLException {
        changeAll();
        connection.close();
        assertThat(other.rows(ALL)).containsExactly(List.of("a", 1), List.of("b", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN", "START TRANSACTION"})
    void sqlBeginsAndEndsTransactionsInAutoCommitMode(String begin) throws SQLException {
        connection.setAutoCommit(true);
        statement.execute(begin);
        changeAll();
        assertThat(other.rows(ALL)).containsExactly(List.of("a", 1), List.of("b", 2));
        statement.execute("ROLLBACK");
        statement.execute(begin);
        db.update(INSERT, "d", 4);
        statement.execute("COMMIT");
        db.update(INSERT, "e", 5);

        assertThat(other.rows(ALL)).containsExactly(List.of("a", 1), List.of("b", 2), List.of("d", 4), List.of("e", 5));
    }

    @Test
    void aConflictIsARollbackAndTheNextStatementBeginsAnew() throws SQLException {
        db.update("UPDATE notes SET n = n + 1 WHERE id = 'a'");
        db.update(INSERT, "c", 3);
        other.update("UPDATE notes SET n = n + 100 WHERE id = 'a'");

        Refusal.of(connection::commit).is(Cause.CONFLICT, "statement 1", "UPDATE notes", "notes");

        assertThat(other.rows(ALL)).containsExactly(List.of("a", 101), List.of("b", 2));
        assertThat(connection.getAutoCommit()).isFalse();
        db.update("UPDATE notes SET n = n + 1 WHERE id = 'a'");
        connection.commit();
        assertThat(other.rows(ALL)).containsExactly(List.of("a", 102), List.of("b", 2));
    }

    @Test
    void aConflictIsOneOfCommitAsSqlAndOfSwitchingAutoCommitOn() throws SQLException {
        db.update("UPDATE notes SET n = 5 WHERE id = 'a'");
        other.update("UPDATE notes SET n = 6 WHERE id = 'a'");
        Refusal.of(() -> statement.execute("COMMIT")).is(Cause.CONFLICT, "notes");
        db.update("UPDATE notes SET n = 5 WHERE id = 'a'");
        other.update("UPDATE notes SET n = 7 WHERE id = 'a'");
        Refusal.of(() -> connection.setAutoCommit(true)).is(Cause.CONFLICT, "notes");

        assertThat(connection.getAutoCommit()).isFalse();
        connection.setAutoCommit(true);
        assertThat(other.rows(ALL)).containsExactly(List.of("a", 7), List.of("b", 2));
    }

    @Test
    void theMessageOfAConflictHasNoLiteral() throws SQLException {
        db.update("UPDATE notes SET text = 'confidential' WHERE id = 'a'");
        other.update("UPDATE notes SET n = 6 WHERE id = 'a'");
        Refusal conflict = Refusal.of(connection::commit).is(Cause.CONFLICT, "text = ?");
        assertThat(conflict.error().getMessage()).doesNotContain("confidential");
    }

    @Test
    void savepointsAreGoneBackTo() throws SQLException {
        db.update(INSERT, "c", 3);
        Savepoint first = connection.setSavepoint();
        db.update("UPDATE notes SET n = 0 WHERE id = 'c'");
        statement.execute("SAVEPOINT second");
        db.update("DELETE FROM notes WHERE id = 'a'");
        statement.execute("ROLLBACK TO SAVEPOINT second");
        assertThat(db.rows(ALL)).containsExactly(List.of("a", 1), List.of("b", 2), List.of("c", 0));
        connection.rollback(first);
        db.update(INSERT, "d", 4);
        connection.releaseSavepoint(first);

        connection.commit();

        assertThat(other.rows(ALL)).containsExactly(List.of("a", 1), List.of("b", 2), List.of("c", 3), List.of("d", 4));
    }

    @Test
    void aStatementThatFailsIsUndoneAndTheTransactionGoesOn() throws SQLException {
        db.update(INSERT, "c", 3);
        Refusal.of(() -> statement.execute("INSERT INTO notes (id) VALUES ('d'), ('a')"))
                .is(Cause.DUPLICATE, "notes");
        db.update(INSERT, "e", 5);

        connection.commit();

        assertThat(other.rows(ALL)).containsExactly(List.of("a", 1), List.of("b", 2), List.of("c", 3), List.of("e", 5));
    }

    @Test
    void batchesAndReturningAreAPartOfIt() throws SQLException {
        try (PreparedStatement insert = db.prepare(INSERT)) {
            for (int n = 3; n <= 5; n++) {
                insert.setString(1, "n" + n);
                insert.setInt(2, n);
                insert.addBatch();
            }
            assertThat(insert.executeBatch()).containsExactly(1, 1, 1);
        }
        assertThat(db.rows("UPDATE notes SET n = n + 1 WHERE id = 'n3' RETURNING n"))
                .containsExactly(List.of(4));
        assertThat(other.rows(ALL)).hasSize(2);

        connection.commit();

        assertThat(other.rows("SELECT n FROM notes WHERE id = 'n3'")).containsExactly(List.of(4));
        assertThat(other.rows(ALL)).hasSize(5);
    }

    @Test
    void whatIsReadForUpdateIsCheckedAtTheCommit() throws SQLException {
        assertThat(db.rows("SELECT n FROM notes WHERE id = 'a' FOR UPDATE")).containsExactly(List.of(1));
        db.update(INSERT, "c", 3);
        other.update("UPDATE notes SET n = 9 WHERE id = 'a'");

        Refusal.of(connection::commit).is(Cause.CONFLICT, "FOR UPDATE");

        assertThat(other.rows(ALL)).containsExactly(List.of("a", 9), List.of("b", 2));
        assertThat(db.rows("SELECT n FROM notes WHERE id = 'a'")).containsExactly(List.of(9));
        db.update(INSERT, "c", 3);
        other.update("UPDATE notes SET n = 10 WHERE id = 'a'");
        connection.commit();
        assertThat(other.rows(ALL)).containsExactly(List.of("a", 10), List.of("b", 2), List.of("c", 3));
    }

    @Test
    void whatIsReadBySerializableIsCheckedAtTheCommit() throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        db.rows("SELECT n FROM notes WHERE id = 'a'");
        db.update(INSERT, "c", 3);
        other.update("UPDATE notes SET n = 9 WHERE id = 'a'");
        Refusal.of(connection::commit).is(Cause.CONFLICT, "notes");
        Refusal.of(() -> db.rows(ALL)).is(Cause.NOT_SUPPORTED, "READ_COMMITTED");
    }

    @Test
    void resultsStayOpenOverACommitAndCloseWithARollback() throws SQLException {
        db.update(INSERT, "c", 3);
        ResultSet rows = statement.executeQuery(ALL);
        assertThat(rows.next()).isTrue();
        connection.commit();
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("b");
        db.update(INSERT, "d", 3);
        connection.rollback();
        assertThat(rows.isClosed()).isTrue();
    }

    @Test
    void explainTellsThatTheWriteIsKept() throws SQLException {
        List<Object> step =
                db.rows("EXPLAIN UPDATE notes SET n = 0 WHERE id = 'a'").get(0);
        assertThat(step.get(step.size() - 1).toString()).contains("kept until COMMIT");
        connection.commit();
        assertThat(other.rows(ALL)).containsExactly(List.of("a", 1), List.of("b", 2));
    }

    @Test
    void theTenantAndTheLevelStayWhileThereIsSomethingToCommit() throws SQLException {
        db.update(INSERT, "c", 3);
        SQLException clientInfo =
                Refusal.of(() -> connection.setClientInfo("tenant", "x")).error();
        assertThat(clientInfo.getSQLState()).isEqualTo("25001");
        Refusal.of(() -> statement.execute("SET tenant = 'x'")).is(Cause.IN_TRANSACTION, "tenant");
        Refusal.of(() -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE))
                .is(Cause.IN_TRANSACTION, "isolation");
        connection.commit();
        connection.setClientInfo("tenant", "x");
        assertThat(connection.getClientInfo("tenant")).isEqualTo("x");
    }

    @Test
    void theEndOfARequestRollsBack() throws SQLException {
        db.update(INSERT, "c", 3);
        connection.endRequest();
        connection.commit();
        assertThat(other.rows(ALL)).containsExactly(List.of("a", 1), List.of("b", 2));
    }

    @Test
    void withoutTransactionsWritesGoOutAtOnce() throws SQLException {
        try (Session none = db.again("jdbc:ashdynamo:mem:transactions", Mappings.NOTES, "transactions=none")) {
            none.connection().setAutoCommit(false);
            none.update(INSERT, "c", 3);
            assertThat(other.rows(ALL)).hasSize(3);
            Refusal.of(none.connection()::rollback).is(Cause.NOT_SUPPORTED, "transactions=none");
            assertThat(other.rows(ALL)).hasSize(3);
        }
    }
}
