package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Access;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Condition;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterBinder;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.row.RowSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Carries out reads: requests, their pages as they are asked for, and what DynamoDB could not be told. */
final class Reader {

    private final DynamoCalls calls;
    private final Clock clock;

    Reader(DynamoCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** The rows of a read of table items. */
    RowSource read(Operation.TableRead read, Bindings bindings, ReadOptions options, Execution execution)
            throws SQLException {
        FilterBinder binder = new FilterBinder(bindings, clock.instant());
        List<Filter> filters = new ArrayList<>();
        for (Condition term : read.filter().conjuncts()) {
            filters.add(binder.bind(term));
        }
        BoundWindow window = BoundWindow.of(read.window(), bindings);
        boolean nothing = filters.contains(Filter.Truth.FALSE) || read.access() instanceof Access.Nothing;
        PreparedRead prepared = nothing
                ? PreparedRead.nothing()
                : new ReadPreparation(read, binder, bindings, window, options, execution).prepare(calls, filters);
        return read.count() ? count(read, bindings, prepared, window) : rows(read, bindings, prepared, window, options);
    }

    private static RowSource rows(
            Operation.TableRead read, Bindings bindings, PreparedRead prepared, BoundWindow window, ReadOptions options)
            throws SQLException {
        PagedItems paged = new PagedItems(prepared.pages());
        if (window.limit() > 0) {
            // So that an error shows where the statement is executed, not where its rows are read.
            paged.fetch();
        }
        Items items = FilteredItems.of(paged, prepared.local());
        if (!read.order().isEmpty()) {
            items = new SortedItems(items, read.order(), options.maxSortRows());
        }
        return new ItemRows(read.source(), bindings, window.isAll() ? items : new WindowItems(items, window));
    }

    /** A count is one row; LIMIT and OFFSET are about that row. */
    private static RowSource count(
            Operation.TableRead read, Bindings bindings, PreparedRead prepared, BoundWindow window)
            throws SQLException {
        if (window.limit() == 0 || window.offset() > 0) {
            return ConstantRows.none();
        }
        long count = 0;
        if (prepared.local().equals(Filter.Truth.TRUE)) {
            for (Page page = prepared.pages().next();
                    page != null;
                    page = prepared.pages().next()) {
                count += page.count();
            }
        } else {
            Items items = FilteredItems.of(new PagedItems(prepared.pages()), prepared.local());
            while (items.next() != null) {
                count++;
            }
        }
        return ConstantRows.counted(read.outputs(), bindings, count);
    }
}
