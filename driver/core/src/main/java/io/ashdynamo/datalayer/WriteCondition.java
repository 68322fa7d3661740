package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Condition;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterBinder;
import io.ashdynamo.plan.KeyColumns;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** The condition of an update or a delete: UpdateItem would make an item that does not exist. */
final class WriteCondition {

    private WriteCondition() {}

    /**
     * The item exists and the rest of the WHERE is true; empty if that is never so.
     *
     * @throws SQLException HYC00 if DynamoDB cannot be told all of it, as it alone can check it while it writes
     */
    static Optional<String> of(Resource resource, Condition rest, FilterBinder binder, Placeholders placeholders)
            throws SQLException {
        Filter filter = binder.bind(rest);
        if (filter.equals(Filter.Truth.FALSE)) {
            return Optional.empty();
        }
        String key = KeyColumns.of(resource).get(0).attribute().source();
        String exists = "attribute_exists(" + placeholders.name(key) + ")";
        FilterExpression.Rendered rendered = new FilterExpression(placeholders, Set.of()).render(filter);
        if (!rendered.exact()) {
            throw Errors.unsupported("WHERE has a condition on " + resource.name()
                    + " that DynamoDB cannot check while it writes, such as LIKE with a wildcard inside;"
                    + " compare by = <> < <= > >= BETWEEN IN LIKE 'a%' IS NULL");
        }
        return Optional.of(rendered.text().map(text -> exists + " AND " + text).orElse(exists));
    }
}
