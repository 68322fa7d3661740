package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.row.RowSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Carries out reads: requests, their pages as they are asked for, and what DynamoDB could not be told. */
final class Reader {

    private final DynamoCalls calls;
    private final TableStatistics statistics;
    private final Clock clock;

    Reader(DynamoCalls calls, TableStatistics statistics, Clock clock) {
        this.calls = calls;
        this.statistics = statistics;
        this.clock = clock;
    }

    /** The rows of a read of table items. */
    RowSource read(Operation.TableRead read, Bindings bindings, ReadOptions options, Execution execution)
            throws SQLException {
        ReadRun run = ReadRun.of(read, bindings, options, execution, clock.instant());
        if (execution.meter().hasMonitor()) {
            execution.meter().about(statistics.of(read.source().resource().table(), execution));
        }
        PreparedRead prepared = new ReadPreparation(run, calls, statistics).prepare();
        ReadStrategy strategy = new ReadStrategy(run, prepared);
        try {
            return run.isCount() ? count(run, strategy) : rows(run, prepared, strategy);
        } catch (SQLException | RuntimeException | Error e) {
            // What other threads read is of no use.
            execution.end();
            throw e;
        }
    }

    /** The items that a read finds, as they are stored, with its columns and the key. */
    Items items(Operation.TableRead read, Bindings bindings, ReadOptions options, Execution execution)
            throws SQLException {
        ReadRun run = ReadRun.of(read, bindings, options, execution, clock.instant());
        ReadStrategy strategy = new ReadStrategy(run, new ReadPreparation(run, calls, statistics).prepare());
        Items items = items(run, strategy, run.window().limit() > 0);
        return run.window().isAll() ? items : new WindowItems(items, run.window());
    }

    /** What a read would do. */
    List<ExplainStep> explain(Operation.TableRead read, Bindings bindings, ReadOptions options, Execution execution)
            throws SQLException {
        ReadRun run = ReadRun.of(read, bindings, options, execution, clock.instant());
        PreparedRead prepared = new ReadPreparation(run, calls, statistics).prepare();
        TableFacts facts = statistics.of(read.source().resource().table(), execution);
        return new ReadSteps(run, prepared, facts).all();
    }

    private Items items(ReadRun run, ReadStrategy strategy, boolean started) throws SQLException {
        Items items = strategy.items(started);
        return run.read().mode().forUpdate()
                ? new LockedItems(
                        items,
                        run,
                        UnitReads.of(calls, run.execution())
                                .orElseThrow(() -> new IllegalStateException("FOR UPDATE is of a transaction")))
                : items;
    }

    private RowSource rows(ReadRun run, PreparedRead prepared, ReadStrategy strategy) throws SQLException {
        boolean any = run.window().limit() > 0;
        Continuation continuation = new Continuation(run, prepared);
        Items items = new NotedItems(items(run, strategy, any), continuation);
        return new ItemRows(run, run.window().isAll() ? items : new WindowItems(items, run.window()), continuation);
    }

    /** A count is one row; its own LIMIT and OFFSET are about that row. */
    private RowSource count(ReadRun run, ReadStrategy strategy) throws SQLException {
        BoundWindow ofRow = BoundWindow.of(List.of(run.read().count().orElseThrow()), run.bindings());
        if (ofRow.limit() == 0 || ofRow.offset() > 0) {
            return ConstantRows.none();
        }
        long counted = run.window().limit() == 0
                ? 0
                : strategy.isCountedByDynamo() ? pages(run, strategy.pages()) : items(run, items(run, strategy, false));
        long count = Math.min(
                run.window().limit(), Math.max(0, counted - run.window().offset()));
        return ConstantRows.counted(run.read().outputs(), run.bindings(), count);
    }

    private static long pages(ReadRun run, Pages pages) throws SQLException {
        long count = 0;
        Page page = pages.next();
        while (page != null) {
            count += page.count();
            page = run.isLimited() && count >= run.wanted() ? null : pages.next();
        }
        return count;
    }

    private static long items(ReadRun run, Items items) throws SQLException {
        long count = 0;
        while (!(run.isLimited() && count >= run.wanted()) && items.next() != null) {
            count++;
        }
        items.close();
        return count;
    }
}
