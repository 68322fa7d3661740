package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.plan.Output;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import io.ashdynamo.type.Values;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as rows. */
final class ItemRows implements RowSource {

    private final Resource resource;
    private final List<Output> outputs;
    private final Bindings bindings;
    private final Execution execution;
    private final Items items;
    private final Continuation continuation;
    private Map<String, AttributeValue> item = Map.of();
    private volatile boolean closed;

    ItemRows(ReadRun run, Items items, Continuation continuation) {
        this.resource = run.read().source().resource();
        this.outputs = run.read().outputs();
        this.bindings = run.bindings();
        this.execution = run.execution();
        this.items = items;
        this.continuation = continuation;
    }

    @Override
    public boolean next() throws SQLException {
        Item next = items.next();
        if (next == null && closed) {
            throw Errors.cancelled("the result set was closed while it was read");
        }
        continuation.given(next);
        item = next == null ? Map.of() : next.values();
        return next != null;
    }

    @Override
    public Optional<String> continuationToken() throws SQLException {
        return continuation.token();
    }

    @Override
    public Object value(int column) throws SQLException {
        if (outputs.get(column) instanceof Output.Fixed fixed) {
            return ConstantRows.canonical(fixed, bindings);
        }
        TypedColumn stored = ((Output.Stored) outputs.get(column)).column();
        DynamoValue value = ItemCodec.stored(item, stored);
        if (value == null) {
            return null;
        }
        try {
            return stored.decode(value);
        } catch (SQLException e) {
            throw Errors.withPlace(e, "in the item with " + key());
        }
    }

    @Override
    public String text(int column) throws SQLException {
        if (outputs.get(column) instanceof Output.Stored stored) {
            Attribute attribute = stored.column().attribute();
            DynamoValue value = ItemCodec.stored(item, stored.column());
            if (value == null || value instanceof DynamoValue.Null) {
                return null;
            }
            if (attribute.type().stored() != value.type()
                    && !attribute.type().name().isDocument()) {
                return Values.text(value);
            }
            return readable(column, value);
        }
        return RowSource.super.text(column);
    }

    /** The text of what is stored, also where the column's type cannot hold it, so that it can be found and mended. */
    private String readable(int column, DynamoValue value) throws SQLException {
        try {
            return RowSource.super.text(column);
        } catch (SQLException e) {
            return Values.text(value);
        }
    }

    @Override
    public void close() {
        closed = true;
        items.close();
        execution.end();
    }

    /** The key of the current item, as far as it was read. */
    private String key() {
        StringBuilder key = new StringBuilder();
        for (TypedColumn column : KeyColumns.of(resource)) {
            DynamoValue value = ItemCodec.stored(item, column);
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
