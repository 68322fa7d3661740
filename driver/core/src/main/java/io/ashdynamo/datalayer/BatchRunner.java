package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Bindings;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runs the rows of a batch, all of them, also after one that failed. Rows of one item are made in their order, a row that
 * is not about one item after all before it and before all after it, and the others side by side, while those after them
 * are prepared.
 */
final class BatchRunner {

    private final DynamoCalls calls;
    private final Writer writer;
    private final Clock clock;
    private final BatchOptions options;
    private final Execution execution;

    BatchRunner(DynamoCalls calls, Writer writer, Clock clock, BatchOptions options, Execution execution) {
        this.calls = calls;
        this.writer = writer;
        this.clock = clock;
        this.options = options;
        this.execution = execution;
    }

    BatchResult run(List<BatchEntry> entries) throws SQLException {
        Optional<UnitReads> unit = UnitReads.of(calls, execution);
        if (unit.isPresent()) {
            return new KeptBatch(writer, unit.get(), clock, options, execution).run(entries);
        }
        BatchResult result = new BatchResult(entries.size(), options.writes().rows());
        BatchQueue queue =
                new BatchQueue(rows -> call(rows, result), options.writes().parallelism(), execution);
        for (int i = 0; i < entries.size(); i++) {
            try {
                run(i, entries.get(i), queue, result);
            } catch (SQLException e) {
                result.failed(i, e);
            }
        }
        queue.await();
        return result;
    }

    private void run(int number, BatchEntry entry, BatchQueue queue, BatchResult result) throws SQLException {
        execution.check();
        options.check().allow(entry.write());
        Instant now = clock.instant();
        Bindings bindings = new Bindings(entry.parameters(), options.zone(), now);
        Optional<SteppedWrite> single = new ItemWrites(bindings, now)
                .single(entry.write(), options.writes().rows());
        if (single.isPresent()) {
            queue.add(BatchRow.of(number, entry.write().resource().table(), single.get()));
        } else {
            queue.await();
            execution.check();
            result.made(number, writer.write(entry.write(), bindings, options.writes(), execution));
        }
    }

    private void call(List<BatchRow> rows, BatchResult result) {
        BatchWriteCall call = new BatchWriteCall(rows.get(0).table(), calls, execution, result);
        if (rows.get(0).request().isPresent()) {
            call.run(rows);
        } else {
            call.alone(rows.get(0));
        }
    }
}
