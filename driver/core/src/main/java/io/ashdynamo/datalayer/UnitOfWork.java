package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A transaction: the items that its statements have read to change them, and what is to become of them. Nothing is written
 * until it is committed. Used by one statement at a time, of which several threads may be at work.
 */
public final class UnitOfWork {

    /** What of its reads is checked at the commit. */
    public enum Isolation {
        /** The items that it writes. */
        READ_COMMITTED,
        /** Also the items that it reads, which it reads by key. */
        SERIALIZABLE
    }

    private final Isolation isolation;
    private final Map<ItemPlace, UnitItem> items = new LinkedHashMap<>();
    private final UnitLimits limits = new UnitLimits();
    private String statement = "";
    private int reads;
    private boolean over;

    public UnitOfWork(Isolation isolation) {
        this.isolation = isolation;
    }

    /** What of its reads is checked. */
    public Isolation isolation() {
        return isolation;
    }

    /** A point to go back to. */
    public static final class Mark {
        private final Map<ItemPlace, UnitItem> items;

        private Mark(Map<ItemPlace, UnitItem> items) {
            this.items = new LinkedHashMap<>(items);
        }
    }

    /** The point that it has come to. */
    public synchronized Mark mark() {
        return new Mark(items);
    }

    /** Forgets what was written since a mark; what was read to be checked is still checked. */
    public synchronized void backTo(Mark mark) {
        Map<ItemPlace, UnitItem> since = new LinkedHashMap<>(items);
        items.clear();
        since.forEach((place, item) -> {
            UnitItem before = mark.items.get(place);
            if (before != null) {
                items.put(place, before.pinned(item.pin(), item.looked()));
            } else if (item.pin() != UnitItem.Pin.NONE) {
                items.put(place, item.unwritten());
            }
        });
        limits.count(items.values());
    }

    /** A statement begins: the one that errors name for what it does, as {@code statement 3: UPDATE …}. */
    public synchronized void begin(String next) {
        statement = next;
    }

    /** Whether a commit has nothing to do. */
    public synchronized boolean isEmpty() {
        return reads < 2
                && items.values().stream().noneMatch(item -> item.written() || item.pin() == UnitItem.Pin.LOCKED);
    }

    synchronized String statement() {
        return statement;
    }

    boolean isSerializable() {
        return isolation == Isolation.SERIALIZABLE;
    }

    /** What it knows of an item; empty: nothing. */
    synchronized Optional<UnitItem> item(ItemPlace place) {
        return Optional.ofNullable(items.get(place));
    }

    /** The items of a table that it knows. */
    synchronized List<UnitItem> of(String table) {
        return items.values().stream()
                .filter(item -> item.resource().table().equals(table))
                .toList();
    }

    /**
     * Keeps items that were read, to be checked at the commit.
     *
     * @param called whether a call was made for some of them
     * @throws SQLException 54000 if they are too many, and then none is kept
     */
    synchronized void keep(List<UnitItem> read, boolean called) throws SQLException {
        checkOpen();
        limits.check(items, read, statement);
        read.forEach(item -> items.put(item.place(), item));
        reads += called ? 1 : 0;
    }

    /**
     * Takes what an item is to be.
     *
     * @throws SQLException 54000 if it is more than a transaction can write
     */
    synchronized void write(UnitItem item) throws SQLException {
        checkOpen();
        limits.check(items, List.of(item), statement);
        items.put(item.place(), item);
    }

    /** Its items, to be committed; it is over then. */
    synchronized List<UnitItem> end() throws SQLException {
        checkOpen();
        over = true;
        return isEmpty() ? List.of() : List.copyOf(items.values());
    }

    private void checkOpen() throws SQLException {
        if (over) {
            throw Errors.wrongOrder("the transaction is over; begin another one");
        }
    }
}
