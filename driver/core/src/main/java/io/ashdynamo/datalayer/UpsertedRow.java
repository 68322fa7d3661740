package io.ashdynamo.datalayer;

import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row of INSERT … ON CONFLICT DO UPDATE in a transaction, which does not say what the item is then. */
final class UpsertedRow {

    private UpsertedRow() {}

    /**
     * What is to be written.
     *
     * @param item as it is now; empty if there is none
     */
    static Transaction.CreatedRow of(int number, ItemUpsert upsert, Map<String, DynamoValue> item) throws SQLException {
        Map<String, DynamoValue> written = item.isEmpty() ? upsert.row().item() : changed(item, upsert.update());
        return new Transaction.CreatedRow(number, upsert, upsert.by(item), written);
    }

    /** An item with an update made. */
    private static Map<String, DynamoValue> changed(Map<String, DynamoValue> item, BoundUpdate update)
            throws SQLException {
        Map<String, DynamoValue> changed = new LinkedHashMap<>(item);
        Map<TypedColumn, DynamoValue> values =
                new NewValues(item, new RowRules(update.resource())).of(update.changes());
        values.forEach((column, value) -> {
            DynamoValue whole = DocumentPlaces.with(
                    changed.get(column.source()), column.path().steps(), value);
            if (whole == null) {
                changed.remove(column.source());
            } else {
                changed.put(column.source(), whole);
            }
        });
        return changed;
    }
}
