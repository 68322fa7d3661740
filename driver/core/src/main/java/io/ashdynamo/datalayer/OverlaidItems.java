package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The items of a read without those that a transaction knows, and with these, each in the order of the read. */
final class OverlaidItems implements Items {

    private final Items stored;
    private final Overlay overlay;
    private final ItemOrder order;
    private Iterator<Sortable> own;
    private Sortable nextOwn;
    private Sortable nextStored;

    private OverlaidItems(Items stored, Overlay overlay, ItemOrder order) {
        this.stored = stored;
        this.overlay = overlay;
        this.order = order;
    }

    /** The items themselves where there is nothing in their place. */
    static Items of(Items stored, Optional<Overlay> overlay, ItemOrder order) {
        return overlay.isEmpty() ? stored : new OverlaidItems(stored, overlay.get(), order);
    }

    /** An item with the values that it is sorted by. */
    private record Sortable(Item item, List<Object> values) {}

    @Override
    public Item next() throws SQLException {
        if (own == null) {
            own = sorted().iterator();
            nextOwn = own.hasNext() ? own.next() : null;
        }
        if (nextStored == null) {
            nextStored = stored();
        }
        if (nextOwn != null && (nextStored == null || isFirst(nextOwn, nextStored))) {
            Item item = nextOwn.item();
            nextOwn = own.hasNext() ? own.next() : null;
            return item;
        }
        Item item = nextStored == null ? null : nextStored.item();
        nextStored = null;
        return item;
    }

    private boolean isFirst(Sortable left, Sortable right) {
        return order.keys().isEmpty() || order.comparator().compare(left.values(), right.values()) <= 0;
    }

    private List<Sortable> sorted() throws SQLException {
        List<Sortable> items = new ArrayList<>();
        for (Item item : overlay.matching()) {
            items.add(new Sortable(item, order.values(item)));
        }
        if (!order.keys().isEmpty()) {
            items.sort(Comparator.comparing(Sortable::values, order.comparator()));
        }
        return items;
    }

    private Sortable stored() throws SQLException {
        Item item = stored.next();
        while (item != null && overlay.knows(item.values())) {
            item = stored.next();
        }
        return item == null ? null : new Sortable(item, order.values(item));
    }

    @Override
    public void close() {
        stored.close();
        nextStored = null;
        nextOwn = null;
    }
}
