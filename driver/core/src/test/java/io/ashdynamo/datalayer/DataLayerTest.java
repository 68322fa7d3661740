package io.ashdynamo.datalayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Resources without SQL: the same requests, rules and errors. */
class DataLayerTest {

    private static final String MAPPING = "classpath:spec/mapping.yaml";
    private static final Map<String, Object> POST =
            Map.of("email", "a@example.org", "inserted_at", Instant.parse("2026-01-31T12:30:00Z"));
    private static final Map<String, Object> DOCUMENT = Map.of("id", "d1");

    private final Recorder recorder = Recorder.start();
    private Connection connection;
    private DataLayer data;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection(recorder.url(MAPPING));
        data = connection.unwrap(DataLayer.class);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void createWritesTheRowWithItsDefaultsAndGivesItBack() throws SQLException {
        Map<String, Object> row = data.create("posts", with(POST, "title", "Hello"));
        assertThat(row)
                .containsEntry("email", "a@example.org")
                .containsEntry("inserted_at", Instant.parse("2026-01-31T12:30:00Z"))
                .containsEntry("status", "active")
                .containsEntry("title", "Hello")
                .hasSize(4);
        assertThat(recorder.onlyCall().operation()).isEqualTo("PutItem");
        assertThat(recorder.onlyCall().text("ConditionExpression")).isEqualTo("attribute_not_exists(#0)");
        assertThat(recorder.onlyCall().body()).contains("\"postTitle\":{\"S\":\"Hello\"}");
    }

    @Test
    void createOfWhatIsThereIsADuplicateKey() {
        recorder.otherwise(Answer.conditionFailed());
        assertThat(SqlFailure.state(() -> data.create("documents", DOCUMENT))).isEqualTo("23505");
    }

    @Test
    void createFollowsTheRulesBeforeAnyRequest() {
        assertThat(SqlFailure.state(() -> data.create("documents", Map.of("body", "x"))))
                .isEqualTo("23502");
        assertThat(SqlFailure.state(() -> data.create("documents", Map.of("id", ""))))
                .isEqualTo("22023");
        assertThat(SqlFailure.state(() -> data.create("posts", with(POST, "status", "x"))))
                .isEqualTo("23514");
        assertThat(SqlFailure.state(() -> data.create("documents", with(DOCUMENT, "version", 3))))
                .isEqualTo("42501");
        assertThat(SqlFailure.state(() -> data.create("audit", Map.of("id", "x"))))
                .isEqualTo("42501");
        assertThat(SqlFailure.state(() -> data.create("values", Map.of("whole", "x"))))
                .isEqualTo("22018");
        assertThat(SqlFailure.state(() -> data.create("nothing", Map.of()))).isEqualTo("42S02");
        assertThat(SqlFailure.state(() -> data.create("documents", with(DOCUMENT, "bdoy", "x"))))
                .isEqualTo("42S22");
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void readGivesJavaValuesAndLeavesNullsOut() throws SQLException {
        recorder.answer(Answer.json("{\"Item\":{\"text\":{\"S\":\"x\"},\"whole\":{\"N\":\"1\"},\"big\":{\"N\":\"2\"},"
                + "\"exact\":{\"N\":\"1.50\"},\"float\":{\"N\":\"0.5\"},\"yes\":{\"BOOL\":true},\"bytes\":{\"B\":\"yv4=\"},"
                + "\"day\":{\"S\":\"2026-01-31\"},\"words\":{\"SS\":[\"a\"]},\"items\":{\"L\":[{\"N\":\"1\"}]},"
                + "\"doc\":{\"M\":{\"k\":{\"NULL\":true}}},\"other\":{\"NULL\":true},\"undeclared\":{\"S\":\"x\"}}}"));
        Map<String, Object> row = data.read("values", Map.of("id", "123e4567-e89b-42d3-a456-426614174000"))
                .orElseThrow();
        Map<String, Object> map = new HashMap<>();
        map.put("k", null);
        assertThat(row.remove("bytes")).isEqualTo(new byte[] {(byte) 0xCA, (byte) 0xFE});
        assertThat(row)
                .isEqualTo(Map.of(
                        "text",
                        "x",
                        "whole",
                        1,
                        "big",
                        2L,
                        "exact",
                        new BigDecimal("1.50"),
                        "float",
                        0.5,
                        "yes",
                        true,
                        "day",
                        LocalDate.of(2026, 1, 31),
                        "words",
                        Set.of("a"),
                        "items",
                        List.of(BigDecimal.ONE),
                        "doc",
                        map));
    }

    @Test
    void readAsksForTheColumnsThatAreWanted() throws SQLException {
        assertThat(data.read("posts", POST, "TITLE", "likes")).isEmpty();
        assertThat(recorder.onlyCall().operation()).isEqualTo("GetItem");
        assertThat(recorder.onlyCall().body()).contains("postTitle", "likes").doesNotContain("status", "updated_at");
    }

    @Test
    void readDoesNotShowWhatIsExpired() throws SQLException {
        recorder.answer(
                Answer.json("{\"Item\":{\"id\":{\"S\":\"s1\"},\"ttl\":{\"N\":\"1\"}}}"),
                Answer.json("{\"Item\":{\"id\":{\"S\":\"s1\"},\"ttl\":{\"N\":\"99999999999\"}}}"));
        assertThat(data.read("sessions", Map.of("id", "s1"), "id")).isEmpty();
        assertThat(data.read("sessions", Map.of("id", "s1"), "id")).contains(Map.of("id", "s1"));
    }

    @Test
    void aKeyNeedsAValueForEachOfItsColumnsAndNoMore() {
        for (Map<String, Object> key :
                List.of(Map.<String, Object>of(), Map.<String, Object>of("email", "x"), with(POST, "title", "x"))) {
            assertThat(SqlFailure.state(() -> data.read("posts", key))).isEqualTo("HY009");
            assertThat(SqlFailure.state(() -> data.update("posts", key, Map.of("title", "x"))))
                    .isEqualTo("HY009");
            assertThat(SqlFailure.state(() -> data.destroy("posts", key))).isEqualTo("HY009");
        }
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void aKeyThatNoItemHasCostsNothing() throws SQLException {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("id", null);
        for (Map<String, Object> key : Arrays.asList(nothing, Map.<String, Object>of("id", ""))) {
            assertThat(data.read("documents", key)).isEmpty();
            assertThat(data.update("documents", key, Map.of("body", "x"))).isEmpty();
            assertThat(data.destroy("documents", key)).isFalse();
        }
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void updateGivesTheWholeNewRow() throws SQLException {
        recorder.answer(Answer.json(
                "{\"Attributes\":{\"id\":{\"S\":\"d1\"},\"body\":{\"S\":\"b\"},\"version\":{\"N\":\"2\"}}}"));
        Map<String, Object> changes = new HashMap<>();
        changes.put("body", "b");
        changes.put("note", null);
        assertThat(data.update("documents", DOCUMENT, changes))
                .contains(Map.of("id", "d1", "body", "b", "version", 2L));
        assertThat(recorder.onlyCall().text("ConditionExpression")).isEqualTo("attribute_exists(#0)");
        assertThat(recorder.onlyCall().text("UpdateExpression")).contains("SET ", "REMOVE ");
    }

    @Test
    void updateOfWhatIsNotThereIsEmpty() throws SQLException {
        recorder.otherwise(Answer.conditionFailed());
        assertThat(data.update("documents", DOCUMENT, Map.of("body", "b"))).isEmpty();
    }

    @Test
    void updateFollowsTheRulesBeforeAnyRequest() {
        assertThat(SqlFailure.state(() -> data.update("documents", DOCUMENT, Map.of("id", "x"))))
                .isEqualTo("HYC00");
        assertThat(SqlFailure.state(() -> data.update("documents", DOCUMENT, Map.of("version", 1))))
                .isEqualTo("42501");
        assertThat(SqlFailure.state(() -> data.update("posts", POST, Map.of("likes", 1))))
                .isEqualTo("42501");
        assertThat(SqlFailure.state(() -> data.update("posts", POST, Map.of("status", "x"))))
                .isEqualTo("23514");
        assertThat(SqlFailure.state(() -> data.update("documents", DOCUMENT, Map.of())))
                .isEqualTo("HY009");
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void destroySaysWhetherThereWasOne() throws SQLException {
        recorder.answer(Answer.EMPTY, Answer.conditionFailed());
        assertThat(data.destroy("documents", DOCUMENT)).isTrue();
        assertThat(data.destroy("documents", DOCUMENT)).isFalse();
        assertThat(recorder.operations()).containsExactly("DeleteItem", "DeleteItem");
    }

    @Test
    void whatTheMappingDoesNotAllowIsRefused() {
        assertThat(SqlFailure.state(() -> data.read("inbox", Map.of("id", "x"))))
                .isEqualTo("42501");
        assertThat(SqlFailure.state(() -> data.update("audit", Map.of("id", "x"), Map.of("what", "x"))))
                .isEqualTo("42501");
        assertThat(SqlFailure.state(() -> data.destroy("audit", Map.of("id", "x"))))
                .isEqualTo("42501");
        assertThat(SqlFailure.state(() -> data.read("tenants", Map.of("id", "x"))))
                .isEqualTo("42501");
        assertThat(recorder.calls()).isEmpty();
    }

    private static Map<String, Object> with(Map<String, Object> row, String column, Object value) {
        Map<String, Object> more = new HashMap<>(row);
        more.put(column, value);
        return more;
    }
}
