package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Bindings;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Runs the rows of a batch, all of them, also after one that failed. Rows of one item are made in their order, a row that
 * is not about one item after all before it and before all after it, and the others side by side. As many rows as a window
 * has are prepared at a time, so that memory does not grow with the batch.
 */
final class BatchRunner {

    private static final int WINDOW = 1_000;

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

    BatchResult run(List<BatchEntry> entries) {
        BatchResult result = new BatchResult(entries.size(), options.writes().rows());
        for (int from = 0; from < entries.size(); from += WINDOW) {
            window(entries, from, Math.min(from + WINDOW, entries.size()), result);
        }
        return result;
    }

    private void window(List<BatchEntry> entries, int from, int to, BatchResult result) {
        BatchRounds rounds = new BatchRounds();
        for (int i = from; i < to; i++) {
            BatchEntry entry = entries.get(i);
            Bindings bindings = new Bindings(entry.parameters(), options.zone(), clock.instant());
            try {
                execution.check();
                options.check().allow(entry.write());
                Optional<SteppedWrite> single = new ItemWrites(bindings, clock.instant())
                        .single(entry.write(), options.writes().rows());
                if (single.isPresent()) {
                    rounds.add(BatchRow.of(i, entry.write().resource().table(), single.get()));
                } else {
                    run(rounds, result);
                    rounds = new BatchRounds();
                    execution.check();
                    result.made(i, writer.write(entry.write(), bindings, options.writes(), execution));
                }
            } catch (SQLException e) {
                result.failed(i, e);
            }
        }
        run(rounds, result);
    }

    private void run(BatchRounds rounds, BatchResult result) {
        ParallelTasks tasks = new ParallelTasks(options.writes().parallelism(), execution);
        for (List<BatchRow> round : rounds.all()) {
            tasks.run(BatchRounds.calls(round).stream()
                    .<Runnable>map(rows -> () -> call(rows, result))
                    .toList());
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
