package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a write gives back of the row it wrote. */
class GeneratedKeysTest {

    private static final String POST = "INSERT INTO posts (email, title) VALUES ('a@example.org', 'Hello')";
    private static final String NOW = "20\\d\\d-.*";

    private final Recorder recorder = Recorder.start();
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(recorder);
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void theFlagGivesTheKeyAndWhatTheDriverMade() throws SQLException {
        statement.executeUpdate(POST, Statement.RETURN_GENERATED_KEYS);
        ResultSet keys = statement.getGeneratedKeys();
        assertThat(labels(keys)).containsExactly("email", "inserted_at", "status");
        assertThat(keys.next()).isTrue();
        assertThat(keys.getString("email")).isEqualTo("a@example.org");
        assertThat(keys.getString("inserted_at")).matches(NOW);
        assertThat(keys.getString("status")).isEqualTo("active");
        assertThat(keys.next()).isFalse();
    }

    @Test
    void aKeyMadeByTheDriverIsTheOneThatWasWritten() throws SQLException {
        statement.executeUpdate("INSERT INTO values (text) VALUES ('x')", Statement.RETURN_GENERATED_KEYS);
        ResultSet keys = statement.getGeneratedKeys();
        assertThat(keys.next()).isTrue();
        assertThat(recorder.onlyCall().body()).contains(keys.getString(1));
    }

    @Test
    void namesGiveTheseColumnsInTheirOrder() throws SQLException {
        statement.executeUpdate(POST, new String[] {"TITLE", "email", "likes"});
        ResultSet keys = statement.getGeneratedKeys();
        assertThat(labels(keys)).containsExactly("title", "email", "likes");
        assertThat(keys.next()).isTrue();
        assertThat(keys.getString(1)).isEqualTo("Hello");
        assertThat(keys.getString(3)).isNull();
    }

    @Test
    void indexesGiveTheColumnsAtThesePlacesOfTheDeclaration() throws SQLException {
        statement.executeUpdate(POST, new int[] {4, 1});
        ResultSet keys = statement.getGeneratedKeys();
        assertThat(labels(keys)).containsExactly("title", "email");
    }

    @Test
    void anUnknownColumnIsRefusedBeforeTheWrite() {
        assertThat(SqlFailure.of(() -> statement.executeUpdate(POST, new String[] {"emial"})))
                .extracting(SqlFailure::state, SqlFailure::message)
                .containsExactly("42S22", "there is no column 'emial' in posts (generated keys); did you mean email?");
        assertThat(SqlFailure.state(() -> statement.executeUpdate(POST, new int[] {7})))
                .isEqualTo("07009");
        assertThat(SqlFailure.state(() -> statement.executeUpdate(POST, new int[] {0})))
                .isEqualTo("07009");
        assertThat(SqlFailure.state(() -> statement.executeUpdate(POST, 7))).isEqualTo("HY009");
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void whoDoesNotAskGetsNone() throws SQLException {
        for (String[] none : new String[][] {{}, null}) {
            statement.executeUpdate(POST, none);
            assertThat(statement.getGeneratedKeys().next()).isFalse();
        }
        statement.executeUpdate(POST, Statement.NO_GENERATED_KEYS);
        assertThat(statement.getGeneratedKeys().next()).isFalse();
        statement.executeUpdate(POST);
        assertThat(statement.getGeneratedKeys().next()).isFalse();
    }

    @Test
    void theyAreThoseOfTheLastRun() throws SQLException {
        statement.executeUpdate(POST, Statement.RETURN_GENERATED_KEYS);
        statement.executeUpdate(POST);
        assertThat(statement.getGeneratedKeys().next()).isFalse();
    }

    @Test
    void anUpdateGivesTheNewVersion() throws SQLException {
        recorder.answer(Answer.json("{\"Attributes\":{\"id\":{\"S\":\"d1\"},\"version\":{\"N\":\"8\"}}}"));
        statement.executeUpdate(Recorded.UPDATE, Statement.RETURN_GENERATED_KEYS);
        ResultSet keys = statement.getGeneratedKeys();
        assertThat(labels(keys)).containsExactly("id", "version");
        assertThat(keys.next()).isTrue();
        assertThat(keys.getLong("version")).isEqualTo(8);
    }

    @Test
    void aRowThatWasNotWrittenGivesNone() throws SQLException {
        recorder.otherwise(Answer.conditionFailed());
        assertThat(statement.executeUpdate(Recorded.UPDATE, new String[] {"id", "version"}))
                .isZero();
        assertThat(statement.getGeneratedKeys().next()).isFalse();
    }

    @Test
    void aBatchGivesThoseOfEachRow() throws SQLException {
        try (PreparedStatement prepared =
                connection.prepareStatement("INSERT INTO documents (id) VALUES (?)", new String[] {"id", "version"})) {
            for (String id : List.of("1", "2")) {
                prepared.setString(1, id);
                prepared.addBatch();
            }
            prepared.executeBatch();
            ResultSet keys = prepared.getGeneratedKeys();
            List<String> rows = new ArrayList<>();
            while (keys.next()) {
                rows.add(keys.getString(1) + " " + keys.getInt(2));
            }
            assertThat(rows).containsExactly("1 1", "2 1");
        }
    }

    @Test
    void everyWayToPrepareAsksForThem() throws SQLException {
        for (PreparedStatement prepared : List.of(
                connection.prepareStatement(POST, Statement.RETURN_GENERATED_KEYS),
                connection.prepareStatement(POST, new int[] {1}),
                connection.prepareStatement(POST, new String[] {"email"}))) {
            prepared.executeUpdate();
            ResultSet keys = prepared.getGeneratedKeys();
            assertThat(keys.next()).isTrue();
            assertThat(keys.getString("email")).isEqualTo("a@example.org");
            assertThat(keys.getStatement()).isSameAs(prepared);
        }
    }

    private static List<String> labels(ResultSet rows) throws SQLException {
        ResultSetMetaData metaData = rows.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            labels.add(metaData.getColumnLabel(i));
        }
        return labels;
    }
}
