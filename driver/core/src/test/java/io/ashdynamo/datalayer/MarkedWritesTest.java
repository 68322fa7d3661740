package io.ashdynamo.datalayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes whose key is taken by an item of another tenant, where tenants share the keys. */
class MarkedWritesTest {

    private static final String ID = "123e4567-e89b-42d3-a456-426614174000";
    private static final String OF_BETA =
            "{\"id\":{\"S\":\"" + ID + "\"},\"owner\":{\"S\":\"beta\"},\"size\":{\"N\":\"1\"}}";
    private static final String OF_ACME = OF_BETA.replace("beta", "acme");
    private static final String OF_NOBODY = "{\"id\":{\"S\":\"" + ID + "\"}}";

    private final Recorder recorder = Recorder.start();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection(recorder.url("classpath:spec/tenants.yaml", "tenant=acme"));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private int run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql.replace("$ID", ID));
        }
    }

    private SqlFailure failure(String sql, Answer answer) {
        recorder.otherwise(answer);
        return SqlFailure.of(() -> run(sql));
    }

    @Test
    void everyInsertOverAnItemOfAnotherTenantIsRefusedWithoutSayingWhatItIs() {
        for (String end : new String[] {
            "",
            " ON CONFLICT DO NOTHING",
            " ON CONFLICT DO UPDATE SET size = size + 1",
            " ON CONFLICT DO UPDATE SET size = 7"
        }) {
            for (String item : new String[] {OF_BETA, OF_NOBODY}) {
                SqlFailure failure =
                        failure("INSERT INTO files (id, size) VALUES ('$ID', 1)" + end, Answer.conditionFailed(item));
                assertThat(failure.state()).as(end).isEqualTo("23505");
                assertThat(failure.message())
                        .contains("cannot have a row with id = '" + ID + "'", "another tenant's")
                        .doesNotContain("beta");
            }
        }
    }

    @Test
    void anUpsertOverAnItemOfAnotherTenantIsRefused() {
        SqlFailure failure = failure("UPSERT INTO files (id, size) VALUES ('$ID', 1)", Answer.conditionFailed(OF_BETA));
        assertThat(failure.state()).isEqualTo("23505");
        assertThat(recorder.operations()).containsExactly("PutItem");
    }

    @Test
    void severalRowsOfWhichOneIsTakenAreRefused() {
        String none = "{\"Code\":\"None\"}";
        String taken = "{\"Code\":\"ConditionalCheckFailed\",\"Message\":\"no\",\"Item\":" + OF_BETA + "}";
        for (String verb : new String[] {"INSERT", "UPSERT"}) {
            SqlFailure failure = failure(
                    verb + " INTO files (id) VALUES ('00000000-e89b-42d3-a456-426614174000'), ('$ID')",
                    Answer.cancelled(none, taken));
            assertThat(failure.state()).isEqualTo("23505");
            assertThat(failure.message()).contains("another tenant's");
        }
    }

    @Test
    void anOwnItemIsInTheWayAsEver() throws SQLException {
        SqlFailure failure = failure("INSERT INTO files (id, size) VALUES ('$ID', 1)", Answer.conditionFailed(OF_ACME));
        assertThat(failure.message()).isEqualTo("files has a row with id = '" + ID + "' already; nothing was written");
        recorder.otherwise(Answer.conditionFailed(OF_ACME));
        assertThat(run("INSERT INTO files (id) VALUES ('$ID') ON CONFLICT DO NOTHING"))
                .isZero();
    }

    @Test
    void upsertsAndDeletesOfABatchAreMadeOneByOneUnderTheirConditions() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch("UPSERT INTO files (id) VALUES ('" + ID + "')");
            statement.addBatch("DELETE FROM files WHERE id = '00000000-e89b-42d3-a456-426614174000'");
            statement.executeBatch();
        }
        assertThat(recorder.operations()).containsExactlyInAnyOrder("PutItem", "DeleteItem");
        assertThat(recorder.calls())
                .allMatch(call -> call.text("ConditionExpression").contains(" = :0"));
    }

    @Test
    void withTheTenantInTheKeyABatchIsOneCall() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch("UPSERT INTO notes (author, at) VALUES ('ann', '1')");
            statement.addBatch("DELETE FROM notes WHERE author = 'ann' AND at = '2'");
            statement.executeBatch();
        }
        assertThat(recorder.onlyCall().operation()).isEqualTo("BatchWriteItem");
        assertThat(recorder.onlyCall().body()).contains("acme#ann");
    }

    @Test
    void whatIsNotOnesOwnIsNotThereForAnUpdate() throws SQLException {
        recorder.otherwise(Answer.conditionFailed(OF_BETA));
        assertThat(run("UPDATE files SET size = 1 WHERE id = '$ID'")).isZero();
        assertThat(run("DELETE FROM files WHERE id = '$ID'")).isZero();
    }

    @Test
    void theDataLayerIsOfTheTenant() throws SQLException {
        recorder.otherwise(Answer.json("{\"Item\":" + OF_BETA + "}"));
        DataLayer data = connection.unwrap(DataLayer.class);
        assertThat(data.read("files", Map.of("id", ID))).isEmpty();
        assertThat(data.forTenant("beta").read("files", Map.of("id", ID), "size"))
                .contains(Map.of("size", 1L));
        assertThat(SqlFailure.state(() -> data.forTenant("a#b"))).isEqualTo("42501");
    }
}
