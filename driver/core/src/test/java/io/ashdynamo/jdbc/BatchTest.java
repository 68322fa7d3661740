package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches: one count a row, and no row is given up because of another. */
class BatchTest {

    private final Recorder recorder = Recorder.start();
    private Connection connection;
    private PreparedStatement insert;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(recorder, "maxAttempts=1", "parallelism=1");
        insert = connection.prepareStatement("INSERT INTO documents (id) VALUES (?)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void countsAreThoseOfEachRow() throws SQLException {
        recorder.answer(Answer.EMPTY, Answer.conditionFailed(), Answer.EMPTY);
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM documents WHERE id = ? AND body = 'b'")) {
            for (String id : List.of("1", "2", "3")) {
                delete.setString(1, id);
                delete.addBatch();
            }
            assertThat(delete.executeLargeBatch()).containsExactly(1, 0, 1);
        }
    }

    @Test
    void aFailureIsOneEntryAndTheRestIsStillAttempted() throws SQLException {
        recorder.answer(
                Answer.EMPTY, Answer.conditionFailed(), Answer.error(400, "AccessDeniedException", "no"), Answer.EMPTY);
        add("1", "2", "3", "4");
        BatchUpdateException e = catchThrowableOfType(BatchUpdateException.class, insert::executeBatch);
        assertThat(e.getUpdateCounts()).containsExactly(1, Statement.EXECUTE_FAILED, Statement.EXECUTE_FAILED, 1);
        assertThat(e.getLargeUpdateCounts()).containsExactly(1, Statement.EXECUTE_FAILED, Statement.EXECUTE_FAILED, 1);
        assertThat(e.getSQLState()).isEqualTo("23505");
        assertThat(e.getMessage())
                .startsWith("2 of 4 rows of the batch failed: rows 2, 3. The first of them: documents has a row with"
                        + " id = '2' already; nothing was written; row 2 of the batch");
        assertThat(recorder.calls()).hasSize(4);
    }

    @Test
    void everyFailureIsInTheChain() throws SQLException {
        recorder.answer(
                Answer.conditionFailed(), Answer.EMPTY, Answer.error(400, "AccessDeniedException", "no"), Answer.EMPTY);
        add("1", "2", "3", "4");
        BatchUpdateException e = catchThrowableOfType(BatchUpdateException.class, insert::executeBatch);
        List<String> states = new ArrayList<>();
        for (SQLException next = e.getNextException(); next != null; next = next.getNextException()) {
            states.add(next.getSQLState());
        }
        assertThat(states).containsExactly("23505", "28000");
        assertThat(e.getCause()).isSameAs(e.getNextException());
    }

    @Test
    void aRowThatBreaksARuleFailsAlone() throws SQLException {
        add("1", "", "3");
        BatchUpdateException e = catchThrowableOfType(BatchUpdateException.class, insert::executeBatch);
        assertThat(e.getUpdateCounts()).containsExactly(1, Statement.EXECUTE_FAILED, 1);
        assertThat(e.getSQLState()).isEqualTo("22023");
        assertThat(recorder.calls()).hasSize(2);
    }

    @Test
    void parametersAreThoseAtAddBatch() throws SQLException {
        insert.setString(1, "1");
        insert.addBatch();
        insert.setString(1, "2");
        insert.addBatch();
        insert.clearParameters();
        insert.executeBatch();
        assertThat(recorder.calls().get(0).body()).contains("\"id\":{\"S\":\"1\"}");
        assertThat(recorder.calls().get(1).body()).contains("\"id\":{\"S\":\"2\"}");
    }

    @Test
    void aBatchIsEmptyAfterItRanOrWasCleared() throws SQLException {
        add("1");
        insert.executeBatch();
        assertThat(insert.executeBatch()).isEmpty();
        add("1");
        insert.clearBatch();
        assertThat(insert.executeBatch()).isEmpty();
        assertThat(recorder.calls()).hasSize(1);
    }

    @Test
    void aBatchIsEmptyAlsoAfterItFailed() throws SQLException {
        recorder.answer(Answer.conditionFailed());
        add("1");
        assertThat(SqlFailure.state(insert::executeBatch)).isEqualTo("23505");
        assertThat(insert.executeBatch()).isEmpty();
    }

    @Test
    void aStatementTakesSeveralTexts() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch(Recorded.INSERT);
            statement.addBatch(Recorded.UPDATE);
            statement.addBatch(Recorded.DELETE);
            assertThat(statement.executeBatch()).containsExactly(1, 1, Statement.SUCCESS_NO_INFO);
        }
        assertThat(recorder.operations()).containsExactly("PutItem", "UpdateItem", "BatchWriteItem");
    }

    @Test
    void aQueryIsNoPartOfABatch() throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement select = connection.prepareStatement(Recorded.SELECT)) {
            assertThat(SqlFailure.state(() -> statement.addBatch(Recorded.SELECT)))
                    .isEqualTo("HY009");
            assertThat(SqlFailure.state(select::addBatch)).isEqualTo("HY009");
        }
    }

    @Test
    void aParameterMissingIsRefusedAtAddBatch() {
        assertThat(SqlFailure.of(insert::addBatch))
                .extracting(SqlFailure::state, SqlFailure::message)
                .containsExactly("07001", "parameter 1 of 1 has no value (id); set it, or setNull");
    }

    @Test
    void aReadOnlyConnectionWritesNoneOfIt() throws SQLException {
        connection.setReadOnly(true);
        add("1", "2");
        assertThat(SqlFailure.state(insert::executeBatch)).isEqualTo("42501");
        assertThat(recorder.calls()).isEmpty();
    }

    private void add(String... ids) throws SQLException {
        for (String id : ids) {
            insert.setString(1, id);
            insert.addBatch();
        }
    }
}
