package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** EXPLAIN, and {@link AshDynamoStatement#explain()}. */
class ExplainTest {

    private static final String QUERY = "SELECT title FROM posts WHERE email = ?";
    private static final String QUERY_ROWS = """
            1 Query posts
              key_condition: email = 'a'
              projection: postTitle, email, inserted_at
              estimated_items: 100
              estimated_read_units: 5.0
              note: estimated for an assumed table of 100000 items""";

    private final Recorder recorder = Recorder.start();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = Recorded.connect(recorder, "maxScannedItems=40");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @TestFactory
    List<DynamicTest> everyStatementIsExplainedAsTheFileSays() throws IOException, URISyntaxException {
        return cases().stream()
                .map(spec -> DynamicTest.dynamicTest(
                        "line " + spec.line() + ": " + spec.sql(),
                        () -> assertThat(Explained.by(spec)).as(spec.title()).isEqualTo(spec.expected())))
                .toList();
    }

    @Test
    void noValueOfASensitiveColumnIsShown() throws Exception {
        List<SpecCase> secret =
                cases().stream().filter(spec -> spec.sql().contains("S3CR3T")).toList();
        assertThat(secret).hasSizeGreaterThan(15);
        for (SpecCase spec : secret) {
            assertThat(Explained.by(spec)).as(spec.sql()).doesNotContain("S3CR3T", "4711", "4712");
        }
    }

    @Test
    void aStatementExplainsAText() throws SQLException {
        AshDynamoStatement statement = connection.createStatement().unwrap(AshDynamoStatement.class);
        try (ResultSet rows = statement.explain("SELECT title FROM posts WHERE email = 'a'")) {
            assertThat(Explained.rows(rows))
                    .contains("key_condition: email = 'a'")
                    .contains("limit: 41");
        }
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void anExplainStatementIsExplainedAsWhatItExplains() throws SQLException {
        AshDynamoStatement statement = connection.createStatement().unwrap(AshDynamoStatement.class);
        String write = "EXPLAIN ANALYZE DELETE FROM documents WHERE id = 'd1'";
        assertThat(Explained.rows(statement.explain(write))).startsWith("1 DeleteItem documents");
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void whatWasReadBeforeDoesNotCount() throws SQLException {
        recorder.answer(Answer.json("{\"Items\":[{\"id\":{\"S\":\"1\"}}],\"Count\":1,\"ScannedCount\":30}"));
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(0);
            ResultSet read = statement.executeQuery(Recorded.SCAN);
            AshDynamoStatement explaining = statement.unwrap(AshDynamoStatement.class);
            long calls = explaining.lastCalls().total();
            assertThat(Explained.rows(explaining.explain(Recorded.SCAN))).contains("limit: 41");
            assertThat(explaining.lastCalls().total()).isEqualTo(calls);
            assertThat(read.next()).isTrue();
        }
    }

    @Test
    void aPreparedStatementIsExplainedWithItsValues() throws SQLException {
        try (Connection unlimited = Recorded.connect(recorder);
                PreparedStatement prepared = unlimited.prepareStatement(QUERY)) {
            prepared.setString(1, "a");
            try (ResultSet rows = prepared.unwrap(AshDynamoStatement.class).explain()) {
                assertThat(Explained.rows(rows)).isEqualTo(QUERY_ROWS);
            }
        }
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void aMissingValueIs07001() throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(QUERY);
                PreparedStatement explain = connection.prepareStatement("EXPLAIN " + QUERY)) {
            assertThat(SqlFailure.state(prepared.unwrap(AshDynamoStatement.class)::explain))
                    .isEqualTo("07001");
            assertThat(SqlFailure.state(explain::executeQuery)).isEqualTo("07001");
        }
    }

    @Test
    void anUnpreparedStatementHasNothingToExplain() throws SQLException {
        try (AshDynamoStatement statement = connection.createStatement().unwrap(AshDynamoStatement.class);
                AshDynamoStatement prepared = connection.prepareStatement(QUERY).unwrap(AshDynamoStatement.class)) {
            assertThat(SqlFailure.state(statement::explain)).isEqualTo("HY010");
            assertThat(SqlFailure.state(() -> prepared.explain(QUERY))).isEqualTo("HY010");
            assertThat(SqlFailure.state(() -> statement.explain("SELECT title FROM nowhere")))
                    .isEqualTo("42S02");
        }
    }

    @Test
    void theColumnsAreKnownBeforeItRuns() throws SQLException {
        for (String sql : List.of("EXPLAIN " + Recorded.SCAN, "EXPLAIN ANALYZE " + Recorded.DELETE)) {
            try (PreparedStatement prepared = connection.prepareStatement(sql)) {
                String before = Results.columns(prepared.getMetaData());
                assertThat(recorder.calls()).isEmpty();
                assertThat(Results.columns(prepared.executeQuery().getMetaData()))
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void itIsAQueryWhateverItExplains() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(SqlFailure.state(() -> statement.executeUpdate("EXPLAIN " + Recorded.DELETE)))
                    .isEqualTo("HY009");
            assertThat(statement.execute("EXPLAIN " + Recorded.DELETE)).isTrue();
            assertThat(statement.getUpdateCount()).isEqualTo(-1);
        }
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void itAsksForATablesSizeOnce() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < 3; i++) {
                statement.executeQuery("EXPLAIN " + Recorded.SCAN).close();
                statement.executeQuery("EXPLAIN " + Recorded.SELECT).close();
            }
        }
        assertThat(recorder.descriptions()).isOne();
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void withoutThePermissionToAskForTheSizeItIsAssumed() throws SQLException {
        recorder.describe(
                Answer.error(400, "AccessDeniedException", "not authorized to perform: dynamodb:DescribeTable"));
        try (Statement statement = connection.createStatement()) {
            assertThat(Explained.rows(statement.executeQuery("EXPLAIN " + Recorded.SCAN)))
                    .contains("estimated for an assumed table of 100000 items");
        }
    }

    private static List<SpecCase> cases() throws IOException, URISyntaxException {
        return SpecFile.read(
                Path.of(ExplainTest.class.getResource("explain.txt").toURI()));
    }
}
