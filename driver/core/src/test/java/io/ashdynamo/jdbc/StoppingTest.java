package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.Gate;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that are cancelled or run out of time while DynamoDB keeps them waiting. */
@Timeout(30)
class StoppingTest {

    private static final Answer ROW = Answer.json("{\"Item\":{\"id\":{\"S\":\"d1\"}}}");

    private final Recorder recorder = Recorder.start();
    private final Gate gate = new Gate();
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(recorder);
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        gate.open();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {Recorded.SELECT, Recorded.QUERY, Recorded.SCAN, Recorded.INSERT, Recorded.DELETE})
    void cancelEndsACallUnderWay(String sql) throws Exception {
        recorder.answer(Answer.afterOpening(gate, Answer.EMPTY));
        CompletableFuture<SqlFailure> failure = start(() -> statement.execute(sql));
        gate.awaitReached();
        statement.cancel();
        assertThat(failure.get().state()).isEqualTo("57014");
        assertThat(recorder.calls()).hasSize(1);
    }

    @Test
    void aStatementRunsAgainAfterACancel() throws Exception {
        cancelEndsACallUnderWay(Recorded.SELECT);
        recorder.answer(ROW);
        assertThat(statement.executeQuery(Recorded.SELECT).next()).isTrue();
    }

    @Test
    void aCancelLeavesNoInterruptInTheThread() throws Exception {
        recorder.answer(Answer.afterOpening(gate, Answer.EMPTY));
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            assertThat(SqlFailure.state(() -> statement.execute(Recorded.SELECT)))
                    .isEqualTo("57014");
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        gate.awaitReached();
        statement.cancel();
        assertThat(interrupted.get()).isFalse();
    }

    @Test
    void aCancelBetweenRowsStopsTheReading() throws SQLException {
        recorder.answer(Answer.json("{\"Items\":[{\"id\":{\"S\":\"1\"}},{\"id\":{\"S\":\"2\"}}]}"));
        ResultSet rows = statement.executeQuery(Recorded.SCAN);
        assertThat(rows.next()).isTrue();
        statement.cancel();
        assertThat(SqlFailure.of(rows::next).state()).isEqualTo("57014");
    }

    @Test
    void aCancelOfAStatementThatDoesNotRunChangesNothing() throws SQLException {
        statement.cancel();
        recorder.answer(ROW);
        assertThat(statement.executeQuery(Recorded.SELECT).next()).isTrue();
    }

    @Test
    void aCancelStopsTheRestOfABatch() throws Exception {
        recorder.answer(Answer.EMPTY, Answer.afterOpening(gate, Answer.EMPTY));
        for (int i = 0; i < 3; i++) {
            statement.addBatch(Recorded.DELETE);
        }
        CompletableFuture<SqlFailure> failure = start(() -> statement.executeBatch());
        gate.awaitReached();
        statement.cancel();
        assertThat(failure.get().state()).isEqualTo("57014");
        assertThat(recorder.operations()).containsExactly("BatchWriteItem", "BatchWriteItem");
    }

    @Test
    void abortEndsACallUnderWayAndClosesTheConnection() throws Exception {
        recorder.answer(Answer.afterOpening(gate, Answer.EMPTY));
        CompletableFuture<SqlFailure> failure = start(() -> statement.execute(Recorded.SELECT));
        gate.awaitReached();
        connection.abort(Runnable::run);
        assertThat(failure.get().state()).isEqualTo("57014");
        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    void aThreadThatIsInterruptedStopsItsStatement() throws Exception {
        recorder.answer(Answer.error(500, "InternalServerError", "again"), Answer.afterOpening(gate, ROW));
        CompletableFuture<SqlFailure> failure = new CompletableFuture<>();
        Thread thread = new Thread(() -> failure.complete(SqlFailure.of(() -> statement.execute(Recorded.SELECT))));
        thread.start();
        gate.awaitReached();
        thread.interrupt();
        gate.open();
        assertThat(failure.get().state()).isEqualTo("57014");
    }

    @Test
    void aStatementThatTakesLongerThanItsTimeoutEnds() throws SQLException {
        recorder.answer(Answer.afterOpening(gate, Answer.EMPTY), ROW);
        statement.setQueryTimeout(1);
        SqlFailure e = SqlFailure.of(() -> statement.execute(Recorded.SELECT));
        assertThat(e.type()).isEqualTo(SQLTimeoutException.class);
        assertThat(e.message()).contains("1 s");
        assertThat(e.state()).isEqualTo("HYT00");
        assertThat(statement.executeQuery(Recorded.SELECT).next()).isTrue();
    }

    @Test
    void thePropertyQueryTimeoutIsEveryStatementsTimeout() {
        recorder.answer(Answer.afterOpening(gate, Answer.EMPTY));
        assertThat(SqlFailure.of(() -> Recorded.run(recorder, Recorded.SCAN, "queryTimeout=1"))
                        .state())
                .isEqualTo("HYT00");
    }

    private static CompletableFuture<SqlFailure> start(SqlFailure.Action action) {
        return CompletableFuture.supplyAsync(() -> SqlFailure.of(action));
    }
}
