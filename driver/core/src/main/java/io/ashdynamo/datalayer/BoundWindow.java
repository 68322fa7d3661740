package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.type.Values;
import java.sql.SQLException;
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

    boolean isAll() {
        return limit == Long.MAX_VALUE && offset == 0;
    }

    /** The items that must be read where each is a row; as many as an int holds at most. */
    int reach() {
        long reach = offset > Long.MAX_VALUE - limit ? Long.MAX_VALUE : limit + offset;
        return (int) Math.min(reach, Integer.MAX_VALUE);
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
