package io.ashdynamo.examples.quickstart;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A DynamoDB table through JDBC and nothing else. */
public final class PlainJdbc {

    private static final String URL = "jdbc:ashdynamo:mem:plain?mapping=classpath:quickstart.yaml";

    private PlainJdbc() {}

    /** Writes a post and reads it back. */
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL)) {
            insert(connection, "bob@example.com", "Plain JDBC");
            select(connection, "bob@example.com");
        }
    }

    private static void insert(Connection connection, String email, String title) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO posts (email, status, title) VALUES (?, 'active', ?)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, email);
            insert.setString(2, title);
            insert.executeUpdate();
            try (ResultSet generated = insert.getGeneratedKeys()) {
                System.out.println("generated:" + System.lineSeparator() + TextTable.of(generated));
            }
        }
    }

    private static void select(Connection connection, String email) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT inserted_at, title, likes, updated_at FROM posts WHERE email = ?")) {
            select.setString(1, email);
            try (ResultSet rows = select.executeQuery()) {
                System.out.println("posts:" + System.lineSeparator() + TextTable.of(rows));
            }
        }
    }
}
