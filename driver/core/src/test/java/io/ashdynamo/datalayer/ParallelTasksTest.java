package io.ashdynamo.datalayer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashdynamo.error.SqlFailure;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelTasksTest {

    private final AtomicInteger done = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);
    private final Execution execution = Execution.unlimited();
    private final ParallelTasks tasks = new ParallelTasks(2, execution);

    private void held() {
        try {
            open.await();
            done.incrementAndGet();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void fail(String reason) throws SQLException {
        throw new SQLException(reason);
    }

    @Test
    void thoseThatAreTooManyWaitForTheirTurn() throws SQLException {
        for (int i = 0; i < 5; i++) {
            tasks.add(this::held);
        }
        assertThat(tasks.unfinished()).isEqualTo(5);
        open.countDown();
        tasks.await();
        assertThat(done).hasValue(5);
    }

    @Test
    void onlyOneAtATimeIsDoneAtOnce() {
        ParallelTasks one = new ParallelTasks(1, execution);
        one.add(done::incrementAndGet);
        assertThat(done).hasValue(1);
        assertThat(one.unfinished()).isZero();
    }

    @Test
    void afterAFailureNoneBegins() {
        tasks.add(this::held);
        tasks.add(this::held);
        tasks.add(done::incrementAndGet);
        tasks.fail(new SQLException("of the source"));
        tasks.add(done::incrementAndGet);
        open.countDown();
        assertThat(SqlFailure.of(tasks::await).message()).isEqualTo("of the source");
        assertThat(done).hasValue(2);
    }

    @Test
    void afterAFailureNoneIsDoneAtOnce() {
        ParallelTasks one = new ParallelTasks(1, execution);
        one.add(() -> fail("first"));
        one.add(done::incrementAndGet);
        assertThat(SqlFailure.of(one::await).message()).isEqualTo("first");
        assertThat(done).hasValue(0);
    }

    @Test
    void theFirstFailureHasTheOthersInIt() {
        tasks.add(() -> fail("a task"));
        tasks.awaitFewer(1);
        SQLException other = new SQLException("the source");
        tasks.fail(other);
        SqlFailure failure = SqlFailure.of(tasks::await);
        assertThat(failure.message()).isEqualTo("a task");
        assertThat(failure.exception().getSuppressed()).containsExactly(other);
    }

    @Test
    void anErrorIsThrownAsItIs() {
        tasks.add(() -> {
            throw new StackOverflowError("deep");
        });
        assertThatThrownBy(tasks::await).isInstanceOf(StackOverflowError.class).hasMessage("deep");
    }

    @Test
    void anInterruptCancelsTheExecutionAndStays() throws SQLException {
        tasks.add(() -> {
            while (!execution.isStopped()) {
                Thread.onSpinWait();
            }
        });
        Thread.currentThread().interrupt();
        tasks.await();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(execution.isStopped()).isTrue();
    }
}
