package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Assignment;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterEvaluator;
import io.ashdynamo.plan.FilterText;
import io.ashdynamo.plan.KeyRange;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item's primary key.
 *
 * @param values by stored attribute, the partition key first
 * @param columns the columns, in the same order
 */
record ItemKey(Map<String, DynamoValue> values, List<TypedColumn> columns) {

    /** The key given; empty if it has a NULL or an empty value, which no item has. */
    static Optional<ItemKey> of(List<Assignment> key, Bindings bindings) throws SQLException {
        Map<String, DynamoValue> values = new LinkedHashMap<>();
        for (Assignment part : key) {
            DynamoValue value = bindings.stored(part);
            if (value == null || KeyRange.isEmpty(part.column().plain(value))) {
                return Optional.empty();
            }
            values.put(part.column().attribute().source(), value);
        }
        return Optional.of(
                new ItemKey(values, key.stream().map(Assignment::column).toList()));
    }

    /** What is left of a filter where the key is known: FALSE if the key contradicts it, so that no call is needed. */
    Filter rest(Filter where) {
        FilterEvaluator known = new FilterEvaluator(column -> values.get(column.source()));
        List<Filter> open = new ArrayList<>();
        for (Filter term : where instanceof Filter.And and ? and.terms() : List.of(where)) {
            if (!term.columns().map(TypedColumn::source).allMatch(values::containsKey)) {
                open.add(term);
            } else if (!known.isTrue(term)) {
                return Filter.Truth.FALSE;
            }
        }
        return Filter.and(open);
    }

    /** The key of an item. */
    static ItemKey in(Map<String, DynamoValue> item, List<TypedColumn> columns) {
        Map<String, DynamoValue> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column.source(), item.get(column.source())));
        return new ItemKey(values, columns);
    }

    Map<String, AttributeValue> toSdk() {
        return ItemCodec.toSdk(values);
    }

    /** {@code email = 'a@example.org', id = '1'}, for messages. */
    @Override
    public String toString() {
        return columns.stream()
                .map(c -> c.attribute().name() + " = "
                        + c.show(values.get(c.attribute().source())))
                .collect(Collectors.joining(", "));
    }

    /** The same for EXPLAIN, values of sensitive columns as {@code ***}. */
    String shown() {
        return columns.stream()
                .map(column -> column.attribute().name() + " = "
                        + (column.attribute().sensitive() ? "***" : FilterText.literal(values.get(column.source()))))
                .collect(Collectors.joining(" AND "));
    }
}
