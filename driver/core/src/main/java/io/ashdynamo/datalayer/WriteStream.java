package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes of many items, several at a time, as they come: only those under way, and as many more, are in memory. The first
 * that fails ends the others before they begin; what is under way is waited for, so that the count is right.
 */
final class WriteStream {

    /** The writes, one after another. */
    interface Source {
        /** The next one; empty at the end. */
        Optional<SteppedWrite> next() throws SQLException;
    }

    private final DynamoCalls calls;
    private final Execution execution;
    private final WriteOptions options;
    private final ParallelTasks tasks;
    private final List<WriteResult.Written> rows = new ArrayList<>();
    private long count;

    WriteStream(DynamoCalls calls, Execution execution, WriteOptions options) {
        this.calls = calls;
        this.execution = execution;
        this.options = options;
        this.tasks = new ParallelTasks(options.parallelism(), execution);
    }

    /**
     * Makes all of them.
     *
     * @param done what the items that were written are, as {@code changed}, for the error
     * @throws SQLException with the count so far
     */
    WriteResult run(Source source, String done) throws SQLException {
        try {
            addAll(source);
        } catch (SQLException | RuntimeException | Error e) {
            tasks.fail(e);
        }
        try {
            tasks.await();
        } catch (SQLException e) {
            throw Errors.withNote(e, (count() == 1 ? "1 item was " : count() + " items were ") + done + " before");
        }
        return new WriteResult(count(), rows);
    }

    private void addAll(Source source) throws SQLException {
        Optional<SteppedWrite> next = source.next();
        while (next.isPresent() && !tasks.isFailed()) {
            ItemWrite write = next.get();
            tasks.add(() -> arrived(write.run(calls, execution)));
            tasks.awaitFewer(2 * options.parallelism());
            next = source.next();
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

    private synchronized long count() {
        return count;
    }
}
