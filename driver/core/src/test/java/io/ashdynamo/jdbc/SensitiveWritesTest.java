package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.BatchEntry;
import io.ashdynamo.datalayer.RecordedCall;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a write says of values of sensitive columns: nothing, whether it fails, is explained or is printed. */
class SensitiveWritesTest {

    private static final String MAPPING = """
            ashdynamo: 1
            resources:
              cards:
                partition_key: pan
                sort_key: issue
                attributes:
                  pan:     { type: string, sensitive: true, max_length: 20 }
                  issue:   { type: integer, sensitive: true }
                  pin:     { type: string, sensitive: true, match: '^[0-9]+$', max_length: 8 }
                  kind:    { type: string, sensitive: true, one_of: [debit, credit] }
                  amount:  { type: integer, sensitive: true, min: 0, max: 1000 }
                  until:   { type: date, sensitive: true }
                  codes:   { type: string_set, sensitive: true }
                  moves:   { type: list, sensitive: true }
                  limits:  { type: map, sensitive: true }
                  label:   { type: string, max_length: 3 }
                  counter: { type: integer, max: 10 }
                scan: allow
              labels:
                partition_key: name
                attributes:
                  name:    { type: string, max_length: 8 }
                  counter: { type: integer, max: 10 }
            """;

    /** What no text may have. */
    private static final String[] SECRETS = {"S3CR3T", "4711", "4712", "4710"};

    private final Recorder recorder = Recorder.start();
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect(@TempDir Path directory) throws IOException, SQLException {
        Path mapping = Files.writeString(directory.resolve("mapping.yaml"), MAPPING);
        connection = DriverManager.getConnection(recorder.url(mapping.toString(), "maxAttempts=1", "parallelism=1"));
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    /** The item that is there, as a failed condition and a read give it. */
    private static String item() {
        return "{\"pan\":{\"S\":\"S3CR3T\"},\"issue\":{\"N\":\"4711\"},\"pin\":{\"S\":\"S3CR3T\"},"
                + "\"amount\":{\"N\":\"4711\"},\"limits\":{\"S\":\"S3CR3T\"},\"moves\":{\"S\":\"S3CR3T\"},"
                + "\"codes\":{\"S\":\"S3CR3T\"},\"until\":{\"S\":\"S3CR3T\"}}";
    }

    private static Answer found(RecordedCall call) {
        return switch (call.operation()) {
            case "Query", "Scan" -> Answer.json("{\"Items\":[" + item() + "],\"Count\":1,\"ScannedCount\":1}");
            case "GetItem" -> Answer.json("{\"Item\":" + item() + "}");
            case "TransactWriteItems" ->
                Answer.cancelled(
                        "{\"Code\":\"ConditionalCheckFailed\",\"Item\":" + item() + "}", "{\"Code\":\"None\"}");
            default -> Answer.conditionFailed(item());
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23514 | INSERT INTO cards (pan, issue, pin) VALUES ('x', 1, 'S3CR3T')",
                "23514 | INSERT INTO cards (pan, issue, pin) VALUES ('x', 1, '4711471147')",
                "23514 | INSERT INTO cards (pan, issue, kind) VALUES ('x', 1, 'S3CR3T')",
                "23514 | INSERT INTO cards (pan, issue, amount) VALUES ('x', 1, 4711)",
                "23514 | INSERT INTO cards (pan, issue, amount) VALUES ('x', 1, -4711)",
                "23514 | INSERT INTO cards (pan, issue) VALUES ('S3CR3TS3CR3TS3CR3TS3CR3T', 1)",
                "22018 | INSERT INTO cards (pan, issue, amount) VALUES ('x', 1, 'S3CR3T')",
                "22003 | INSERT INTO cards (pan, issue, amount) VALUES ('x', 1, 47114711471147)",
                "22018 | INSERT INTO cards (pan, issue) VALUES ('x', 'S3CR3T')",
                "22018 | INSERT INTO cards (pan, issue, until) VALUES ('x', 1, 'S3CR3T')",
                "22023 | INSERT INTO cards (pan, issue, codes) VALUES ('x', 1, ARRAY['S3CR3T', ''])",
                "22018 | INSERT INTO cards (pan, issue, codes) VALUES ('x', 1, 'S3CR3T')",
                "22018 | INSERT INTO cards (pan, issue, limits) VALUES ('x', 1, 'S3CR3T')",
                "22018 | INSERT INTO cards (pan, issue, limits) VALUES ('x', 1, '{\"S3CR3T\":1,\"S3CR3T\":4711}')",
                "22018 | INSERT INTO cards (pan, issue, moves) VALUES ('x', 1, 'S3CR3T')",
                "23505 | INSERT INTO cards (pan, issue) VALUES ('S3CR3T', 4711)",
                "23505 | INSERT INTO cards (pan, issue) VALUES ('S3CR3T', 4711), ('S3CR3T', 4712)",
                "23505 | INSERT INTO cards (pan, issue) VALUES ('S3CR3T', 4711), ('S3CR3T', 4711)",
                "23514 | INSERT INTO cards (pan, issue, pin) VALUES ('S3CR3T', 4711, '1'), ('x', 4712, 'S3CR3T')",
                "23514 | INSERT INTO cards (pan, issue, pin) VALUES ('S3CR3T', 4711, '1') ON CONFLICT DO UPDATE SET pin = 'S3CR3T'",
                "23514 | INSERT INTO cards (pan, issue, pin) VALUES ('S3CR3T', 4711, '4711') ON CONFLICT DO UPDATE SET label = EXCLUDED.pin",
                "22018 | INSERT INTO cards (pan, issue, pin) VALUES ('S3CR3T', 4711, '4711') ON CONFLICT DO UPDATE SET limits.a = 'S3CR3T'",
                "23514 | UPSERT INTO cards (pan, issue, kind) VALUES ('x', 1, 'S3CR3T')",
                "23514 | UPDATE cards SET pin = 'S3CR3T' WHERE pan = 'S3CR3T' AND issue = 4711",
                "22018 | UPDATE cards SET amount = 'S3CR3T' WHERE pan = 'S3CR3T' AND issue = 4711",
                "22018 | UPDATE cards SET amount = amount + 'S3CR3T' WHERE pan = 'S3CR3T' AND issue = 4711",
                "23514 | UPDATE cards SET amount = amount + 4711 WHERE pan = 'S3CR3T' AND issue = 4711",
                "22003 | UPDATE cards SET amount = amount + 2147483647 WHERE pan = 'S3CR3T' AND issue = 4711",
                "23514 | UPDATE cards SET label = pin WHERE pan = 'S3CR3T' AND issue = 4711",
                "23514 | UPDATE cards SET label = COALESCE(pin, 'S3CR3T') WHERE pan = 'S3CR3T' AND issue = 4711",
                "23514 | UPDATE cards SET counter = amount + 1 WHERE pan = 'S3CR3T' AND issue = 4711",
                "23514 | UPDATE cards SET counter = amount WHERE pan = 'S3CR3T' AND issue = 4711",
                "22018 | UPDATE cards SET counter = until WHERE pan = 'S3CR3T' AND issue = 4711",
                "22018 | UPDATE cards SET moves = list_append(moves, ARRAY['S3CR3T']) WHERE pan = 'S3CR3T' AND issue = 4711",
                "22018 | UPDATE cards SET moves = list_append(moves, 'S3CR3T') WHERE pan = 'S3CR3T' AND issue = 4711",
                "22018 | UPDATE cards SET codes = set_add(codes, ARRAY['S3CR3T']) WHERE pan = 'S3CR3T' AND issue = 4711",
                "22018 | UPDATE cards SET codes = set_remove(codes, 'S3CR3T') WHERE pan = 'S3CR3T' AND issue = 4711",
                "22018 | UPDATE cards SET limits.day = 'S3CR3T' WHERE pan = 'S3CR3T' AND issue = 4711",
                "22018 | UPDATE cards SET label = 'x' WHERE amount = 'S3CR3T'",
                "22018 | UPDATE cards SET label = 'x' WHERE pan = 'S3CR3T' AND issue = 'S3CR3T'",
                "23514 | UPDATE cards SET label = pin WHERE pin LIKE 'S3%3T'",
                "22018 | DELETE FROM cards WHERE pan = 'S3CR3T' AND issue = 4711 AND until = 'S3CR3T'",
                "22018 | DELETE FROM cards WHERE pan = 'S3CR3T' AND amount BETWEEN 4711 AND 'S3CR3T'",
                "23505 | INSERT INTO labels (name) SELECT pin FROM cards WHERE pan = 'S3CR3T' AND issue = 4711",
                "23514 | INSERT INTO labels (name, counter) SELECT pin, amount FROM cards WHERE pan = 'S3CR3T' AND issue = 4711",
            })
    void noErrorShowsOne(String state, String sql) {
        recorder.answerBy(SensitiveWritesTest::found);
        SqlFailure failure = SqlFailure.of(() -> statement.execute(sql));
        assertThat(text(failure.exception())).doesNotContain(SECRETS);
        assertThat(failure.state()).as(failure.message()).isEqualTo(state);
    }

    @Test
    void noFailureOfABatchShowsOne() throws SQLException {
        recorder.answerBy(SensitiveWritesTest::found);
        for (String sql : List.of(
                "INSERT INTO cards (pan, issue) VALUES ('S3CR3T', 4711)",
                "UPDATE cards SET label = pin WHERE pan = 'S3CR3T' AND issue = 4711",
                "UPSERT INTO cards (pan, issue, pin) VALUES ('S3CR3T', 4711, 'S3CR3T')",
                "INSERT INTO cards (pan, issue, limits) VALUES ('S3CR3T', 4711, {'x': '" + "S3CR3T".repeat(70_000)
                        + "'})")) {
            statement.addBatch(sql);
        }
        SqlFailure failure = SqlFailure.of(statement::executeBatch);
        assertThat(failure.message()).contains("4 of 4 rows");
        assertThat(text(failure.exception())).doesNotContain(SECRETS);
    }

    @Test
    void noConflictShowsOne() {
        recorder.answerBy(call -> call.operation().equals("GetItem") ? found(call) : Answer.conditionFailed(item()));
        String sql = "UPDATE cards SET label = 'x' WHERE pan = 'S3CR3T' AND issue = 4711 AND pin LIKE 'S%R3_'";
        SqlFailure failure = SqlFailure.of(() -> statement.execute(sql));
        assertThat(failure.state()).isEqualTo("40001");
        assertThat(text(failure.exception())).doesNotContain(SECRETS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO cards (pan, issue, pin) VALUES ('S3CR3T', 4711, '4711')",
                "INSERT INTO cards (pan, issue) VALUES ('S3CR3T', 4711), ('S3CR3T', 4712)",
                "INSERT INTO cards (pan, issue, amount) VALUES ('S3CR3T', 4711, 471) ON CONFLICT DO UPDATE SET amount = cards.amount + 471",
                "INSERT INTO cards (pan, issue, pin) VALUES ('S3CR3T', 4711, '4711') ON CONFLICT DO UPDATE SET label = 'x'",
                "UPSERT INTO cards (pan, issue, pin) VALUES ('S3CR3T', 4711, '4711')",
                "UPDATE cards SET amount = COALESCE(amount, 471) + 471 WHERE pan = 'S3CR3T' AND issue = 4711",
                "UPDATE cards SET counter = amount - 471 WHERE pan = 'S3CR3T' AND issue = 4711",
                "UPDATE cards SET pin = COALESCE(pin, '471'), codes = set_add(codes, ARRAY['471']), limits.a = 471 WHERE pan = 'S3CR3T' AND issue = 4711",
                "UPDATE cards SET label = 'x' WHERE pan = 'S3CR3T' AND issue = 4711 AND pin LIKE 'S3CR3T%4711'",
                "UPDATE cards SET label = 'x' WHERE amount BETWEEN 471 AND 4711 AND codes = ARRAY['S3CR3T']",
                "UPDATE cards SET label = 'x' WHERE pan IN ('S3CR3T', '4711') AND issue > 4711",
                "DELETE FROM cards WHERE pan = 'S3CR3T' AND issue = 4711 AND limits.a = 'S3CR3T' AND size(pin) = 471",
                "DELETE FROM cards WHERE contains(codes, 'S3CR3T') OR begins_with(pin, '471')",
                "INSERT INTO labels (name) SELECT pin FROM cards WHERE pan = 'S3CR3T' AND amount = 4711",
            })
    void noPlanShowsOne(String sql) throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (ResultSet plan = statement.executeQuery("EXPLAIN " + sql)) {
            while (plan.next()) {
                for (int i = 1; i <= plan.getMetaData().getColumnCount(); i++) {
                    rows.append(plan.getString(i)).append('\n');
                }
            }
        }
        assertThat(rows.toString()).contains("cards").doesNotContain("S3CR3T", "471");
    }

    @Test
    void noLogHasOne() throws Exception {
        List<String> writes = List.of(
                "INSERT INTO cards (pan, issue, pin) VALUES ('S3CR3T', 4711, '4711')",
                "UPDATE cards SET pin = '4711' WHERE pan = 'S3CR3T' AND issue = 4711",
                "DELETE FROM cards WHERE pan = 'S3CR3T'",
                "INSERT INTO cards (pan, issue) VALUES ('S3CR3T', 4711), ('S3CR3T', 4712)");
        String log = Logged.by(() -> {
            for (String sql : writes) {
                statement.execute(sql);
                statement.addBatch(sql);
            }
            recorder.answerBy(SensitiveWritesTest::found);
            SqlFailure.of(statement::executeBatch);
        });
        assertThat(log)
                .contains("PutItem on cards", "UpdateItem on cards", "TransactWriteItems on cards")
                .doesNotContain(SECRETS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO cards (pan, issue, pin) VALUES ('S3CR3T', 4711, ?)",
                "UPDATE cards SET pin = ?, amount = amount + 4711, limits.a = 'S3CR3T' WHERE pan = 'S3CR3T' AND issue = 4711",
                "DELETE FROM cards WHERE pan = ? AND pin IN ('S3CR3T', '4711') AND amount BETWEEN 4711 AND 4712",
            })
    void nothingThatIsPrintedHasOne(String sql) throws SQLException {
        Plan plan = ((DriverConnection) connection).plan(sql).plan();
        List<Object> values = List.of("S3CR3T");
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            prepared.setString(1, "S3CR3T");
            prepared.addBatch();
            assertThat(prepared + " " + plan + new BatchEntry((Operation.Write) plan.operation(), values)
                            + new Bindings(values, ZoneOffset.UTC, Instant.EPOCH))
                    .contains("cards", "1 values")
                    .doesNotContain(SECRETS);
        }
    }

    /** All that a log would show of an exception. */
    private static String text(SQLException exception) {
        StringBuilder text = new StringBuilder();
        add(exception, text, Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.toString();
    }

    private static void add(Throwable one, StringBuilder text, Set<Throwable> seen) {
        if (one == null || !seen.add(one)) {
            return;
        }
        text.append(one).append('\n');
        add(one.getCause(), text, seen);
        for (Throwable other : one.getSuppressed()) {
            add(other, text, seen);
        }
        if (one instanceof SQLException sql) {
            add(sql.getNextException(), text, seen);
        }
    }
}
