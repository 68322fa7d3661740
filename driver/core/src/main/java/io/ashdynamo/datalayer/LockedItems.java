package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterBinder;
import io.ashdynamo.plan.FilterEvaluator;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Items FOR UPDATE: each is read again, whole, and kept as it is until the transaction commits. One that does not match any
 * more is left out.
 */
final class LockedItems implements Items {

    private static final int BATCH = 25;

    private final Items found;
    private final UnitReads reads;
    private final Resource resource;
    private final Filter where;
    private final Set<String> looked;
    private final List<TypedColumn> key;
    private final Queue<Item> locked = new ArrayDeque<>();
    private long left;

    /** Keeps the items that a read finds, as many as it wants. */
    LockedItems(Items found, ReadRun run, UnitReads reads) throws SQLException {
        this.found = found;
        this.reads = reads;
        this.resource = run.read().source().resource();
        this.where = new FilterBinder(run.bindings(), run.now()).bind(run.read().where());
        this.looked = new ReadColumns(run).sources(where);
        this.key = KeyColumns.of(resource);
        this.left = run.reach();
    }

    @Override
    public Item next() throws SQLException {
        boolean more = true;
        while (locked.isEmpty() && more) {
            more = lock();
        }
        return locked.poll();
    }

    private boolean lock() throws SQLException {
        List<Item> batch = new ArrayList<>();
        long size = Math.min(BATCH, Math.max(1, left));
        for (Item item = found.next(); item != null; item = batch.size() < size ? found.next() : null) {
            batch.add(item);
        }
        if (batch.isEmpty()) {
            return false;
        }
        List<ItemKey> keys = batch.stream()
                .map(item -> ItemKey.in(ItemCodec.fromSdk(item.values()), key))
                .toList();
        List<UnitItem> kept = reads.kept(resource, keys, looked, UnitItem.Pin.LOCKED);
        for (int i = 0; i < kept.size(); i++) {
            Map<String, DynamoValue> item = kept.get(i).wanted();
            if (!item.isEmpty() && new FilterEvaluator(column -> ItemUpdate.raw(item, column)).isTrue(where)) {
                Item before = batch.get(i);
                locked.add(new Item(ItemCodec.toSdk(item), before.place(), before.stream()));
            }
        }
        left -= locked.size();
        return true;
    }

    @Override
    public void close() {
        found.close();
        locked.clear();
    }
}
