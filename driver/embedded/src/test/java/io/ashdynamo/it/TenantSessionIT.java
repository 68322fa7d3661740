package io.ashdynamo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.ashdynamo.datalayer.DataLayer;
import io.ashdynamo.it.Refusal.Cause;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tenant of a connection, as it changes while the connection is used. */
class TenantSessionIT {

    private static final String LOCATION = "jdbc:ashdynamo:mem:tenants";
    private static final String BOUNDARIES = "com.zaxxer.hikari.enableRequestBoundaries";
    private static final String READ = "SELECT n FROM notes WHERE id = 'k'";
    private static final String MAPPING = """
            notes:
              table: $TABLE
              partition_key: id
              attributes: { id: string, n: integer }
              multitenancy: { strategy: partition_key }
              scan: allow
            """;

    private Session db;
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void open() throws SQLException {
        db = Session.open(LOCATION, MAPPING);
        connection = db.connection();
        statement = connection.createStatement();
        statement.execute("SET tenant = 'a'");
        statement.execute("INSERT INTO notes (id, n) VALUES ('k', 1)");
        connection.setClientInfo("tenant", "b");
        statement.execute("INSERT INTO notes (id, n) VALUES ('k', 2)");
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
    }

    @Test
    void eachTenantHasItsRows() throws SQLException {
        assertThat(db.rows(READ)).containsExactly(List.of(2));
        statement.execute("SET tenant = 'a'");
        assertThat(db.rows(READ)).containsExactly(List.of(1));
        statement.execute("SET tenant = 'c'");
        assertThat(db.rows(READ)).isEmpty();
        assertThat(db.items()).hasSize(2);
    }

    @Test
    void withoutATenantStatementsAreRefused() throws SQLException {
        statement.execute("SET tenant = NULL");
        Refusal.of(() -> db.rows(READ)).is(Cause.NOT_ALLOWED, "tenant");
        Refusal.of(() -> db.update("DELETE FROM notes WHERE id = 'k'")).is(Cause.NOT_ALLOWED, "tenant");
        assertThat(db.items()).hasSize(2);
    }

    @Test
    void aPreparedStatementIsOfTheTenantOfTheMoment() throws SQLException {
        try (PreparedStatement read = db.prepare(READ)) {
            assertThat(numbers(read)).containsExactly(2);
            statement.execute("SET tenant = 'a'");
            assertThat(numbers(read)).containsExactly(1);
            statement.execute("SET tenant = NULL");
            Refusal.of(read::executeQuery).is(Cause.NOT_ALLOWED, "tenant");
            statement.execute("SET tenant = 'b'");
            assertThat(numbers(read)).containsExactly(2);
        }
    }

    @Test
    void aPreparedBatchIsOfTheTenantOfItsRows() throws SQLException {
        try (PreparedStatement update = db.prepare("UPDATE notes SET n = 9 WHERE id = 'k'")) {
            update.addBatch();
            statement.execute("SET tenant = 'a'");
            Refusal.of(update::executeBatch).is(Cause.WRONG_ORDER, "tenant");
            update.addBatch();
            assertThat(update.executeBatch()).containsExactly(1);
        }
        assertThat(db.rows(READ)).containsExactly(List.of(9));
        statement.execute("SET tenant = 'b'");
        assertThat(db.rows(READ)).containsExactly(List.of(2));
    }

    @Test
    void theDataLayerIsOfTheTenantToo() throws SQLException {
        DataLayer data = connection.unwrap(DataLayer.class);
        assertThat(data.read("notes", Map.of("id", "k")))
                .hasValueSatisfying(row -> assertThat(row).containsEntry("n", 2));
        statement.execute("SET tenant = 'a'");
        assertThat(connection.unwrap(DataLayer.class).read("notes", Map.of("id", "k")))
                .hasValueSatisfying(row -> assertThat(row).containsEntry("n", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a#b", "a%", "*", "\u0430", "a b", "a\n"})
    void aNameThatIsNoneIsRefusedWhereItIsSet(String name) throws SQLException {
        try (PreparedStatement set = db.prepare("SET tenant = ?", name)) {
            Refusal.of(set::execute).is(Cause.NOT_ALLOWED, "tenant");
        }
        assertThat(Refusal.of(() -> connection.setClientInfo("tenant", name))
                        .error()
                        .getSQLState())
                .isEqualTo("42501");
        assertThat(connection.getClientInfo("tenant")).isEqualTo("b");
        assertThat(db.rows(READ)).containsExactly(List.of(2));
    }

    @Test
    void aTransactionIsOfOneTenant() throws SQLException {
        connection.setAutoCommit(false);
        db.update("UPDATE notes SET n = 7 WHERE id = 'k'");
        Refusal.of(() -> statement.execute("SET tenant = 'a'")).is(Cause.IN_TRANSACTION, "tenant");
        connection.rollback();
        statement.execute("SET tenant = 'a'");
        assertThat(db.rows(READ)).containsExactly(List.of(1));
    }

    @Test
    void aPoolThatTellsOfRequestsForgetsTheTenant() throws SQLException {
        System.setProperty(BOUNDARIES, "true");
        try (HikariDataSource pool = pool()) {
            try (Connection borrowed = pool.getConnection()) {
                borrowed.setClientInfo("tenant", "a");
                borrowed.createStatement().execute("BEGIN");
                borrowed.createStatement().executeUpdate("DELETE FROM notes WHERE id = 'k'");
            }
            try (Connection borrowed = pool.getConnection()) {
                assertThat(borrowed.getClientInfo("tenant")).isNull();
                assertThat(borrowed.getAutoCommit()).isTrue();
                Refusal.of(() -> borrowed.createStatement().executeQuery(READ)).is(Cause.NOT_ALLOWED, "tenant");
            }
        } finally {
            System.clearProperty(BOUNDARIES);
        }
        assertThat(db.items()).hasSize(2);
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(db.url());
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }

    private static List<Integer> numbers(PreparedStatement read) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }
}
