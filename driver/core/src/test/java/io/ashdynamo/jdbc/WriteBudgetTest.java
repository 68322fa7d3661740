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
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds up writes of the items that are found first: budgets, the scan guard, timeouts and cancels. */
@Timeout(60)
class WriteBudgetTest {

    private static final String UPDATE = "UPDATE documents SET body = 'b'";
    private static final String DELETE = "DELETE FROM documents";
    private static final String COPY = "INSERT INTO sessions (id) SELECT id FROM documents";
    private static final String TRUNCATE = "TRUNCATE TABLE documents";
    private static final String[] PLAIN = {"maxAttempts=1", "parallelism=1"};

    private final Recorder recorder = Recorder.start();

    static List<String> statements() {
        return List.of(UPDATE, DELETE, COPY, TRUNCATE);
    }

    private static boolean isRead(RecordedCall call) {
        return call.operation().equals("Scan") || call.operation().equals("Query");
    }

    /** Pages without an end, of two items and three read units each; writes are made. */
    private static Answer endless(RecordedCall call) {
        return isRead(call)
                ? Answer.json(
                        "{\"Items\":[{\"id\":{\"S\":\"1\"}},{\"id\":{\"S\":\"2\"}}],\"Count\":2,\"ScannedCount\":2,"
                                + "\"LastEvaluatedKey\":{\"id\":{\"S\":\"2\"}},"
                                + "\"ConsumedCapacity\":{\"TableName\":\"documents\",\"CapacityUnits\":3.0}}")
                : Answer.EMPTY;
    }

    private SqlFailure failure(String sql, String... options) {
        return SqlFailure.of(() -> Recorded.run(recorder, sql, options));
    }

    private void assertStoppedAfterOnePage(SqlFailure failure, String limit) {
        assertThat(failure.state()).isEqualTo("53400");
        assertThat(failure.message()).contains(limit).containsPattern("2 items were (changed|deleted|written) before$");
        assertThat(recorder.calls()).hasSize(4);
        assertThat(recorder.calls().stream().filter(WriteBudgetTest::isRead)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void readUnitsOfTheConnection(String sql) {
        recorder.answerBy(WriteBudgetTest::endless);
        assertStoppedAfterOnePage(failure(sql, "maxReadUnits=5", PLAIN[0], PLAIN[1]), "may read 5 read units");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void scannedItems(String sql) {
        recorder.answerBy(WriteBudgetTest::endless);
        assertStoppedAfterOnePage(failure(sql, "maxScannedItems=3", PLAIN[0], PLAIN[1]), "may read 3 items");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE /*+ MAX_READ_UNITS(5) */ documents SET body = 'b'",
                "DELETE /*+ MAX_READ_UNITS(5) */ FROM documents",
                "INSERT INTO sessions (id) SELECT /*+ MAX_READ_UNITS(5) */ id FROM documents",
            })
    void readUnitsOfAHint(String sql) {
        recorder.answerBy(WriteBudgetTest::endless);
        assertStoppedAfterOnePage(failure(sql, "maxReadUnits=100", PLAIN[0], PLAIN[1]), "may read 5 read units");
    }

    @Test
    void aBatchHasOneBudgetAndReadsNothingPastIt() throws SQLException {
        recorder.answerBy(call -> isRead(call)
                ? Answer.json("{\"Items\":[],\"Count\":0,\"ScannedCount\":9,"
                        + "\"ConsumedCapacity\":{\"TableName\":\"documents\",\"CapacityUnits\":3.0}}")
                : Answer.EMPTY);
        try (Connection connection = Recorded.connect(recorder, PLAIN);
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE /*+ MAX_READ_UNITS(5) */ documents SET body = 'b' WHERE note = ?")) {
            for (String note : List.of("1", "2", "3", "4")) {
                update.setString(1, note);
                update.addBatch();
            }
            BatchUpdateException e = catchThrowableOfType(BatchUpdateException.class, update::executeBatch);
            assertThat(e.getSQLState()).isEqualTo("53400");
            assertThat(e.getUpdateCounts())
                    .containsExactly(0, Statement.EXECUTE_FAILED, Statement.EXECUTE_FAILED, Statement.EXECUTE_FAILED);
        }
        assertThat(recorder.operations()).containsExactly("Scan", "Scan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE documents SET body = 'b' WHERE body = 'a'             | deny  | the property 'scan'",
                "DELETE FROM documents WHERE body = 'a'                       | deny  | the property 'scan'",
                "INSERT INTO sessions (id) SELECT id FROM documents           | deny  | the property 'scan'",
                "DELETE FROM guarded                                          | allow | its mapping",
                "INSERT INTO sessions (id) SELECT id FROM guarded             | allow | its mapping",
                "UPDATE /*+ NOSCAN */ documents SET body = 'b'                | allow | its hint NOSCAN",
                "DELETE /*+ NOSCAN */ FROM documents WHERE body = 'a'         | allow | its hint NOSCAN",
            })
    void aScanThatIsDeniedMakesNoCall(String sql, String scan, String denier) {
        SqlFailure failure = failure(sql, "scan=" + scan);
        assertThat(failure.state()).isEqualTo("53400");
        assertThat(failure.message()).contains("which is denied by " + denier);
        assertThat(recorder.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUNCATE TABLE documents", "TRUNCATE TABLE guarded", "DELETE /*+ SCAN */ FROM guarded"})
    void whatAsksForTheWholeTableIsNotDenied(String sql) throws SQLException {
        Recorded.run(recorder, sql, "scan=deny");
        assertThat(recorder.operations()).containsExactly("Scan");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aTimeoutSaysHowManyWereWritten(String sql) throws SQLException {
        Gate never = new Gate();
        recorder.answerBy(call -> isRead(call) || recorder.calls().size() <= 3
                ? endless(call)
                : Answer.afterOpening(never, Answer.EMPTY));
        try (Connection connection = Recorded.connect(recorder, PLAIN);
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(3);
            SqlFailure failure = SqlFailure.of(() -> statement.execute(sql));
            assertThat(failure.state()).isEqualTo("HYT00");
            assertThat(failure.message())
                    .containsPattern("it is not known whether the write was made; 2 items were \\w+ before$");
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aCancelSaysHowManyWereWritten(String sql) throws Exception {
        Gate gate = new Gate();
        recorder.answerBy(call ->
                isRead(call) || recorder.calls().size() <= 3 ? endless(call) : Answer.afterOpening(gate, Answer.EMPTY));
        try (Connection connection = Recorded.connect(recorder, PLAIN);
                Statement statement = connection.createStatement()) {
            CompletableFuture<SqlFailure> failure =
                    CompletableFuture.supplyAsync(() -> SqlFailure.of(() -> statement.execute(sql)));
            gate.awaitReached();
            statement.cancel();
            assertThat(failure.get().state()).isEqualTo("57014");
            assertThat(failure.get().message())
                    .containsPattern("it is not known whether the write was made; 2 items were \\w+ before$");
        }
    }

    @Test
    void aReadThatFailsDoesNotStopAWriteThatIsUnderWay() throws Exception {
        Gate read = new Gate();
        Gate write = new Gate();
        recorder.answerBy(call -> {
            if (!isRead(call)) {
                return Answer.afterOpening(write, Answer.EMPTY);
            }
            return call.body().contains("\"Segment\":0")
                    ? Answer.json("{\"Items\":[{\"id\":{\"S\":\"1\"}}],\"Count\":1,\"ScannedCount\":1}")
                    : Answer.afterOpening(read, Answer.error(400, "AccessDeniedException", "no"));
        });
        CompletableFuture<SqlFailure> failure = CompletableFuture.supplyAsync(
                () -> failure("DELETE /*+ SEGMENTS(2) */ FROM documents", "maxAttempts=1"));
        write.awaitReached();
        read.awaitReached();
        read.open();
        Await.until("no page is fetched", () -> Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .noneMatch(frame -> frame.getClassName().endsWith(".ParallelPages")
                        && frame.getMethodName().equals("fetch")));
        write.open();
        assertThat(failure.get().state()).isEqualTo("28000");
        assertThat(failure.get().message()).endsWith("1 item was deleted before");
        assertThat(recorder.aborts()).isZero();
    }

    @Test
    void aRowOfABatchThatReadsDoesNotEndTheOthers() throws SQLException {
        recorder.answerBy(call -> isRead(call)
                ? Answer.json("{\"Items\":[{\"id\":{\"S\":\"1\"}}],\"Count\":1,\"ScannedCount\":1}")
                : Answer.EMPTY);
        try (Connection connection = Recorded.connect(recorder);
                Statement statement = connection.createStatement()) {
            statement.addBatch(COPY);
            statement.addBatch(COPY);
            statement.addBatch(Recorded.INSERT);
            assertThat(statement.executeBatch()).containsOnly(1);
        }
    }
}
