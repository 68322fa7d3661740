package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

/** The pages of a read, one after another. Used by one thread at a time. */
interface Pages {

    /** The next page; null at the end. One page may be empty, and others follow. */
    Page next() throws SQLException;

    /** The pages of these series, one series after another. */
    static Pages of(List<PageSeries> all) {
        Iterator<PageSeries> open = all.iterator();
        return new Pages() {
            private PageSeries current;

            @Override
            public Page next() throws SQLException {
                while (current == null || current.isDone()) {
                    if (!open.hasNext()) {
                        return null;
                    }
                    current = open.next();
                }
                return current.fetch();
            }
        };
    }
}
