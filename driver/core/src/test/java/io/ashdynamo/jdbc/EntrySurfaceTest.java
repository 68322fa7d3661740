package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.Recorder;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every method of what stands before a result set: a result, or an SQLException with an SQLState and a message. */
class EntrySurfaceTest {

    private final Recorder recorder = Recorder.start();

    private interface Attempt {
        Object make() throws SQLException;
    }

    @Test
    void driver() {
        JdbcSurface.check(Driver.class, AshDynamoDriver::new);
    }

    @Test
    void dataSource() {
        JdbcSurface.check(DataSource.class, () -> new AshDynamoDataSource(recorder.url(Recorded.MAPPING)));
    }

    @Test
    void dataSourceThatIsNotSetUp() {
        JdbcSurface.check(DataSource.class, AshDynamoDataSource::new);
    }

    @Test
    void connectionOpen() {
        JdbcSurface.check(Connection.class, () -> made(this::connection));
    }

    @Test
    void connectionClosed() {
        JdbcSurface.check(Connection.class, () -> made(() -> closed(connection())));
    }

    @Test
    void statementOpen() {
        JdbcSurface.check(Statement.class, () -> made(() -> connection().createStatement()));
    }

    @Test
    void statementAfterItsQuery() {
        JdbcSurface.check(
                Statement.class,
                () -> made(() -> {
                    Statement statement = connection().createStatement();
                    statement.execute(Recorded.SELECT);
                    return statement;
                }));
    }

    @Test
    void statementClosed() {
        JdbcSurface.check(Statement.class, () -> made(() -> closed(connection().createStatement())));
    }

    @Test
    void statementOfAClosedConnection() {
        JdbcSurface.check(
                Statement.class,
                () -> made(() -> {
                    Connection connection = connection();
                    Statement statement = connection.createStatement();
                    connection.close();
                    return statement;
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM documents WHERE id = ?",
                "UPDATE documents SET body = ? WHERE id = 'd1'",
                "SELECT 1"
            })
    void preparedStatementOpen(String sql) {
        JdbcSurface.check(PreparedStatement.class, () -> made(() -> connection().prepareStatement(sql)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT id FROM documents WHERE id = ?", "UPDATE documents SET body = ? WHERE id = 'd1'"})
    void preparedStatementWithItsParameters(String sql) {
        JdbcSurface.check(
                PreparedStatement.class,
                () -> made(() -> {
                    PreparedStatement statement = connection().prepareStatement(sql);
                    statement.setString(1, "x");
                    statement.execute();
                    return statement;
                }));
    }

    @Test
    void preparedStatementClosed() {
        JdbcSurface.check(
                PreparedStatement.class, () -> made(() -> closed(connection().prepareStatement("SELECT ?"))));
    }

    private Connection connection() throws SQLException {
        return Recorded.connect(recorder);
    }

    private static <T extends AutoCloseable> T closed(T resource) throws SQLException {
        try {
            resource.close();
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return resource;
    }

    private static Object made(Attempt attempt) {
        try {
            return attempt.make();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
