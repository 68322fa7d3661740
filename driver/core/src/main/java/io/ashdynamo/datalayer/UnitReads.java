package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whole items by key as a transaction sees them: those that it knows from it, the others as they are now. */
final class UnitReads {

    private final UnitOfWork work;
    private final DynamoCalls calls;
    private final Execution execution;
    private final Map<ItemPlace, UnitItem> ahead = new HashMap<>();

    UnitReads(UnitOfWork work, DynamoCalls calls, Execution execution) {
        this.work = work;
        this.calls = calls;
        this.execution = execution;
    }

    /** Those of a run in a transaction. */
    static Optional<UnitReads> of(DynamoCalls calls, Execution execution) {
        return execution.work().map(work -> new UnitReads(work, calls, execution));
    }

    UnitOfWork work() {
        return work;
    }

    /** Reads items that {@link #at} will be asked for, by one call. */
    void ahead(Resource resource, List<ItemKey> keys) throws SQLException {
        if (work.isSerializable()) {
            kept(resource, keys, Set.of(), UnitItem.Pin.READ);
        } else {
            ahead.putAll(unknown(resource, keys));
        }
    }

    /** An item that is to be written; under SERIALIZABLE it is kept. */
    UnitItem at(Resource resource, ItemKey key, Set<String> looked) throws SQLException {
        if (work.isSerializable()) {
            return kept(resource, List.of(key), looked, UnitItem.Pin.READ).get(0);
        }
        ItemPlace place = ItemPlace.of(resource.table(), key);
        Optional<UnitItem> known = work.item(place).or(() -> Optional.ofNullable(ahead.get(place)));
        UnitItem item = known.isPresent()
                ? known.get()
                : unknown(resource, List.of(key)).get(place);
        return item.pinned(UnitItem.Pin.NONE, looked);
    }

    /**
     * Items that are kept as they are until the commit; those that are not there, too.
     *
     * @throws SQLException 54000 if a transaction cannot check so many
     */
    List<UnitItem> kept(Resource resource, List<ItemKey> keys, Set<String> looked, UnitItem.Pin pin)
            throws SQLException {
        Map<ItemPlace, UnitItem> fetched = unknown(resource, keys);
        List<UnitItem> items = new ArrayList<>();
        for (ItemKey key : keys) {
            ItemPlace place = ItemPlace.of(resource.table(), key);
            items.add(work.item(place).orElseGet(() -> fetched.get(place)).pinned(pin, looked));
        }
        work.keep(items, !fetched.isEmpty());
        return items;
    }

    /** Those that the transaction does not know, by one strongly consistent call. */
    private Map<ItemPlace, UnitItem> unknown(Resource resource, List<ItemKey> keys) throws SQLException {
        Map<ItemPlace, ItemKey> unknown = new LinkedHashMap<>();
        for (ItemKey key : keys) {
            ItemPlace place = ItemPlace.of(resource.table(), key);
            if (work.item(place).isEmpty()) {
                unknown.put(place, key);
            }
        }
        List<ItemKey> wanted = List.copyOf(unknown.values());
        List<Map<String, DynamoValue>> found = fetch(resource, wanted);
        Map<ItemPlace, UnitItem> items = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            UnitItem item = UnitItem.read(resource, wanted.get(i), found.get(i), work.statement());
            items.put(item.place(), item);
        }
        return items;
    }

    private List<Map<String, DynamoValue>> fetch(Resource resource, List<ItemKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        if (keys.size() == 1) {
            return List.of(new Look(calls, execution).at(resource, keys.get(0)));
        }
        if (work.isSerializable()) {
            return new TransactGet(calls, execution).of(resource, keys);
        }
        return new Look(calls, execution).at(resource, keys);
    }
}
