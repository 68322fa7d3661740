package io.ashdynamo.datalayer;

import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** An item with an update made, as DynamoDB would make it. */
final class ChangedItem {

    private ChangedItem() {}

    /**
     * The whole item.
     *
     * @throws SQLException 22018, 22003, 23502 or 23514 if the item cannot be changed so
     */
    static Map<String, DynamoValue> of(Map<String, DynamoValue> item, BoundUpdate update) throws SQLException {
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
