package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.Gate;
import io.ashdynamo.datalayer.Recorder;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Batches of which a call waits for its answer: what goes on meanwhile, and what does not. */
@Timeout(60)
class BatchOverlapTest {

    private final Recorder recorder = Recorder.start();
    private final Gate gate = new Gate();
    private Connection connection;
    private PreparedStatement upsert;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(recorder);
        upsert = connection.prepareStatement("UPSERT INTO documents (id, body) VALUES (?, ?)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aCallThatWaitsHoldsUpNoOther() throws Exception {
        hold(id -> id == 0);
        add(0, 5_000);
        CompletableFuture<int[]> counts = execute();
        awaitCalls(200);
        gate.open();
        assertThat(counts.get()).hasSize(5_000).containsOnly(1);
    }

    @Test
    void rowsAfterThoseThatWaitAreNotPreparedWithoutEnd() throws Exception {
        hold(id -> id < 25);
        add(0, 25);
        for (int i = 0; i < 1_000; i++) {
            add(0, 1);
        }
        add(25, 50);
        CompletableFuture<int[]> counts = executeUntilItWaits();
        assertThat(recorder.calls()).hasSize(1);
        gate.open();
        assertThat(counts.get()).hasSize(1_050).containsOnly(1);
    }

    @Test
    void aSecondWriteOfAnItemWaitsForTheFirstAndNoOtherDoes() throws Exception {
        hold(id -> id == 0);
        add(0, 25);
        add(0, 1);
        add(25, 50);
        CompletableFuture<int[]> counts = execute();
        awaitCalls(2);
        gate.awaitReached();
        gate.open();
        assertThat(counts.get()).hasSize(51).containsOnly(1);
        assertThat(recorder.calls()).hasSize(3);
        assertThat(BatchTable.ids(recorder.calls().get(2))).containsExactly("0");
    }

    @Test
    void secondWritesOfManyItemsGoOutTogether() throws Exception {
        hold(id -> true);
        for (int i = 0; i < 100; i++) {
            add(i, i + 1);
            add(i, i + 1);
        }
        CompletableFuture<int[]> counts = executeUntilItWaits();
        gate.open();
        assertThat(counts.get()).hasSize(200).containsOnly(1);
        assertThat(recorder.calls()).hasSize(8);
    }

    @Test
    void anInterruptEndsWhatIsUnderWayAndStays() throws Exception {
        hold(id -> true);
        add(0, 2_000);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CompletableFuture<int[]> counts = new CompletableFuture<>();
        Thread writer = new Thread(() -> {
            counts.complete(executed());
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        writer.start();
        awaitCalls(8);
        writer.interrupt();
        assertThat(counts.get()).hasSize(2_000).containsOnly(Statement.EXECUTE_FAILED);
        assertThat(interrupted.get()).isTrue();
        assertThat(recorder.calls()).hasSize(8);
        assertThat(recorder.aborts()).isPositive();
    }

    private void hold(IntPredicate held) {
        recorder.answerBy(call -> {
            List<String> ids = BatchTable.ids(call);
            return ids.stream().mapToInt(Integer::parseInt).anyMatch(held)
                    ? Answer.afterOpening(gate, Answer.EMPTY)
                    : Answer.EMPTY;
        });
    }

    private void awaitCalls(int calls) {
        Await.until(calls + " calls are made", () -> recorder.calls().size() == calls);
    }

    private CompletableFuture<int[]> execute() {
        return CompletableFuture.supplyAsync(this::executed);
    }

    private CompletableFuture<int[]> executeUntilItWaits() throws InterruptedException {
        CompletableFuture<int[]> counts = new CompletableFuture<>();
        Thread writer = new Thread(() -> counts.complete(executed()));
        writer.start();
        gate.awaitReached();
        Await.until("the batch waits", () -> writer.getState() == Thread.State.WAITING);
        return counts;
    }

    private int[] executed() {
        try {
            return upsert.executeBatch();
        } catch (BatchUpdateException e) {
            return e.getUpdateCounts();
        } catch (SQLException e) {
            throw new AssertionError(Arrays.toString(e.getStackTrace()), e);
        }
    }

    private void add(int from, int to) throws SQLException {
        for (int i = from; i < to; i++) {
            upsert.setString(1, Integer.toString(i));
            upsert.setString(2, "body");
            upsert.addBatch();
        }
    }
}
