package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Tasks of an execution that run beside the thread that adds them: so many at a time, the others wait for their turn. After
 * one that fails, those that wait do not begin, and what is under way is waited for. A task whose failure is not that of the
 * others keeps it to itself. Used by one thread.
 */
final class ParallelTasks {

    /** What is to be done. */
    interface Task {
        void run() throws SQLException;
    }

    private final int parallelism;
    private final Execution execution;
    private final Queue<Task> waiting = new ArrayDeque<>();
    private int running;
    /** Who adds tasks is only woken when fewer than so many are unfinished. */
    private int awaited;

    private boolean interrupted;
    private Throwable failure;

    ParallelTasks(int parallelism, Execution execution) {
        this.parallelism = parallelism;
        this.execution = execution;
    }

    /** Has a task run, unless one has failed. If there may be only one at a time, it is done when this returns. */
    void add(Task task) {
        if (parallelism > 1) {
            begin(task);
        } else if (!isFailed()) {
            run(task);
        }
    }

    private synchronized void begin(Task task) {
        if (failure != null) {
            return;
        }
        if (running == parallelism) {
            waiting.add(task);
            return;
        }
        try {
            Background.run(() -> work(task));
            running++;
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** One task after another, so that none waits for the thread that adds them. */
    private void work(Task first) {
        for (Task task = first; task != null; task = next()) {
            run(task);
        }
    }

    private void run(Task task) {
        try {
            task.run();
        } catch (SQLException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private synchronized Task next() {
        Task task = waiting.poll();
        if (task == null) {
            running--;
        }
        if (unfinished() < awaited) {
            notifyAll();
        }
        return task;
    }

    /** Takes note of a failure; the first one is that of all. */
    synchronized void fail(Throwable e) {
        waiting.clear();
        if (failure == null) {
            failure = e;
        } else if (failure != e) {
            failure.addSuppressed(e);
        }
    }

    synchronized boolean isFailed() {
        return failure != null;
    }

    /** Those that run or wait for their turn. */
    synchronized int unfinished() {
        return running + waiting.size();
    }

    /** Waits until fewer than so many are unfinished. An interrupt cancels the execution, and does not end this. */
    synchronized void awaitFewer(int count) {
        awaited = count;
        while (unfinished() >= count) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
                execution.cancel();
            }
        }
    }

    /**
     * Waits until all have ended. If this thread was interrupted meanwhile, it is so again.
     *
     * @throws SQLException the failure of a task
     */
    void await() throws SQLException {
        awaitFewer(1);
        if (interrupted) {
            interrupted = false;
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw Awaiting.thrown(failure);
        }
    }
}
