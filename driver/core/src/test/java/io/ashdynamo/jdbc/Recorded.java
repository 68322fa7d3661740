package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.Recorder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Connections to a recorder, with the resources of the spec files. */
final class Recorded {

    static final String MAPPING = "classpath:spec/mapping.yaml";

    static final String SELECT = "SELECT id FROM documents WHERE id = 'd1'";
    static final String QUERY = "SELECT email, title FROM posts WHERE email = 'a@example.org'";
    static final String SCAN = "SELECT id FROM documents";
    static final String INSERT = "INSERT INTO documents (id) VALUES ('d1')";
    static final String UPDATE = "UPDATE documents SET body = 'b' WHERE id = 'd1'";
    static final String DELETE = "DELETE FROM documents WHERE id = 'd1'";

    private Recorded() {}

    static Connection connect(Recorder recorder, String... options) throws SQLException {
        return DriverManager.getConnection(recorder.url(MAPPING, options));
    }

    /** Runs a statement on a connection of its own. */
    static void run(Recorder recorder, String sql, String... options) throws SQLException {
        try (Connection connection = connect(recorder, options);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
