package io.ashdynamo.examples.quickstart;

import io.ashdynamo.jdbc.AshDynamoResultSet;
import io.ashdynamo.jdbc.AshDynamoStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Pages of a result by continuation tokens, and what a statement has cost. */
public final class PagesAndCost {

    private static final String URL = "jdbc:ashdynamo:mem:pages?mapping=classpath:quickstart.yaml";

    private PagesAndCost() {}

    /** Writes some posts, and reads them page by page and measured. */
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement()) {
            insert(connection, "First", "Second", "Third", "Fourth", "Fifth");
            pages(statement);
            monitor(statement);
            cost(statement);
        }
    }

    private static void insert(Connection connection, String... titles) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO posts (email, status, title) VALUES ('ann@example.com', 'active', ?)")) {
            for (String title : titles) {
                insert.setString(1, title);
                insert.executeUpdate();
            }
        }
    }

    private static void pages(Statement statement) throws SQLException {
        Optional<String> token = Optional.empty();
        do {
            System.out.println("page:");
            token = page(statement, token);
        } while (token.isPresent());
    }

    /** Prints a page, and gives the token of the next; empty where there is none. */
    private static Optional<String> page(Statement statement, Optional<String> token) throws SQLException {
        String start = token.map("/*+ START('%s') */"::formatted).orElse("");
        try (ResultSet rows = statement.executeQuery(
                "SELECT " + start + " title FROM posts WHERE email = 'ann@example.com' LIMIT 2")) {
            while (rows.next()) {
                System.out.println("  " + rows.getString("title"));
            }
            return rows.unwrap(AshDynamoResultSet.class).continuationToken();
        }
    }

    private static void monitor(Statement statement) throws SQLException {
        statement
                .unwrap(AshDynamoStatement.class)
                .setProgressMonitor(progress -> System.out.printf(
                        "%d pages, %d items read, %d matched%n",
                        progress.pages(), progress.itemsRead(), progress.itemsReturned()));
    }

    private static void cost(Statement statement) throws SQLException {
        AshDynamoStatement measured = statement.unwrap(AshDynamoStatement.class);
        measured.setCapacityTracked(true);
        try (ResultSet rows = statement.executeQuery("SELECT title FROM posts WHERE email = 'ann@example.com'")) {
            while (rows.next()) {
                System.out.println(rows.getString("title"));
            }
            System.out.println(measured.lastCapacity().readUnits()); // of the pages read so far
            System.out.println(measured.lastCapacity().reads()); // by table, and by table/index
            System.out.println(measured.lastCalls().byOperation().get("Query"));
        }
    }
}
