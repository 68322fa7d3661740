package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.sql.ClientInfoStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tenant of a connection: where it comes from, and when it ends. */
class TenantTest {

    private final Recorder recorder = Recorder.start();
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(recorder, "tenant=acme");
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private String tenant() throws SQLException {
        return connection.getClientInfo("tenant");
    }

    @Test
    void itIsThatOfThePropertyAtFirst() throws SQLException {
        assertThat(tenant()).isEqualTo("acme");
        try (Connection other = Recorded.connect(recorder)) {
            assertThat(other.getClientInfo("tenant")).isNull();
            assertThat(other.getClientInfo()).isEmpty();
        }
    }

    @Test
    void itIsSetByClientInfoAndBySql() throws SQLException {
        connection.setClientInfo("tenant", "a");
        assertThat(tenant()).isEqualTo("a");
        assertThat(connection.getClientInfo()).containsOnly(Map.entry("tenant", "a"));
        statement.execute("SET tenant = 'b'");
        assertThat(tenant()).isEqualTo("b");
        try (PreparedStatement set = connection.prepareStatement("SET tenant = ?")) {
            set.setString(1, "c");
            assertThat(set.executeUpdate()).isZero();
        }
        assertThat(tenant()).isEqualTo("c");
    }

    @Test
    void nullIsNoTenant() throws SQLException {
        connection.setClientInfo("tenant", null);
        assertThat(tenant()).isNull();
        connection.setClientInfo("tenant", "a");
        statement.execute("SET tenant = NULL");
        assertThat(tenant()).isNull();
    }

    @Test
    void propertiesWithoutItAreNoTenant() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("tenant", "a");
        connection.setClientInfo(properties);
        assertThat(tenant()).isEqualTo("a");
        connection.setClientInfo(new Properties());
        assertThat(tenant()).isNull();
    }

    @Test
    void otherClientInfoIsNotKeptAndWarnedOf() throws SQLException {
        connection.setClientInfo("ApplicationName", "test");
        assertThat(connection.getWarnings().getMessage()).contains("ApplicationName");
        assertThat(connection.getClientInfo("ApplicationName")).isNull();
        assertThat(tenant()).isEqualTo("acme");
    }

    @Test
    void aClosedConnectionRefusesIt() throws SQLException {
        connection.close();
        SqlFailure failure = SqlFailure.of(() -> connection.setClientInfo("tenant", "a"));
        assertThat(failure.type()).isEqualTo(SQLClientInfoException.class);
        assertThat(failure.state()).isEqualTo("08003");
        assertThat(((SQLClientInfoException) failure.exception()).getFailedProperties())
                .containsEntry("tenant", ClientInfoStatus.REASON_UNKNOWN);
        assertThat(SqlFailure.state(() -> connection.setClientInfo(new Properties())))
                .isEqualTo("08003");
        assertThat(SqlFailure.state(connection::endRequest)).isEqualTo("08003");
    }

    @Test
    void theEndOfARequestSetsItBackAndEndsTheTransaction() throws SQLException {
        statement.execute("SET tenant = 'a'");
        statement.execute("BEGIN");
        connection.endRequest();
        assertThat(tenant()).isEqualTo("acme");
        assertThat(connection.getAutoCommit()).isTrue();
        connection.setClientInfo("tenant", "b");
        connection.beginRequest();
        assertThat(tenant()).isEqualTo("acme");
    }

    @Test
    void whatElsePoolsCallLeavesIt() throws SQLException {
        statement.execute("SET tenant = 'a'");
        connection.clearWarnings();
        connection.rollback();
        connection.setAutoCommit(false);
        connection.setAutoCommit(true);
        assertThat(tenant()).isEqualTo("a");
    }

    @Test
    void aBatchIsOfOneTenant() throws SQLException {
        statement.addBatch(Recorded.DELETE);
        connection.setClientInfo("tenant", "b");
        assertThat(SqlFailure.state(() -> statement.addBatch(Recorded.DELETE))).isEqualTo("HY010");
        assertThat(SqlFailure.state(statement::executeBatch)).isEqualTo("HY010");
        assertThat(recorder.calls()).isEmpty();
        statement.addBatch(Recorded.DELETE);
        assertThat(statement.executeBatch()).hasSize(1);
    }

    @Test
    void metadataTellsOfIt() throws SQLException {
        ResultSet properties = connection.getMetaData().getClientInfoProperties();
        assertThat(properties.next()).isTrue();
        assertThat(properties.getString("NAME")).isEqualTo("tenant");
        assertThat(properties.getInt("MAX_LEN")).isEqualTo(64);
        assertThat(properties.getString("DEFAULT_VALUE")).isEqualTo("acme");
        assertThat(properties.next()).isFalse();
    }
}
