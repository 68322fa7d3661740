package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.Plan;
import java.sql.SQLException;

/** What a caller expects of a statement, by the method that it calls. */
enum Expected {
    /** {@code executeQuery}. */
    ROWS,
    /** {@code executeUpdate}. */
    COUNT,
    /** {@code execute}. */
    ANYTHING;

    /** Refuses a plan that gives something else, before it is run. */
    void check(Plan plan) throws SQLException {
        if (this == ROWS && !plan.isRead()) {
            throw Errors.invalidArgument("executeQuery of a statement that gives no rows; use executeUpdate");
        }
        if (this == COUNT && plan.isRead()) {
            throw Errors.invalidArgument("executeUpdate of a statement that gives rows; use executeQuery");
        }
    }
}
