package io.ashdynamo.datalayer;

import java.sql.SQLException;

/** Items, one after another. */
interface Items {

    /** The next item; null at the end. May fetch a page. */
    Item next() throws SQLException;

    /** Stops reading. */
    void close();
}
