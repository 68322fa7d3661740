package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as rows. */
final class ItemRows implements RowSource {

    private final OutputValues values;
    private final Execution execution;
    private final Items items;
    private final Continuation continuation;
    private Map<String, AttributeValue> item = Map.of();
    private volatile boolean closed;

    ItemRows(ReadRun run, Items items, Continuation continuation) {
        this.values =
                new OutputValues(run.read().source().resource(), run.read().outputs(), run.bindings());
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
        return values.value(column, this::stored);
    }

    @Override
    public String text(int column) throws SQLException {
        return values.text(column, this::stored);
    }

    private DynamoValue stored(TypedColumn column) {
        return ItemCodec.stored(item, column);
    }

    @Override
    public void close() {
        closed = true;
        items.close();
        execution.end();
    }
}
