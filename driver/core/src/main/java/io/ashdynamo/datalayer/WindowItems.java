package io.ashdynamo.datalayer;

import java.sql.SQLException;

/** The items after an offset, up to a limit; reading stops there. */
final class WindowItems implements Items {

    private final Items all;
    private long skip;
    private long left;

    WindowItems(Items all, BoundWindow window) {
        this.all = all;
        this.skip = window.offset();
        this.left = window.limit();
    }

    @Override
    public Item next() throws SQLException {
        for (; skip > 0 && left > 0; skip--) {
            if (all.next() == null) {
                left = 0;
            }
        }
        if (left == 0) {
            all.close();
            return null;
        }
        left--;
        return all.next();
    }

    @Override
    public void close() {
        all.close();
    }
}
