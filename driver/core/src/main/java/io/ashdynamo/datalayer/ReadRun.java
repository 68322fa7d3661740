package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.FilterBinder;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.ReadPath;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A read with its values, to be run once.
 *
 * @param now what expired items are compared with
 * @param window LIMIT and OFFSET
 * @param overlay what its transaction has in place of items that are stored
 */
record ReadRun(
        Operation.TableRead read,
        Bindings bindings,
        ReadOptions options,
        Execution execution,
        Instant now,
        BoundWindow window,
        Optional<Overlay> overlay) {

    static ReadRun of(
            Operation.TableRead read, Bindings bindings, ReadOptions options, Execution execution, Instant now)
            throws SQLException {
        BoundWindow window = BoundWindow.of(read.windows(), bindings);
        Optional<Overlay> overlay = Overlay.of(read, new FilterBinder(bindings, now), execution);
        // What was skipped once is not skipped again after a token.
        boolean resumed = read.mode().start().isPresent();
        BoundWindow left = resumed ? new BoundWindow(window.limit(), 0) : window;
        return new ReadRun(read, bindings, options, execution, now, left, overlay);
    }

    boolean isCount() {
        return read.count().isPresent();
    }

    boolean isSorted() {
        return read.path().ordering() == ReadPath.Arrangement.SORTED;
    }

    /** The items after which the read is done; 0: all there are. Where some are left out, more are read for them. */
    int wanted() {
        long rows = isSorted() ? Long.MAX_VALUE : reach();
        return rows >= Integer.MAX_VALUE ? 0 : (int) rows;
    }

    /** The items that are of use at most, those that OFFSET skips among them. */
    long reach() {
        long rows = window.limit() == Long.MAX_VALUE ? Long.MAX_VALUE : window.reach();
        return options.maxRows() > 0 && !isCount()
                ? Math.min(rows, new BoundWindow(options.maxRows(), window.offset()).reach())
                : rows;
    }

    /** Whether the items that it reads are kept as they are until the transaction commits. */
    boolean isKept() {
        return read.mode().forUpdate()
                || execution.work().filter(UnitOfWork::isSerializable).isPresent();
    }

    /** Whether DynamoDB's own count of items cannot be the wanted one, because of what a transaction has of them. */
    boolean isSeenOneByOne() {
        return overlay.isPresent() || isKept();
    }

    /** Whether it stops before the end, and so reads one page after another. */
    boolean isLimited() {
        return wanted() > 0;
    }
}
