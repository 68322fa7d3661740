package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of an index that lacks columns, read again from their table, a batch at a time, in the index's order. */
final class CompletedItems implements Items {

    private static final int MAX_BATCH = 100;

    private final Items keys;
    private final KeyRequests table;
    private final int batch;
    private Iterator<Item> completed = Collections.emptyIterator();

    /**
     * Completes items.
     *
     * @param wanted the rows that are wanted at most; 0: all
     */
    CompletedItems(Items keys, KeyRequests table, int wanted) {
        this.keys = keys;
        this.table = table;
        this.batch = wanted == 0 ? MAX_BATCH : Math.min(wanted, MAX_BATCH);
    }

    @Override
    public Item next() throws SQLException {
        while (!completed.hasNext()) {
            List<Item> next = new ArrayList<>(batch);
            for (Item item = keys.next(); item != null; item = next.size() < batch ? keys.next() : null) {
                next.add(item);
            }
            if (next.isEmpty()) {
                return null;
            }
            completed = complete(next).iterator();
        }
        return completed.next();
    }

    /** An item that was deleted since the index was written is left out. */
    private List<Item> complete(List<Item> found) throws SQLException {
        List<Item> whole = new ArrayList<>(found.size());
        List<Map<String, AttributeValue>> items =
                table.inOrder(found.stream().map(Item::values).toList());
        for (int i = 0; i < found.size(); i++) {
            if (items.get(i) != null) {
                whole.add(new Item(items.get(i), found.get(i).place(), found.get(i).stream()));
            }
        }
        return whole;
    }

    @Override
    public void close() {
        keys.close();
        completed = Collections.emptyIterator();
    }
}
