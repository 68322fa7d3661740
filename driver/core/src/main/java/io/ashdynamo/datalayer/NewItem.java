package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Assignment;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.plan.Marks;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An item to be written, with its defaults, checked by the mapping's rules.
 *
 * @param values its columns, its composed keys and its marks; null for NULL
 * @param item the same by stored attribute, without NULLs; not to be changed
 * @param generated the key, and every value that the driver made
 */
record NewItem(
        Resource resource,
        ItemKey key,
        Map<TypedColumn, DynamoValue> values,
        Map<String, DynamoValue> item,
        Map<TypedColumn, DynamoValue> generated) {

    private static final long MAX_BYTES = 400L << 10;

    static NewItem of(Resource resource, List<Assignment> given, Bindings bindings, Instant now) throws SQLException {
        RowRules rules = new RowRules(resource);
        Map<TypedColumn, DynamoValue> values = rules.bind(given, bindings);
        Map<TypedColumn, DynamoValue> defaults = rules.createDefaults(values.keySet(), now);
        values.putAll(defaults);
        values.putAll(Marks.values(resource));
        rules.checkComplete(values);
        for (TypedColumn composed : KeyColumns.composed(resource)) {
            composed.composition()
                    .orElseThrow()
                    .text(values::get)
                    .ifPresent(text -> values.put(composed, new DynamoValue.S(text)));
        }
        NewItem row = new NewItem(
                resource, key(resource, values), values, item(values), generated(resource, values, defaults));
        row.checkSize();
        return row;
    }

    private static ItemKey key(Resource resource, Map<TypedColumn, DynamoValue> values) {
        List<TypedColumn> columns = KeyColumns.of(resource).stream()
                .map(column -> asGiven(column, values))
                .toList();
        Map<String, DynamoValue> key = new LinkedHashMap<>();
        columns.forEach(column -> key.put(column.source(), values.get(column)));
        return new ItemKey(key, columns);
    }

    private static Map<TypedColumn, DynamoValue> generated(
            Resource resource, Map<TypedColumn, DynamoValue> values, Map<TypedColumn, DynamoValue> defaults) {
        Map<TypedColumn, DynamoValue> generated = new LinkedHashMap<>();
        KeyColumns.named(resource).forEach(key -> generated.put(key, values.get(key)));
        generated.putAll(defaults);
        return generated;
    }

    private static Map<String, DynamoValue> item(Map<TypedColumn, DynamoValue> values) {
        Map<String, DynamoValue> item = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (value != null) {
                item.put(column.source(), value);
            }
        });
        return item;
    }

    private void checkSize() throws SQLException {
        long bytes = ItemSize.atLeast(item);
        if (bytes > MAX_BYTES) {
            throw Errors.tooLarge(
                    resource.name() + ": the row with " + key + " has " + bytes
                            + " bytes, and DynamoDB stores items of " + MAX_BYTES
                            + " (400 KB) at most; nothing was written",
                    null);
        }
    }

    /** A value that was copied of a sensitive column is not shown. */
    private static TypedColumn asGiven(TypedColumn column, Map<TypedColumn, DynamoValue> values) {
        return values.keySet().stream().filter(column::equals).findFirst().orElse(column);
    }

    /** Whether an item is this one, attribute by attribute. */
    boolean is(Map<String, DynamoValue> other) {
        return item.keySet().equals(other.keySet()) && NewValues.hasAll(other, values);
    }

    /**
     * Refuses an item in its place that is not one of the resource's.
     *
     * @param item as it is; empty if there is none
     */
    void checkPlace(Map<String, DynamoValue> item, Throwable cause) throws SQLException {
        if (!item.isEmpty() && !NewValues.hasAll(item, Marks.values(resource))) {
            throw Errors.duplicateKey(
                    resource.name() + " cannot have a row with " + key + ": its table has an item with that key that is"
                            + " none of " + resource.name()
                            + (resource.multitenancy().isPresent() ? ", or another tenant's" : "")
                            + "; nothing was written",
                    cause);
        }
    }

    WriteResult written() {
        return WriteResult.of(new WriteResult.Written(generated, item));
    }
}
