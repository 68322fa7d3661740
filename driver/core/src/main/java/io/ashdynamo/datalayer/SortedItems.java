package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.SortKey;
import io.ashdynamo.plan.ValueOrder;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items in an order that DynamoDB does not give. All are read before the first is given. */
final class SortedItems implements Items {

    private final Items all;
    private final List<SortKey> order;
    private final int maxRows;
    private Iterator<Sortable> sorted;

    SortedItems(Items all, List<SortKey> order, int maxRows) {
        this.all = all;
        this.order = order;
        this.maxRows = maxRows;
    }

    /** An item with the values that it is sorted by; null for NULL. */
    private record Sortable(Map<String, AttributeValue> item, List<Object> values) {}

    @Override
    public Map<String, AttributeValue> next() throws SQLException {
        if (sorted == null) {
            sorted = sort().iterator();
        }
        return sorted.hasNext() ? sorted.next().item() : null;
    }

    @Override
    public void close() {
        all.close();
        sorted = List.<Sortable>of().iterator();
    }

    private List<Sortable> sort() throws SQLException {
        List<Sortable> items = new ArrayList<>();
        for (Map<String, AttributeValue> item = all.next(); item != null; item = all.next()) {
            if (items.size() == maxRows) {
                all.close();
                throw Errors.limitPassed(
                        "ORDER BY has more than " + maxRows + " rows to sort, the limit of the property"
                                + " 'maxSortRows'; order by the sort key, narrow the WHERE, or raise it");
            }
            items.add(new Sortable(item, values(item)));
        }
        items.sort(comparator());
        return items;
    }

    private List<Object> values(Map<String, AttributeValue> item) throws SQLException {
        List<Object> values = new ArrayList<>(order.size());
        for (SortKey key : order) {
            DynamoValue stored = ItemCodec.stored(item, key.column());
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

    private Comparator<Sortable> comparator() {
        Comparator<Sortable> comparator = null;
        for (int i = 0; i < order.size(); i++) {
            int place = i;
            SortKey key = order.get(i);
            Comparator<Object> values = key.ascending() ? SortedItems::compare : (a, b) -> compare(b, a);
            Comparator<Object> withNulls =
                    key.nullsFirst() ? Comparator.nullsFirst(values) : Comparator.nullsLast(values);
            Comparator<Sortable> byKey = Comparator.comparing(s -> s.values().get(place), withNulls);
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
