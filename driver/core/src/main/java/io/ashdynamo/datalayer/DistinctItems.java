package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Items of a resource without those that came before: one that others move in an index may be met twice. */
final class DistinctItems implements Items {

    private final Items all;
    private final String table;
    private final List<TypedColumn> key;
    private final Set<ItemPlace> given = new HashSet<>();

    DistinctItems(Items all, Resource resource) {
        this.all = all;
        this.table = resource.table();
        this.key = KeyColumns.of(resource);
    }

    @Override
    public Item next() throws SQLException {
        Item item = all.next();
        while (item != null && !given.add(ItemPlace.of(table, key, item.values()))) {
            item = all.next();
        }
        return item;
    }

    @Override
    public void close() {
        all.close();
    }
}
