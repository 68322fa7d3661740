package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Recorder;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random batches, of which DynamoDB leaves items unprocessed at random, against a model that makes one row after another. */
@Timeout(120)
class BatchModelTest {

    private static final int RUNS = 200;
    private static final int KEYS = 12;
    private static final int MOST_ROWS = 60;

    @Test
    void theTableAndEveryCountAreThoseOfTheModel() throws SQLException {
        for (int seed = 0; seed < RUNS; seed++) {
            run(seed);
        }
    }

    private static void run(int seed) throws SQLException {
        Random random = new Random(seed);
        BatchTable table = new BatchTable(seed, random.nextInt(3) == 0 ? 0 : 0.2);
        Recorder recorder = Recorder.start().answerBy(table);
        Map<String, String> model = new HashMap<>();
        List<Integer> expected = new ArrayList<>();
        try (Connection connection =
                        Recorded.connect(recorder, "maxAttempts=1", "parallelism=" + (1 + random.nextInt(8)));
                Statement statement = connection.createStatement()) {
            int rows = 1 + random.nextInt(MOST_ROWS);
            for (int i = 0; i < rows; i++) {
                expected.add(add(statement, "k" + random.nextInt(KEYS), "b" + i, random.nextInt(5), model));
            }
            assertThat(counts(statement)).as("seed %s", seed).isEqualTo(expected);
        }
        assertThat(table.items()).as("seed %s", seed).isEqualTo(model);
    }

    /** Adds a row; its count by the model. */
    private static int add(Statement statement, String id, String body, int kind, Map<String, String> model)
            throws SQLException {
        boolean exists = model.containsKey(id);
        switch (kind) {
            case 0, 1 -> {
                statement.addBatch("UPSERT INTO documents (id, body) VALUES ('" + id + "', '" + body + "')");
                model.put(id, body);
                return 1;
            }
            case 2 -> {
                statement.addBatch("DELETE FROM documents WHERE id = '" + id + "'");
                model.remove(id);
                return Statement.SUCCESS_NO_INFO;
            }
            case 3 -> {
                statement.addBatch("INSERT INTO documents (id, body) VALUES ('" + id + "', '" + body + "')");
                model.putIfAbsent(id, body);
                return exists ? Statement.EXECUTE_FAILED : 1;
            }
            default -> {
                statement.addBatch("UPDATE documents SET body = '" + body + "' WHERE id = '" + id + "'");
                model.computeIfPresent(id, (key, old) -> body);
                return exists ? 1 : 0;
            }
        }
    }

    private static List<Integer> counts(Statement statement) throws SQLException {
        int[] counts;
        try {
            counts = statement.executeBatch();
        } catch (BatchUpdateException e) {
            counts = e.getUpdateCounts();
        }
        List<Integer> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        return list;
    }
}
