package io.ashdynamo.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What the parts of a connection ask of it. */
interface OpenConnection extends Connection {

    /** Refuses on a closed connection, with 08003. */
    void checkOpen() throws SQLException;

    /** The transaction and the tenant. */
    Session session();

    /** Warns that something asked for was answered with less. */
    void warn(String message);
}
