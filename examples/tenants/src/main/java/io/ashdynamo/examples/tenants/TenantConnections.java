package io.ashdynamo.examples.tenants;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Hands out the connections of one pool, each to a tenant.
 *
 * @param pool that of the whole service; a connection that comes back to it is nobody's
 */
record TenantConnections(DataSource pool) {

    /** A connection that reads and writes what is this tenant's and nothing else, until it is closed. */
    Connection of(String tenant) throws SQLException {
        Connection connection = pool.getConnection();
        try {
            connection.setClientInfo("tenant", tenant);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
