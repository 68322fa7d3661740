package io.ashdynamo.plan;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.sql.Hints;
import io.ashdynamo.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A SELECT on a table, with the SELECTs in its FROM merged into it.
 *
 * @param list what it gives
 * @param windows LIMIT and OFFSET on the items, the inner first; without those that say nothing
 * @param count LIMIT and OFFSET on the one row of a count; empty: no count
 */
record Draft(
        Resource resource,
        List<Listed> list,
        Condition where,
        List<SortKey> order,
        List<Statement.Window> windows,
        Optional<Statement.Window> count,
        Hints hints) {

    /** The stored columns that it gives. */
    Source source() {
        return new Source(resource, list.stream().map(Listed::output).toList());
    }
}
