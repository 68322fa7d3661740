package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts items into a transaction as if its statements had written them, items too that no statement could write. */
public final class Overlaid {

    private Overlaid() {}

    /**
     * Has a transaction want an item.
     *
     * @param stored as it is in its table; empty: there is none
     * @param wanted as it is to be; empty: there is to be none
     */
    public static void put(
            UnitOfWork work, Resource resource, Map<String, AttributeValue> stored, Map<String, AttributeValue> wanted)
            throws SQLException {
        Map<String, DynamoValue> before = ItemCodec.fromSdk(stored);
        Map<String, DynamoValue> after = ItemCodec.fromSdk(wanted);
        ItemKey key = ItemKey.in(before.isEmpty() ? after : before, KeyColumns.of(resource));
        Outcome outcome =
                after.isEmpty() ? Outcome.gone(WriteResult.NOTHING) : Outcome.replaced(after, WriteResult.NOTHING);
        work.write(UnitItem.read(resource, key, before, "").after(outcome, ""));
    }
}
