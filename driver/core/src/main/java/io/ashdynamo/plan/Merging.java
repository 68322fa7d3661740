package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.sql.From;
import java.sql.SQLException;

/** Says why a SELECT and the SELECT in its FROM are not one read. */
final class Merging {

    private Merging() {}

    static SQLException refused(From.Derived derived, String reason) {
        return Errors.unsupported(
                "the SELECT in FROM (" + derived.position() + ") does not merge with the one around it into one read: "
                        + reason + "; this is the work of the module ashdynamo-analytics");
    }

    /** Refuses a condition or an order on rows that LIMIT or OFFSET has already chosen. */
    static void check(From.Derived derived, Draft inner, Condition where, boolean ordered) throws SQLException {
        if (inner.windows().isEmpty()) {
            return;
        }
        if (!(where instanceof Condition.Truth)) {
            throw refused(derived, "WHERE, or COUNT of a column, comes after its LIMIT or OFFSET");
        }
        if (ordered) {
            throw refused(derived, "ORDER BY comes after its LIMIT or OFFSET");
        }
    }
}
