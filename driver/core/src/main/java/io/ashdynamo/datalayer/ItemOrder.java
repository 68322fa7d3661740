package io.ashdynamo.datalayer;

import io.ashdynamo.plan.SortKey;
import io.ashdynamo.plan.ValueOrder;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of items that ORDER BY says. */
record ItemOrder(List<SortKey> keys) {

    /** The values that an item is sorted by; null for NULL. */
    List<Object> values(Item item) throws SQLException {
        List<Object> values = new ArrayList<>(keys.size());
        for (SortKey key : keys) {
            DynamoValue stored = ItemCodec.stored(item.values(), key.column());
            Object canonical = stored == null ? null : key.column().decode(stored);
            // Texts are compared as DynamoDB does, all else as the type has it: times of mixed precision too.
            values.add(
                    canonical instanceof Comparable<?> && !(canonical instanceof String) ? canonical : textOf(stored));
        }
        return values;
    }

    private static DynamoValue textOf(DynamoValue stored) {
        return stored instanceof DynamoValue.Null ? null : stored;
    }

    /** Of such values. */
    Comparator<List<Object>> comparator() {
        Comparator<List<Object>> comparator = null;
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            SortKey key = keys.get(i);
            Comparator<Object> ofValues = key.ascending() ? ItemOrder::compare : (a, b) -> compare(b, a);
            Comparator<Object> withNulls =
                    key.nullsFirst() ? Comparator.nullsFirst(ofValues) : Comparator.nullsLast(ofValues);
            Comparator<List<Object>> byKey = Comparator.comparing(values -> values.get(place), withNulls);
            comparator = comparator == null ? byKey : comparator.thenComparing(byKey);
        }
        return comparator;
    }

    /** Two values of one column: both stored texts or binaries, or both of the type's one canonical class. */
    @SuppressWarnings("unchecked")
    private static int compare(Object left, Object right) {
        return left instanceof DynamoValue a
                ? ValueOrder.compare(a, (DynamoValue) right)
                : ((Comparable<Object>) left).compareTo(right);
    }
}
