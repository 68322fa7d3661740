package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.Gate;
import io.ashdynamo.datalayer.RecordedCall;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.jdbc.Readings.Way;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements that read several pages at a time, closed, cancelled, interrupted or failing while they do. */
@Timeout(60)
class ParallelStoppingTest {

    private static final Answer DENIED = Answer.error(400, "AccessDeniedException", "not this one");

    private final Recorder recorder = Recorder.start();
    private final Gate gate = new Gate();
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = Readings.connect(recorder);
        statement = connection.createStatement();
        recorder.answerBy(Readings::endless);
    }

    @AfterEach
    void close() throws SQLException {
        gate.open();
        connection.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COUNT", "SORT"})
    void aResultThatIsClosedAfterOneRowIsReadNoFurther(Way way) throws SQLException {
        ResultSet rows = statement.executeQuery(way.sql());
        assertThat(rows.next()).isTrue();
        Await.noReading();
        int before = recorder.calls().size();
        rows.close();
        Await.noReading();
        assertThat(recorder.calls()).as("after the close").hasSize(before);
        int most =
                switch (way) {
                    case SEGMENTS, PARTITIONS -> 1 + 8 + 2;
                    case MERGE -> 20;
                    case COMPLETION -> 10 + 1 + 1;
                    default -> 1;
                };
        assertThat(before).as("before the close").isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COUNT", "SORT"})
    void closingAbortsWhatIsUnderWay(Way way) throws SQLException {
        hold(call -> Readings.page(call) >= firstAhead(way));
        ResultSet rows = statement.executeQuery(way.sql());
        for (int row = 0; row < rowsBeforeAhead(way); row++) {
            assertThat(rows.next()).isTrue();
        }
        Await.until("requests are under way", () -> recorder.underWay() > 0);
        rows.close();
        Await.noReading();
        int calls = recorder.calls().size();
        assertThat(recorder.underWay()).isZero();
        assertThat(recorder.aborts()).isPositive();
        assertThat(recorder.mostUnderWay()).isLessThanOrEqualTo(8);
        assertThat(recorder.calls()).hasSize(calls);
    }

    @ParameterizedTest
    @EnumSource
    void cancelEndsTheReadingAtOnceAndTheStatementRunsAgain(Way way) throws Exception {
        hold(call -> Readings.page(call) >= 3);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CompletableFuture<String> state = new CompletableFuture<>();
        Thread reader = reader(way, state, interrupted);
        Await.until("the reader waits", () -> recorder.underWay() > 0 && isWaiting(reader));
        statement.cancel();
        assertThat(state.get()).isEqualTo("57014");
        assertThat(interrupted.get()).isFalse();
        Await.noReading();
        recorder.answerBy(call -> Answer.EMPTY);
        assertThat(Readings.all(statement, Way.PREFETCH.sql())).isEmpty();
    }

    @Test
    void cancelEndsTheFirstPagesOfAMerge() throws Exception {
        hold(call -> Readings.partition(call).equals("d7"));
        cancelled(Way.MERGE);
    }

    @Test
    void cancelEndsTheCompletionOfItems() throws Exception {
        hold(call -> call.operation().equals("BatchGetItem"));
        cancelled(Way.COMPLETION);
    }

    @Test
    void cancelEndsThePauseBeforeKeysThatWereNotProcessedAreAskedForAgain() throws Exception {
        recorder.answerBy(call -> call.operation().equals("BatchGetItem") ? unprocessed() : Readings.endless(call));
        CompletableFuture<String> state = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        reader(Way.COMPLETION, state, interrupted);
        Await.until(
                "it pauses",
                () -> recorder.operations().stream()
                                .filter("BatchGetItem"::equals)
                                .count()
                        >= 3);
        statement.cancel();
        assertThat(state.get()).isEqualTo("57014");
        assertThat(interrupted.get()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptOfTheReaderEndsTheReadingAndStays(Way way) throws Exception {
        hold(call -> Readings.page(call) >= 3);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CompletableFuture<String> state = new CompletableFuture<>();
        Thread reader = reader(way, state, interrupted);
        Await.until("the reader waits", () -> recorder.underWay() > 0 && isWaiting(reader));
        reader.interrupt();
        assertThat(state.get()).isEqualTo("57014");
        assertThat(interrupted.get()).isTrue();
        Await.noReading();
    }

    @ParameterizedTest
    @EnumSource
    void aFailureReachesTheReaderAndEndsEverything(Way way) throws Exception {
        String failing = way == Way.MERGE || way == Way.PARTITIONS ? "d3" : way == Way.PREFETCH ? "d0" : "segment3";
        int page = way == Way.MERGE ? 0 : 2;
        recorder.answerBy(call -> {
            if (way == Way.COMPLETION) {
                return call.operation().equals("BatchGetItem") ? DENIED : Readings.endless(call);
            }
            boolean fails =
                    Readings.page(call) == page && Readings.partition(call).equals(failing);
            boolean waits = Readings.page(call) >= page && (way == Way.MERGE || Readings.page(call) > 30);
            return fails ? DENIED : waits ? Answer.afterOpening(gate, Readings.endless(call)) : Readings.endless(call);
        });
        ResultSet[] rows = new ResultSet[1];
        SqlFailure failure = SqlFailure.of(() -> {
            rows[0] = statement.executeQuery(way.sql());
            while (rows[0].next()) {
                rows[0].getLong(1);
            }
        });
        assertThat(failure.state()).isEqualTo("28000");
        assertThat(failure.message()).contains(Answer.REQUEST_ID);
        Await.noReading();
        assertThat(recorder.underWay()).isZero();
        int calls = recorder.calls().size();
        if (rows[0] != null) {
            assertThat(SqlFailure.state(rows[0]::next)).as("next() again").isEqualTo("HY010");
            assertThat(SqlFailure.state(() -> rows[0].getLong(1))).isEqualTo("HY010");
        }
        assertThat(recorder.calls()).hasSize(calls);
    }

    @Test
    void closingTheConnectionEndsAReaderWithAnErrorAndNotAsIfThatWereTheEnd() throws Exception {
        hold(call -> Readings.page(call) >= 3);
        CompletableFuture<String> state = new CompletableFuture<>();
        Thread reader = reader(Way.PREFETCH, state, new CompletableFuture<>());
        Await.until("the reader waits", () -> recorder.underWay() > 0 && isWaiting(reader));
        statement.close();
        assertThat(state.get()).isEqualTo("57014");
    }

    @Test
    void readingInParallelEndsAtItsTimeoutThoughNoCallTakesLong() throws SQLException {
        recorder.answerBy(call -> aborted -> {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Readings.endless(call).give(aborted);
        });
        statement.setQueryTimeout(1);
        assertThat(SqlFailure.state(() -> read(Way.SEGMENTS))).isEqualTo("HYT00");
        Await.noReading();
    }

    /** All at a time, as each takes a second. */
    @Test
    void aTimeoutEndsTheReadingInEveryWay() {
        hold(call -> Readings.page(call) >= 3);
        var states = Arrays.stream(Way.values())
                .map(way -> CompletableFuture.supplyAsync(
                        () -> SqlFailure.state(() -> {
                            try (Statement own = connection.createStatement()) {
                                own.setQueryTimeout(1);
                                ResultSet rows = own.executeQuery(way.sql());
                                while (rows.next()) {
                                    rows.getLong(1);
                                }
                            }
                        }),
                        task -> new Thread(task).start()))
                .toList();
        assertThat(states.stream().map(CompletableFuture::join)).containsOnly("HYT00");
        Await.noReading();
    }

    private void cancelled(Way way) throws Exception {
        CompletableFuture<String> state = new CompletableFuture<>();
        Thread reader = reader(way, state, new CompletableFuture<>());
        Await.until("the reader waits", () -> recorder.underWay() > 0 && isWaiting(reader));
        statement.cancel();
        assertThat(state.get()).isEqualTo("57014");
        Await.noReading();
    }

    private Thread reader(Way way, CompletableFuture<String> state, CompletableFuture<Boolean> interrupted) {
        Thread thread = new Thread(() -> {
            state.complete(SqlFailure.state(() -> read(way)));
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        return thread;
    }

    private void read(Way way) throws SQLException {
        ResultSet rows = statement.executeQuery(way.sql());
        while (rows.next()) {
            rows.getLong(1);
        }
    }

    private void hold(Predicate<RecordedCall> held) {
        recorder.answerBy(
                call -> held.test(call) ? Answer.afterOpening(gate, Readings.endless(call)) : Readings.endless(call));
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static int firstAhead(Way way) {
        return switch (way) {
            case SEGMENTS, PARTITIONS -> 1;
            case COMPLETION -> 10;
            default -> 2;
        };
    }

    private static int rowsBeforeAhead(Way way) {
        return switch (way) {
            case MERGE -> 20 * Readings.PAGE + 1;
            case PREFETCH -> Readings.PAGE + 1;
            default -> 1;
        };
    }

    private static Answer unprocessed() {
        return Answer.json("{\"Responses\":{},\"UnprocessedKeys\":{\"readings\":{\"Keys\":["
                + "{\"device\":{\"S\":\"d\"},\"seq\":{\"N\":\"1\"}}]}}}");
    }
}
