package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;

/** The rows of RETURNING. */
final class WrittenRows implements RowSource {

    private final OutputValues values;
    private final Iterator<WriteResult.Written> rows;
    private Map<String, DynamoValue> item = Map.of();

    WrittenRows(Operation.Returning returning, Bindings bindings, WriteResult result) {
        this.values = new OutputValues(returning.resource(), returning.outputs(), bindings);
        this.rows = result.rows().iterator();
    }

    @Override
    public boolean next() {
        boolean more = rows.hasNext();
        item = more ? rows.next().item() : Map.of();
        return more;
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
        return ItemUpdate.raw(item, column);
    }

    @Override
    public void close() {
        item = Map.of();
    }
}
