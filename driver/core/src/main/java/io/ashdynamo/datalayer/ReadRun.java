package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.ReadPath;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A read with its values, to be run once.
 *
 * @param now what expired items are compared with
 * @param window LIMIT and OFFSET
 */
record ReadRun(
        Operation.TableRead read,
        Bindings bindings,
        ReadOptions options,
        Execution execution,
        Instant now,
        BoundWindow window) {

    static ReadRun of(
            Operation.TableRead read, Bindings bindings, ReadOptions options, Execution execution, Instant now)
            throws SQLException {
        BoundWindow window = BoundWindow.of(read.windows(), bindings);
        // What was skipped once is not skipped again after a token.
        boolean resumed = read.mode().start().isPresent();
        return new ReadRun(
                read, bindings, options, execution, now, resumed ? new BoundWindow(window.limit(), 0) : window);
    }

    boolean isCount() {
        return read.count().isPresent();
    }

    boolean isSorted() {
        return read.path().ordering() == ReadPath.Arrangement.SORTED;
    }

    /** The items after which the read is done; 0: all there are. Where some are left out, more are read for them. */
    int wanted() {
        if (isSorted()) {
            return 0;
        }
        long rows = window.limit() == Long.MAX_VALUE ? Long.MAX_VALUE : window.reach();
        if (options.maxRows() > 0 && !isCount()) {
            rows = Math.min(rows, new BoundWindow(options.maxRows(), window.offset()).reach());
        }
        return rows >= Integer.MAX_VALUE ? 0 : (int) rows;
    }

    /** Whether it stops before the end, and so reads one page after another. */
    boolean isLimited() {
        return wanted() > 0;
    }
}
