package io.ashdynamo.it.reading;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Connections of all settings to one database. */
final class Connections implements AutoCloseable {

    private final String url;
    private final Map<String, Connection> open = new HashMap<>();

    /**
     * Of a database.
     *
     * @param more properties, each after {@code &}
     */
    Connections(String database, Path mapping, String more) {
        this.url = "jdbc:ashdynamo:mem:" + database + "?scan=allow&mapping=" + mapping + more;
    }

    /** One with the settings of this reading, shared. */
    Connection of(Reading reading) throws SQLException {
        String settings = settings(reading);
        Connection connection = open.get(settings);
        if (connection == null) {
            connection = DriverManager.getConnection(url + settings);
            open.put(settings, connection);
        }
        return connection;
    }

    /** A new one with the settings of this reading. */
    Connection another(Reading reading) throws SQLException {
        return DriverManager.getConnection(url + settings(reading));
    }

    private static String settings(Reading reading) {
        return "&parallelism=" + reading.parallelism() + "&consistentRead=" + reading.consistent();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : open.values()) {
            connection.close();
        }
    }
}
