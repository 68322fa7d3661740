package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.Gate;
import io.ashdynamo.datalayer.RecordedCall;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Batches of UPSERT and of DELETE by key, which go out as BatchWriteItem. */
@Timeout(60)
class BatchWriteTest {

    private static final String UPSERT = "UPSERT INTO documents (id, body) VALUES (?, ?)";

    private final Recorder recorder = Recorder.start();
    private Connection connection;
    private PreparedStatement upsert;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(recorder, "maxAttempts=1");
        upsert = connection.prepareStatement(UPSERT, new String[] {"id", "body"});
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void fiveThousandUpsertsAreTwoHundredCalls() throws SQLException {
        add(0, 5_000);
        assertThat(upsert.executeBatch()).hasSize(5_000).containsOnly(1);
        assertThat(recorder.operations()).hasSize(200).containsOnly("BatchWriteItem");
        assertThat(recorder.mostUnderWay()).isLessThanOrEqualTo(8);
    }

    @Test
    void eachRowIsWrittenOnce() throws SQLException {
        add(0, 2_010);
        upsert.executeBatch();
        assertThat(recorder.calls().stream().flatMap(call -> BatchTable.ids(call).stream()))
                .hasSize(2_010)
                .doesNotHaveDuplicates();
    }

    @Test
    void generatedKeysAreInTheOrderOfTheRows() throws SQLException {
        add(0, 60);
        upsert.executeBatch();
        List<String> keys = new ArrayList<>();
        ResultSet rows = upsert.getGeneratedKeys();
        while (rows.next()) {
            keys.add(rows.getString("id"));
        }
        assertThat(keys).hasSize(60).startsWith("0", "1", "2").endsWith("59");
    }

    @Test
    void aDeleteByKeyAloneSaysNotWhetherThereWasARow() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM documents WHERE id = ?")) {
            for (String id : List.of("1", "2")) {
                delete.setString(1, id);
                delete.addBatch();
            }
            assertThat(delete.executeBatch()).containsOnly(Statement.SUCCESS_NO_INFO);
        }
        assertThat(recorder.operations()).containsExactly("BatchWriteItem");
    }

    @Test
    void aDeleteWhoseRowsAreWantedIsGuarded() throws SQLException {
        recorder.answer(Answer.json("{\"Attributes\":{\"id\":{\"S\":\"1\"}}}"));
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM documents WHERE id = ?", new String[] {"id"})) {
            delete.setString(1, "1");
            delete.addBatch();
            assertThat(delete.executeBatch()).containsExactly(1);
            ResultSet keys = delete.getGeneratedKeys();
            assertThat(keys.next()).isTrue();
            assertThat(keys.getString(1)).isEqualTo("1");
        }
        assertThat(recorder.operations()).containsExactly("DeleteItem");
    }

    @Test
    void unprocessedItemsAreSentAgainUntilAllAreMade() throws SQLException {
        BatchTable table = new BatchTable(1, 0.6);
        recorder.answerBy(table);
        add(0, 100);
        assertThat(upsert.executeBatch()).hasSize(100).containsOnly(1);
        assertThat(table.items()).hasSize(100);
        assertThat(recorder.calls()).hasSizeGreaterThan(4);
    }

    @Test
    void aThrottledCallIsMadeAgain() throws SQLException {
        Answer throttled = Answer.error(400, "ProvisionedThroughputExceededException", "too much");
        recorder.answer(throttled, throttled);
        add(0, 25);
        assertThat(upsert.executeBatch()).containsOnly(1);
        assertThat(recorder.calls()).hasSize(3);
    }

    @Test
    void aTimeoutEndsTheRepetitionsAndKeepsTheCountsOfWhatWasMade() throws SQLException {
        recorder.answerBy(call -> BatchTable.unprocessed(call, id -> !id.equals("0")));
        upsert.setQueryTimeout(1);
        add(0, 25);
        BatchUpdateException e = catchThrowableOfType(BatchUpdateException.class, upsert::executeBatch);
        assertThat(e.getSQLState()).isEqualTo("HYT00");
        assertThat(e.getUpdateCounts()).startsWith(1, Statement.EXECUTE_FAILED);
        assertThat(Arrays.stream(e.getUpdateCounts()).filter(count -> count == Statement.EXECUTE_FAILED))
                .hasSize(24);
        assertThat(recorder.calls()).hasSizeGreaterThan(3);
    }

    @Test
    void writesOfOneKeyKeepTheirOrder() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch("UPSERT INTO documents (id, body) VALUES ('1', 'first')");
            statement.addBatch("DELETE FROM documents WHERE id = '1'");
            statement.addBatch("UPSERT INTO documents (id, body) VALUES ('1', 'last')");
            statement.addBatch("UPSERT INTO documents (id, body) VALUES ('2', 'other')");
            assertThat(statement.executeBatch()).containsExactly(1, Statement.SUCCESS_NO_INFO, 1, 1);
        }
        assertThat(recorder.calls()).hasSize(3);
        assertThat(recorder.calls().get(0).body()).contains("first", "other");
        assertThat(recorder.calls().get(1).body()).contains("DeleteRequest");
        assertThat(recorder.calls().get(2).body()).contains("last");
    }

    @Test
    void aRowOfSeveralItemsIsMadeInItsPlace() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch("UPSERT INTO documents (id) VALUES ('1')");
            statement.addBatch("INSERT INTO documents (id) VALUES ('2'), ('3')");
            statement.addBatch("UPSERT INTO documents (id) VALUES ('4')");
            assertThat(statement.executeBatch()).containsExactly(1, 2, 1);
        }
        assertThat(recorder.operations()).containsExactly("BatchWriteItem", "TransactWriteItems", "BatchWriteItem");
    }

    @Test
    void tablesAreCalledApart() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch("UPSERT INTO documents (id) VALUES ('1')");
            statement.addBatch("UPSERT INTO sessions (id) VALUES ('1')");
            assertThat(statement.executeBatch()).containsOnly(1);
        }
        assertThat(recorder.calls().stream().map(RecordedCall::body))
                .anyMatch(body -> body.contains("documents") && !body.contains("sessions"))
                .hasSize(2);
    }

    @Test
    void aCallThatIsRefusedIsMadeRowByRowToFindTheGuiltyOne() throws SQLException {
        recorder.answerBy(call -> call.body().contains("\"bad\"")
                ? Answer.error(400, "ValidationException", "One or more parameter values were invalid")
                : Answer.EMPTY);
        add("1", "good");
        add("2", "bad");
        add("3", "good");
        BatchUpdateException e = catchThrowableOfType(BatchUpdateException.class, upsert::executeBatch);
        assertThat(e.getUpdateCounts()).containsExactly(1, Statement.EXECUTE_FAILED, 1);
        assertThat(e.getMessage()).contains("1 of 3", "row 2");
        assertThat(recorder.operations())
                .hasSize(4)
                .startsWith("BatchWriteItem")
                .endsWith("PutItem");
    }

    @Test
    void rowsThatBreakARuleAreNamedAndNotSent() throws SQLException {
        add("1", "good");
        add("", "without a key");
        add("3", String.join("", Collections.nCopies(410 << 10, "x")));
        add("4", "good");
        BatchUpdateException e = catchThrowableOfType(BatchUpdateException.class, upsert::executeBatch);
        assertThat(e.getUpdateCounts()).containsExactly(1, Statement.EXECUTE_FAILED, Statement.EXECUTE_FAILED, 1);
        assertThat(e.getMessage()).contains("2 of 4", "rows 2, 3");
        assertThat(e.getNextException().getSQLState()).isEqualTo("22023");
        assertThat(e.getNextException().getNextException().getSQLState()).isEqualTo("54000");
        assertThat(e.getNextException().getNextException().getMessage()).contains("400 KB", "row 3");
        assertThat(BatchTable.ids(recorder.onlyCall())).containsExactlyInAnyOrder("1", "4");
    }

    @Test
    void aFailureOfACallIsThatOfItsRowsAlone() throws SQLException {
        recorder.answerBy(call ->
                BatchTable.ids(call).contains("30") ? Answer.error(400, "AccessDeniedException", "no") : Answer.EMPTY);
        add(0, 75);
        BatchUpdateException e = catchThrowableOfType(BatchUpdateException.class, upsert::executeBatch);
        int[] counts = e.getUpdateCounts();
        assertThat(Arrays.copyOfRange(counts, 0, 25)).containsOnly(1);
        assertThat(Arrays.copyOfRange(counts, 25, 50)).containsOnly(Statement.EXECUTE_FAILED);
        assertThat(Arrays.copyOfRange(counts, 50, 75)).containsOnly(1);
        assertThat(e.getMessage()).contains("25 of 75", "and 5 more");
        int chained = 0;
        for (SQLException next = e.getNextException(); next != null; next = next.getNextException()) {
            chained++;
        }
        assertThat(chained).isEqualTo(25);
    }

    @Test
    void aCancelKeepsTheCountsOfWhatWasMade() throws Exception {
        Gate gate = new Gate();
        recorder.answerBy(call -> Integer.parseInt(BatchTable.ids(call).get(0)) < 1_000
                ? Answer.EMPTY
                : Answer.afterOpening(gate, Answer.EMPTY));
        add(0, 2_100);
        CompletableFuture<SqlFailure> failure =
                CompletableFuture.supplyAsync(() -> SqlFailure.of(upsert::executeBatch));
        gate.awaitReached();
        upsert.cancel();
        assertThat(failure.get().state()).isEqualTo("57014");
        assertThat(failure.get().message()).contains("of 2100 rows");
        assertThat(recorder.calls()).hasSizeBetween(34, 48);
    }

    @Test
    void whatACallConsumesIsCounted() throws SQLException {
        recorder.otherwise(Answer.json(
                "{\"ConsumedCapacity\":[{\"TableName\":\"documents\"," + "\"Table\":{\"CapacityUnits\":25.0}}]}"));
        AshDynamoStatement statement = upsert.unwrap(AshDynamoStatement.class);
        statement.setCapacityTracked(true);
        add(0, 50);
        upsert.executeBatch();
        assertThat(statement.lastCapacity().writeUnits()).isEqualTo(50);
        assertThat(statement.lastCalls().byOperation()).containsEntry("BatchWriteItem", 2L);
    }

    private void add(int from, int to) throws SQLException {
        for (int i = from; i < to; i++) {
            add(Integer.toString(i), "body");
        }
    }

    private void add(String id, String body) throws SQLException {
        upsert.setString(1, id);
        upsert.setString(2, body);
        upsert.addBatch();
    }
}
