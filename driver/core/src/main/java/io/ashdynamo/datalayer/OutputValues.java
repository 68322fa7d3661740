package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.plan.Output;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import io.ashdynamo.type.Values;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** The values of a result's columns, of one item after another. */
record OutputValues(Resource resource, List<Output> outputs, Bindings bindings) {

    /**
     * A canonical value, or null for NULL.
     *
     * @param item gives what is stored for a column; null if nothing is
     */
    Object value(int column, Function<TypedColumn, DynamoValue> item) throws SQLException {
        if (outputs.get(column) instanceof Output.Fixed fixed) {
            return ConstantRows.canonical(fixed, bindings);
        }
        TypedColumn stored = ((Output.Stored) outputs.get(column)).column();
        DynamoValue value = item.apply(stored);
        if (value == null) {
            return null;
        }
        try {
            return stored.decode(value);
        } catch (SQLException e) {
            throw Errors.withPlace(e, "in the item with " + key(item));
        }
    }

    /** The text of a value, also of one stored as another type than declared; null for NULL. */
    String text(int column, Function<TypedColumn, DynamoValue> item) throws SQLException {
        if (outputs.get(column) instanceof Output.Stored stored) {
            Attribute attribute = stored.column().attribute();
            DynamoValue value = item.apply(stored.column());
            if (value == null || value instanceof DynamoValue.Null) {
                return null;
            }
            if (attribute.type().stored() != value.type()
                    && !attribute.type().name().isDocument()) {
                return Values.text(value);
            }
            return readable(column, item, value);
        }
        return plain(column, item);
    }

    /** The text of what is stored, also where the column's type cannot hold it, so that it can be found and mended. */
    private String readable(int column, Function<TypedColumn, DynamoValue> item, DynamoValue value)
            throws SQLException {
        try {
            return plain(column, item);
        } catch (SQLException e) {
            return Values.text(value);
        }
    }

    private String plain(int column, Function<TypedColumn, DynamoValue> item) throws SQLException {
        Object value = value(column, item);
        return value == null ? null : Values.convert(value, String.class, ZoneOffset.UTC, "the column");
    }

    /** The key of an item, as far as it was read. */
    private String key(Function<TypedColumn, DynamoValue> item) {
        StringBuilder key = new StringBuilder();
        for (TypedColumn column : KeyColumns.of(resource)) {
            DynamoValue value = item.apply(column);
            if (value != null) {
                key.append(key.isEmpty() ? "" : ", ")
                        .append(column.attribute().name())
                        .append(" = ")
                        .append(column.show(value));
            }
        }
        return key.isEmpty() ? "a key that was not selected" : key.toString();
    }
}
