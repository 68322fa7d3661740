package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.Gate;
import io.ashdynamo.datalayer.RecordedCall;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many requests each thing costs. */
class CallCountTest {

    private static final String NO_ITEMS_YET = "{\"Items\":[],\"LastEvaluatedKey\":{\"id\":{\"S\":\"x\"}}}";

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
    void aRowByKeyIsOneGetItem() throws SQLException {
        recorder.answer(Answer.json("{\"Item\":{\"id\":{\"S\":\"d1\"}}}"));
        assertThat(ids(Recorded.SELECT)).containsExactly("d1");
        assertThat(recorder.operations()).containsExactly("GetItem");
    }

    @Test
    void aRowThatIsNotThereIsOneGetItem() throws SQLException {
        assertThat(ids(Recorded.SELECT)).isEmpty();
        assertThat(recorder.operations()).containsExactly("GetItem");
    }

    @Test
    void aPartitionIsOneQueryAPage() throws SQLException {
        recorder.answer(
                Answer.json("{\"Items\":[{\"email\":{\"S\":\"1\"}},{\"email\":{\"S\":\"2\"}}],"
                        + "\"LastEvaluatedKey\":{\"email\":{\"S\":\"2\"}}}"),
                Answer.json("{\"Items\":[{\"email\":{\"S\":\"3\"}}]}"));
        assertThat(ids(Recorded.QUERY)).containsExactly("1", "2", "3");
        assertThat(recorder.operations()).containsExactly("Query", "Query");
        assertThat(startKeys()).containsExactly("none", "{email={S=2}}");
    }

    @Test
    void aTableIsOneScanAPageAndAnEmptyPageIsNotTheEnd() throws SQLException {
        recorder.answer(
                Answer.json(NO_ITEMS_YET), Answer.json(NO_ITEMS_YET), page("1", true), Answer.json("{\"Items\":[]}"));
        assertThat(ids(Recorded.SCAN)).containsExactly("1");
        assertThat(recorder.operations()).containsExactly("Scan", "Scan", "Scan", "Scan");
        assertThat(startKeys()).containsExactly("none", "{id={S=x}}", "{id={S=x}}", "{id={S=1}}");
    }

    @Test
    void theNextPageIsNotFetchedBeforeItsFirstRowIsAskedFor() throws SQLException {
        recorder.answer(page("1", true), page("2", false));
        ResultSet rows = statement.executeQuery(Recorded.SCAN);
        assertThat(rows.next()).isTrue();
        assertThat(recorder.calls()).hasSize(1);
        assertThat(rows.next()).isTrue();
        assertThat(recorder.calls()).hasSize(2);
    }

    @Test
    void fromTheSecondPageOnTheNextOneIsFetchedAhead() throws Exception {
        Gate third = new Gate();
        recorder.answer(page("1", true), page("2", true), Answer.afterOpening(third, page("3", false)));
        ResultSet rows = statement.executeQuery(Recorded.SCAN);
        assertThat(rows.next()).isTrue();
        assertThat(recorder.calls()).hasSize(1);
        assertThat(rows.next()).isTrue();
        third.awaitReached();
        assertThat(recorder.calls()).hasSize(3);
        assertThat(rows.getString(1)).isEqualTo("2");
        third.open();
        assertThat(rows.next()).isTrue();
        assertThat(rows.next()).isFalse();
        assertThat(recorder.calls()).hasSize(3);
    }

    @Test
    void nothingIsFetchedAheadOfALimit() throws SQLException {
        recorder.otherwise(page("1", true));
        assertThat(ids(Recorded.SCAN + " LIMIT 3")).hasSize(3);
        assertThat(recorder.calls()).hasSize(3);
    }

    @Test
    void closingAfterTheFirstRowStopsTheReading() throws SQLException {
        recorder.answer(page("1", true));
        ResultSet rows = statement.executeQuery(Recorded.SCAN);
        rows.next();
        rows.close();
        statement.close();
        connection.close();
        assertThat(recorder.calls()).hasSize(1);
    }

    @Test
    void maxRowsStopsTheReading() throws SQLException {
        recorder.answer(page("1", true), page("2", true));
        statement.setMaxRows(2);
        assertThat(ids(Recorded.SCAN)).containsExactly("1", "2");
        assertThat(recorder.calls()).hasSize(2);
    }

    @Test
    void hiddenItemsAreLeftOutByDynamoDbSoThatLimitCannotCount() throws SQLException {
        String stays = "{\"id\":{\"S\":\"2\"},\"ttl\":{\"N\":\"99999999999\"}}";
        recorder.answer(
                Answer.json("{\"Items\":[],\"LastEvaluatedKey\":{\"id\":{\"S\":\"1\"}}}"),
                Answer.json("{\"Items\":[" + stays + "]}"));
        statement.setMaxRows(1);
        assertThat(ids("SELECT id FROM sessions")).containsExactly("2");
        assertThat(recorder.calls()).hasSize(2).noneMatch(call -> call.body().contains("\"Limit\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {Recorded.INSERT, Recorded.UPDATE, Recorded.DELETE})
    void aWriteIsOneRequest(String sql) throws SQLException {
        assertThat(statement.executeUpdate(sql)).isOne();
        assertThat(recorder.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT id FROM documents WHERE id = NULL",
                "SELECT id FROM documents WHERE id = ''",
                "SELECT title FROM posts WHERE email = NULL",
                "UPDATE documents SET body = 'b' WHERE id = NULL",
                "UPDATE documents SET body = 'b' WHERE id = 'd1' AND body = NULL",
                "DELETE FROM documents WHERE id = ''"
            })
    void whatCannotMatchCostsNothing(String sql) throws SQLException {
        statement.execute(sql);
        assertThat(recorder.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO documents (body) VALUES ('x')",
                "INSERT INTO documents (id) VALUES ('')",
                "INSERT INTO posts (email, status) VALUES ('a', 'x')",
                "INSERT INTO audit (id) VALUES ('x')",
                "UPDATE posts SET status = NULL WHERE email = 'a' AND inserted_at = '2026-01-31T12:30:00Z'",
                "UPDATE documents SET id = 'x' WHERE id = 'd1'",
                "DELETE FROM audit WHERE id = 'x'",
                "SELECT id FROM inbox WHERE id = 'x'",
                "SELECT id FROM guarded",
                "SELECT nothing FROM documents",
                "SELECT id FROM documents ORDER BY upper(id)",
                "no SQL"
            })
    void whatIsRefusedCostsNothing(String sql) {
        assertThat(SqlFailure.state(() -> statement.execute(sql))).hasSize(5);
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void preparingAndDescribingCostsNothing() throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement("SELECT * FROM documents WHERE id = ?")) {
            assertThat(prepared.getMetaData().getColumnCount()).isEqualTo(4);
            assertThat(prepared.getParameterMetaData().getParameterCount()).isOne();
        }
        assertThat(connection.isValid(1)).isTrue();
        connection.commit();
        connection.rollback();
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void metadataCostsNothing() throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        List<ResultSet> results = List.of(
                metaData.getTables(null, null, "%", null),
                metaData.getColumns(null, null, "%", "%"),
                metaData.getPrimaryKeys(null, null, "documents"),
                metaData.getIndexInfo(null, null, "posts", false, true),
                metaData.getBestRowIdentifier(null, null, "documents", 1, true),
                metaData.getTypeInfo());
        for (ResultSet result : results) {
            assertThat(result.next()).isTrue();
        }
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void aGuardedBatchIsOneRequestARow() throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement("INSERT INTO documents (id) VALUES (?)")) {
            for (String id : List.of("1", "2", "3")) {
                prepared.setString(1, id);
                prepared.addBatch();
            }
            assertThat(prepared.executeBatch()).containsExactly(1, 1, 1);
        }
        assertThat(recorder.operations()).containsExactly("PutItem", "PutItem", "PutItem");
    }

    private static Answer page(String id, boolean more) {
        String key = "{\"id\":{\"S\":\"" + id + "\"}}";
        return Answer.json("{\"Items\":[" + key + "]" + (more ? ",\"LastEvaluatedKey\":" + key : "") + "}");
    }

    private List<String> ids(String sql) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private List<String> startKeys() {
        List<String> keys = new ArrayList<>();
        for (RecordedCall call : recorder.calls()) {
            keys.add(call.json()
                    .field("ExclusiveStartKey")
                    .map(key -> key.toString().replace("\"", "").replace(": ", "="))
                    .orElse("none"));
        }
        return keys;
    }
}
