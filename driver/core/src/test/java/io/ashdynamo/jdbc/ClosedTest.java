package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What closing ends, and how what is closed answers. */
class ClosedTest {

    private final Recorder recorder = Recorder.start();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(recorder);
    }

    @Test
    void aClosedConnectionIs08003() throws SQLException {
        Statement statement = connection.createStatement();
        connection.close();
        assertThat(connection.isClosed()).isTrue();
        assertThat(connection.isValid(1)).isFalse();
        assertThat(SqlFailure.state(connection::createStatement)).isEqualTo("08003");
        assertThat(SqlFailure.state(() -> connection.prepareStatement(Recorded.SELECT)))
                .isEqualTo("08003");
        assertThat(SqlFailure.state(connection::getMetaData)).isEqualTo("08003");
        assertThat(SqlFailure.state(connection::commit)).isEqualTo("08003");
        assertThat(SqlFailure.state(() -> statement.execute(Recorded.SELECT))).isEqualTo("08003");
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void closingAConnectionClosesItsStatementsAndTheirResults() throws SQLException {
        Statement statement = connection.createStatement();
        PreparedStatement prepared = connection.prepareStatement(Recorded.SCAN);
        ResultSet rows = prepared.executeQuery();
        connection.close();
        assertThat(statement.isClosed()).isTrue();
        assertThat(prepared.isClosed()).isTrue();
        assertThat(rows.isClosed()).isTrue();
    }

    @Test
    void aClosedStatementIsHy010() throws SQLException {
        Statement statement = connection.createStatement();
        PreparedStatement prepared = connection.prepareStatement(Recorded.SELECT);
        statement.close();
        prepared.close();
        assertThat(SqlFailure.state(() -> statement.execute(Recorded.SELECT))).isEqualTo("HY010");
        assertThat(SqlFailure.state(() -> statement.addBatch(Recorded.DELETE))).isEqualTo("HY010");
        assertThat(SqlFailure.state(statement::getResultSet)).isEqualTo("HY010");
        assertThat(SqlFailure.state(prepared::executeQuery)).isEqualTo("HY010");
        assertThat(SqlFailure.state(() -> prepared.setString(1, "x"))).isEqualTo("HY010");
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void closingAStatementClosesItsResult() throws SQLException {
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Recorded.SCAN);
        statement.close();
        assertThat(rows.isClosed()).isTrue();
        assertThat(SqlFailure.state(rows::next)).isEqualTo("HY010");
    }

    @Test
    void runningAStatementAgainClosesItsLastResult() throws SQLException {
        Statement statement = connection.createStatement();
        ResultSet first = statement.executeQuery(Recorded.SCAN);
        ResultSet second = statement.executeQuery(Recorded.SCAN);
        assertThat(first.isClosed()).isTrue();
        assertThat(second.isClosed()).isFalse();
        assertThat(statement.getResultSet()).isSameAs(second);
    }

    @Test
    void closeOnCompletionClosesTheStatementWithItsResult() throws SQLException {
        Statement statement = connection.createStatement();
        statement.closeOnCompletion();
        statement.executeQuery(Recorded.SCAN).close();
        assertThat(statement.isClosed()).isTrue();
    }

    @Test
    void closeOnCompletionOutlivesTheResultOfAnEarlierRun() throws SQLException {
        Statement statement = connection.createStatement();
        statement.closeOnCompletion();
        statement.executeQuery(Recorded.SCAN);
        ResultSet second = statement.executeQuery(Recorded.SCAN);
        assertThat(statement.isClosed()).isFalse();
        assertThat(second.isClosed()).isFalse();
    }

    @Test
    void closingTwiceIsNothing() throws SQLException {
        Statement statement = connection.createStatement();
        statement.close();
        statement.close();
        connection.close();
        connection.close();
        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    void moreResultsAreNone() throws SQLException {
        Statement statement = connection.createStatement();
        statement.execute(Recorded.SCAN);
        assertThat(statement.getUpdateCount()).isEqualTo(-1);
        assertThat(statement.getMoreResults()).isFalse();
        assertThat(statement.getResultSet()).isNull();
        statement.execute(Recorded.DELETE);
        assertThat(statement.getUpdateCount()).isOne();
        assertThat(statement.getResultSet()).isNull();
        assertThat(statement.getMoreResults()).isFalse();
        assertThat(statement.getUpdateCount()).isEqualTo(-1);
    }

    @Test
    void aReadOnlyConnectionReadsAndDoesNotWrite() throws SQLException {
        connection.setReadOnly(true);
        Statement statement = connection.createStatement();
        assertThat(statement.executeQuery(Recorded.SELECT).next()).isFalse();
        for (String write : new String[] {Recorded.INSERT, Recorded.UPDATE, Recorded.DELETE}) {
            assertThat(SqlFailure.state(() -> statement.executeUpdate(write))).isEqualTo("42501");
        }
        assertThat(recorder.operations()).containsExactly("GetItem");
        connection.setReadOnly(false);
        assertThat(statement.executeUpdate(Recorded.DELETE)).isOne();
    }

    @Test
    void thePropertyReadOnlyIsHowAConnectionStarts() throws SQLException {
        try (Connection readOnly = Recorded.connect(recorder, "readOnly=true")) {
            assertThat(readOnly.isReadOnly()).isTrue();
            assertThat(readOnly.getMetaData().isReadOnly()).isTrue();
        }
        assertThat(connection.isReadOnly()).isFalse();
    }
}
