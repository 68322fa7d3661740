package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Items that are all read before the first is given: an update of an index's key would move them on in the index, and the
 * read would meet them again.
 */
final class KeptItems implements Items {

    private final Items all;
    private final int most;
    private Iterator<Item> kept;

    /**
     * Keeps items.
     *
     * @param most how many may be kept
     */
    KeptItems(Items all, int most) {
        this.all = all;
        this.most = most;
    }

    @Override
    public Item next() throws SQLException {
        if (kept == null) {
            kept = read().iterator();
        }
        return kept.hasNext() ? kept.next() : null;
    }

    private List<Item> read() throws SQLException {
        List<Item> items = new ArrayList<>();
        for (Item item = all.next(); item != null; item = all.next()) {
            if (items.size() == most) {
                throw Errors.limitPassed("the statement changes a key of the index by which it finds more than " + most
                        + " items, the limit of the property 'maxSortRows'; nothing was changed. Raise it, narrow the"
                        + " WHERE, or write the hint INDEX(PRIMARY)");
            }
            items.add(item);
        }
        return items;
    }

    @Override
    public void close() {
        all.close();
    }
}
