package io.ashdynamo.datalayer;

/** Runs tasks of an execution, so many at a time, and waits for all of them. Used by one thread. */
final class ParallelTasks {

    private final int parallelism;
    private final Execution execution;
    private int running;
    private boolean interrupted;
    private Throwable fault;

    ParallelTasks(int parallelism, Execution execution) {
        this.parallelism = parallelism;
        this.execution = execution;
    }

    /** Runs them. An interrupt of this thread cancels the execution and is set again when what was under way has ended. */
    void run(Iterable<? extends Runnable> tasks) {
        for (Runnable task : tasks) {
            if (parallelism == 1) {
                task.run();
            } else {
                awaitFewer(parallelism);
                begin(task);
            }
        }
        awaitFewer(1);
        if (interrupted) {
            Thread.currentThread().interrupt();
            interrupted = false;
        }
        throwFault();
    }

    private synchronized void begin(Runnable task) {
        running++;
        Background.run(() -> runAside(task));
    }

    private void runAside(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            broken(e);
        } finally {
            left();
        }
    }

    private synchronized void broken(Throwable e) {
        fault = e;
    }

    private synchronized void left() {
        running--;
        notifyAll();
    }

    private synchronized void awaitFewer(int count) {
        while (running >= count) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
                execution.cancel();
            }
        }
    }

    private synchronized void throwFault() {
        if (fault instanceof Error e) {
            throw e;
        }
        if (fault instanceof RuntimeException e) {
            throw e;
        }
    }
}
