package io.ashdynamo.datalayer;

import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
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
        Map<String, DynamoValue> written = item.isEmpty() ? upsert.row().item() : ChangedItem.of(item, upsert.update());
        return new Transaction.CreatedRow(number, upsert, upsert.by(item), written);
    }
}
