package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterEvaluator;
import java.sql.SQLException;

/** The items that match what DynamoDB could not be told. */
record FilteredItems(Items all, Filter filter) implements Items {

    /** The items themselves where nothing is left to check. */
    static Items of(Items all, Filter filter) {
        return filter.equals(Filter.Truth.TRUE) ? all : new FilteredItems(all, filter);
    }

    @Override
    public Item next() throws SQLException {
        Item item = all.next();
        while (item != null && !matches(item)) {
            item = all.next();
        }
        return item;
    }

    private boolean matches(Item item) {
        return new FilterEvaluator(column -> ItemCodec.stored(item.values(), column)).isTrue(filter);
    }

    @Override
    public void close() {
        all.close();
    }
}
