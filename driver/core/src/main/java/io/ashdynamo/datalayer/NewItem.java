package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Assignment;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.KeyColumns;
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
 * @param values its columns; null for NULL
 * @param generated the key, and every value that the driver made
 */
record NewItem(Resource resource, Map<TypedColumn, DynamoValue> values, Map<TypedColumn, DynamoValue> generated) {

    private static final long MAX_BYTES = 400L << 10;

    static NewItem of(Resource resource, List<Assignment> given, Bindings bindings, Instant now) throws SQLException {
        RowRules rules = new RowRules(resource);
        Map<TypedColumn, DynamoValue> values = rules.bind(given, bindings);
        Map<TypedColumn, DynamoValue> defaults = rules.createDefaults(values.keySet(), now);
        values.putAll(defaults);
        rules.checkComplete(values);
        NewItem row = new NewItem(resource, values, generated(resource, values, defaults));
        row.checkSize();
        return row;
    }

    private static Map<TypedColumn, DynamoValue> generated(
            Resource resource, Map<TypedColumn, DynamoValue> values, Map<TypedColumn, DynamoValue> defaults) {
        Map<TypedColumn, DynamoValue> generated = new LinkedHashMap<>();
        KeyColumns.of(resource).forEach(key -> generated.put(key, values.get(key)));
        generated.putAll(defaults);
        return generated;
    }

    private void checkSize() throws SQLException {
        long bytes = ItemSize.atLeast(item());
        if (bytes > MAX_BYTES) {
            throw Errors.tooLarge(
                    resource.name() + ": the row with " + key() + " has " + bytes
                            + " bytes, and DynamoDB stores items of " + MAX_BYTES
                            + " (400 KB) at most; nothing was written",
                    null);
        }
    }

    /** By stored attribute, without NULLs. */
    Map<String, DynamoValue> item() {
        Map<String, DynamoValue> item = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (value != null) {
                item.put(column.source(), value);
            }
        });
        return item;
    }

    ItemKey key() {
        List<TypedColumn> columns = KeyColumns.of(resource);
        Map<String, DynamoValue> key = new LinkedHashMap<>();
        columns.forEach(column -> key.put(column.source(), values.get(column)));
        return new ItemKey(key, columns);
    }

    /** Whether an item is this one, attribute by attribute. */
    boolean is(Map<String, DynamoValue> other) {
        Map<String, DynamoValue> item = item();
        return item.keySet().equals(other.keySet()) && NewValues.hasAll(other, values);
    }

    WriteResult written() {
        return WriteResult.of(new WriteResult.Written(generated, item()));
    }
}
