package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes of many items, several at a time, as they come: only those under way are in memory. The first that fails ends the
 * others before they begin; what is under way is waited for, so that the count is right.
 */
final class ParallelWrites {

    /** The writes, one after another. */
    interface Source {
        /** The next one; empty at the end. */
        Optional<? extends ItemWrite> next() throws SQLException;
    }

    private final DynamoCalls calls;
    private final Execution execution;
    private final WriteOptions options;
    private final List<WriteResult.Written> rows = new ArrayList<>();
    private long count;
    private int running;
    private SQLException failure;
    private Throwable fault;

    ParallelWrites(DynamoCalls calls, Execution execution, WriteOptions options) {
        this.calls = calls;
        this.execution = execution;
        this.options = options;
    }

    /**
     * Makes all of them.
     *
     * @param done what the items that were written are, as {@code changed}, for the error
     * @throws SQLException with the count so far
     */
    WriteResult run(Source source, String done) throws SQLException {
        try {
            Optional<? extends ItemWrite> next = source.next();
            while (next.isPresent() && !isFailed()) {
                make(next.get());
                next = source.next();
            }
        } catch (SQLException e) {
            failed(e);
        } finally {
            awaitOthers();
        }
        return result(done);
    }

    private synchronized WriteResult result(String done) throws SQLException {
        if (fault != null) {
            throw Awaiting.thrown(fault);
        }
        if (failure != null) {
            throw Errors.withNote(failure, (count == 1 ? "1 item was " : count + " items were ") + done + " before");
        }
        return new WriteResult(count, rows);
    }

    private void make(ItemWrite write) throws SQLException {
        if (options.parallelism() == 1) {
            arrived(write.run(calls, execution));
            return;
        }
        awaitTurn();
        Background.run(() -> runAside(write));
    }

    private void runAside(ItemWrite write) {
        try {
            arrived(write.run(calls, execution));
        } catch (SQLException e) {
            failed(e);
        } catch (RuntimeException | Error e) {
            broken(e);
        } finally {
            left();
        }
    }

    private synchronized void arrived(WriteResult result) throws SQLException {
        count += result.count();
        if (options.rows()) {
            rows.addAll(result.rows());
            if (rows.size() > options.reads().maxSortRows()) {
                rows.clear();
                throw Errors.limitPassed(
                        "the statement gives back more than " + options.reads().maxSortRows()
                                + " rows (maxSortRows), which are kept in memory; raise the limit, or leave RETURNING out");
            }
        }
    }

    private synchronized boolean isFailed() {
        return failure != null || fault != null;
    }

    private synchronized void failed(SQLException e) {
        if (failure == null) {
            failure = e;
        } else if (failure != e) {
            failure.addSuppressed(e);
        }
        notifyAll();
    }

    private synchronized void broken(Throwable e) {
        fault = e;
        notifyAll();
    }

    private synchronized void left() {
        running--;
        notifyAll();
    }

    private synchronized void awaitTurn() throws SQLException {
        while (running >= options.parallelism()) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw Awaiting.interrupted();
            }
        }
        running++;
    }

    /** An interrupt does not end this wait, but what is under way. */
    private synchronized void awaitOthers() {
        boolean interrupted = false;
        while (running > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
