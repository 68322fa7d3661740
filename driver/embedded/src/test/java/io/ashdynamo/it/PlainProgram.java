package io.ashdynamo.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.CRC32;

/**
 * What a user's program does, in a JVM of its own: a connection by the DriverManager, and nothing but java.sql. It closes
 * what it opened, says what it found, and returns from main.
 */
public final class PlainProgram {

    private PlainProgram() {}

    /** Runs one of the programs. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[1])) {
            switch (arguments[0]) {
                case "use" -> use(connection);
                case "write" -> execute(connection, "INSERT INTO notes VALUES ('kept', 'in a file', 1)");
                case "read" -> execute(connection, "SELECT text FROM notes WHERE id = 'kept'");
                case "stream" -> stream(connection);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        } catch (SQLException e) {
            System.out.println(e.getSQLState() + " " + e.getMessage());
        }
    }

    private static void use(Connection connection) throws SQLException {
        execute(connection, "INSERT INTO notes VALUES ('a', 'one', 1)");
        execute(connection, "UPDATE notes SET text = 'two' WHERE id = 'a'");
        execute(connection, "SELECT text FROM notes WHERE id = 'a'");
        execute(connection, "DELETE FROM notes WHERE id = 'a'");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (!statement.execute()) {
                System.out.println(statement.getUpdateCount());
                return;
            }
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    System.out.println(result.getString(1));
                }
            }
        }
    }

    /** Reads all notes. The checksum does not depend on the order. */
    private static void stream(Connection connection) throws SQLException {
        long rows = 0;
        long checksum = 0;
        try (PreparedStatement select = connection.prepareStatement("SELECT id, text, n FROM notes");
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                rows++;
                checksum += checksum(result.getString(1), result.getString(2), result.getInt(3));
            }
        }
        System.out.println(rows + " " + checksum);
    }

    static long checksum(String id, String text, int n) {
        CRC32 crc = new CRC32();
        (id + '/' + text + '/' + n).chars().forEach(crc::update);
        return crc.getValue();
    }
}
