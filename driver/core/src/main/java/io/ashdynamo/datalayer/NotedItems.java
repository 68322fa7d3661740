package io.ashdynamo.datalayer;

import java.sql.SQLException;

/**
 * Items that are noted, those that OFFSET skips too: each stream goes on after its own last one. So is their end, which
 * tells a read that is done from one that a LIMIT stopped.
 */
record NotedItems(Items all, Continuation continuation) implements Items {

    @Override
    public Item next() throws SQLException {
        Item item = all.next();
        if (item == null) {
            continuation.end();
        } else {
            continuation.given(item);
        }
        return item;
    }

    @Override
    public void close() {
        all.close();
    }
}
