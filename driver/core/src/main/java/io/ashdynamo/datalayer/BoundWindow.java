package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.type.Values;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * LIMIT and OFFSET with their values.
 *
 * @param limit rows at most; {@link Long#MAX_VALUE} without a limit
 * @param offset rows to skip
 */
record BoundWindow(long limit, long offset) {

    static BoundWindow of(Statement.Window window, Bindings bindings) throws SQLException {
        return new BoundWindow(
                value(window.limit(), bindings, "LIMIT", Long.MAX_VALUE),
                value(window.offset(), bindings, "OFFSET", 0));
    }

    /** All rows. */
    static final BoundWindow ALL = new BoundWindow(Long.MAX_VALUE, 0);

    /** Of these windows, each on the rows of the one before, as one. */
    static BoundWindow of(List<Statement.Window> windows, Bindings bindings) throws SQLException {
        BoundWindow all = ALL;
        for (Statement.Window window : windows) {
            BoundWindow next = of(window, bindings);
            long left = all.limit == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, all.limit - next.offset);
            all = new BoundWindow(Math.min(next.limit, left), sum(all.offset, next.offset));
        }
        return all;
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    boolean isAll() {
        return limit == Long.MAX_VALUE && offset == 0;
    }

    /** The items that must be read where each is a row; as many as an int holds at most. */
    int reach() {
        return (int) Math.min(sum(offset, limit), Integer.MAX_VALUE);
    }

    private static long value(Optional<Operand> operand, Bindings bindings, String clause, long absent)
            throws SQLException {
        if (operand.isEmpty()) {
            return absent;
        }
        Object value = bindings.value(operand.get());
        if (value == null) {
            throw Errors.badValue(clause + " is NULL; give a number, or leave it out");
        }
        long number = Values.convert(value, Long.class, bindings.zone(), clause);
        if (number < 0) {
            throw Errors.badValue(clause + " " + number + " is negative; give a number from 0 on");
        }
        return number;
    }
}
