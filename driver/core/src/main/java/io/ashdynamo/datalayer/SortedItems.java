package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Items in an order that DynamoDB does not give. All are read before the first is given. */
final class SortedItems implements Items {

    private final Items all;
    private final ItemOrder order;
    private final int maxRows;
    private Iterator<Sortable> sorted;

    SortedItems(Items all, ItemOrder order, int maxRows) {
        this.all = all;
        this.order = order;
        this.maxRows = maxRows;
    }

    /** An item with the values that it is sorted by. */
    private record Sortable(Item item, List<Object> values) {}

    @Override
    public Item next() throws SQLException {
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
        for (Item item = all.next(); item != null; item = all.next()) {
            if (items.size() == maxRows) {
                all.close();
                throw Errors.limitPassed(
                        "ORDER BY has more than " + maxRows + " rows to sort, the limit of the property"
                                + " 'maxSortRows'; order by the sort key, narrow the WHERE, or raise it");
            }
            items.add(new Sortable(item, order.values(item)));
        }
        items.sort(Comparator.comparing(Sortable::values, order.comparator()));
        return items;
    }
}
