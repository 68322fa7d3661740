package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of pages. A page is fetched when its first item is asked for. */
final class PagedItems implements Items {

    /** Null at the end; a close may come from another thread. */
    private volatile Pages pages;

    private Iterator<Map<String, AttributeValue>> items = Collections.emptyIterator();
    private int stream;

    PagedItems(Pages pages) {
        this.pages = pages;
    }

    /** Fetches the next page. */
    void fetch() throws SQLException {
        Pages open = pages;
        if (open == null) {
            return;
        }
        // The page that is done is let go before the next one is in memory.
        items = Collections.emptyIterator();
        Page page = open.next();
        if (page == null) {
            close();
        } else {
            items = page.items().iterator();
            stream = page.stream();
        }
    }

    @Override
    public Item next() throws SQLException {
        // A page may be empty and still not be the last.
        while (!items.hasNext()) {
            if (pages == null) {
                return null;
            }
            fetch();
        }
        Map<String, AttributeValue> item = items.next();
        return new Item(item, item, stream);
    }

    @Override
    public void close() {
        pages = null;
        items = Collections.emptyIterator();
    }
}
