package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of pages. A page is fetched when its first item is asked for, and one is held at a time. */
final class PagedItems implements Items {

    private Pages pages;
    private Iterator<Map<String, AttributeValue>> items = Collections.emptyIterator();

    PagedItems(Pages pages) {
        this.pages = pages;
    }

    /** Fetches the next page. */
    void fetch() throws SQLException {
        // The page that is done is let go before the next one is in memory.
        items = Collections.emptyIterator();
        Page page = pages.next();
        if (page == null) {
            close();
        } else {
            items = page.items().iterator();
        }
    }

    @Override
    public Map<String, AttributeValue> next() throws SQLException {
        // A page may be empty and still not be the last.
        while (!items.hasNext()) {
            if (pages == null) {
                return null;
            }
            fetch();
        }
        return items.next();
    }

    @Override
    public void close() {
        pages = null;
        items = Collections.emptyIterator();
    }
}
