package io.ashdynamo.datalayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Random statements in transactions do what the same ones do one by one on a copy of the tables: the same counts, rows and
 * errors, and the same tables in the end. Where a statement fails or a mark is gone back to, the copy is put back by hand.
 * {@code -Dashdynamo.transactions=2000} runs more of them, {@code -Dashdynamo.seed=…} others.
 */
class RandomTransactionsIT {

    private static final int TRANSACTIONS = Integer.getInteger("ashdynamo.transactions", 60);
    private static final long SEED = Long.getLong("ashdynamo.seed", 20261122);
    private static final String KEYED = """
          keyed_%1$s:
            partition_key: kind
            sort_key: id
            attributes:
              kind: string
              id: integer
              n: { type: integer, max: 14 }
              m: integer
              note: { type: string, default: new }
              tags: string_set
              items: list
              place: map
            global_secondary_indexes:
              by_note: { partition_key: note, sort_key: id, projection: keys_only }
            local_secondary_indexes:
              by_n: { sort_key: n, projection: [note] }
          single_%1$s:
            partition_key: id
            optimistic_lock: version
            attributes:
              id: integer
              n: { type: integer, max: 14 }
              m: integer
              note: string
              tags: string_set
              items: list
              place: map
              version: bigint
        """;
    private static final String MAPPING =
            "ashdynamo: 1\nresources:\n" + KEYED.formatted("left") + KEYED.formatted("right");

    private static Connection connection;
    private static Desk desk;
    private static Desk copy;
    private static TableCopy left;
    private static TableCopy right;

    private final List<String> story = new ArrayList<>();

    @BeforeAll
    static void open(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("mapping.yaml"), MAPPING);
        connection = DriverManager.getConnection("jdbc:ashdynamo:mem:random?mapping=" + file);
        DynamoDbClient client = connection.unwrap(DynamoDbClient.class);
        Mapping mapping = MappingReader.read("mapping.yaml", MAPPING);
        desk = new Desk(client, mapping);
        copy = new Desk(client, mapping);
        left = new TableCopy(client, List.of("keyed_left", "single_left"));
        right = new TableCopy(client, List.of("keyed_right", "single_right"));
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    /** A point to go back to, and the copy as it was there. */
    private record Point(UnitOfWork.Mark mark, TableCopy.Content content) {}

    @Test
    void aTransactionDoesWhatItsStatementsDoOneByOne() throws SQLException {
        for (int i = 0; i < TRANSACTIONS; i++) {
            story.clear();
            story.add("seed " + SEED + ", transaction " + i);
            run(new Random(SEED + i * 0x9E37_79B9_7F4A_7C15L));
        }
    }

    private void run(Random random) throws SQLException {
        RandomStatements statements = new RandomStatements(random);
        TableCopy.Content before = right.content();
        UnitOfWork.Isolation isolation =
                random.nextInt(4) == 0 ? UnitOfWork.Isolation.SERIALIZABLE : UnitOfWork.Isolation.READ_COMMITTED;
        desk.begin(isolation);
        story.add("begin " + isolation);
        Optional<Point> point = Optional.empty();
        for (int length = 1 + random.nextInt(14); length > 0; length--) {
            if (random.nextInt(8) == 0) {
                point = Optional.of(new Point(desk.mark(), right.content()));
                story.add("mark");
            } else if (point.isPresent() && random.nextInt(6) == 0) {
                desk.backTo(point.get().mark());
                right.restore(point.get().content());
                story.add("back to the mark");
            }
            both(statements.next());
        }
        if (random.nextInt(4) == 0) {
            desk.rollback();
            right.restore(before);
            story.add("roll back");
        } else {
            desk.commit();
            story.add("commit");
        }
        assertThat(left.content()).as(String.join("\n", story)).isEqualTo(right.content());
    }

    private void both(RandomStatements.Sql sql) throws SQLException {
        String inTransaction = outcome(desk, sql, "left");
        story.add(sql.text() + " -- " + inTransaction);
        if (inTransaction.contains("SERIALIZABLE")) {
            return;
        }
        TableCopy.Content content = right.content();
        String alone = outcome(copy, sql, "right");
        if (isError(alone)) {
            right.restore(content);
        }
        String state = isError(inTransaction) ? inTransaction.substring(0, 5) : inTransaction;
        assertThat(state)
                .as(String.join("\n", story) + "\nalone: " + alone)
                .isEqualTo(isError(alone) ? alone.substring(0, 5) : alone);
    }

    /** The rows, the count, or the SQLState and the message. */
    private static String outcome(Desk at, RandomStatements.Sql sql, String which) {
        try {
            return sql.rows() ? rows(at.query(sql.on(which)), sql.ordered()) : "count " + at.update(sql.on(which));
        } catch (SQLException e) {
            return e.getSQLState() + " " + e.getMessage();
        }
    }

    private static boolean isError(String outcome) {
        return !outcome.startsWith("count") && !outcome.startsWith("[");
    }

    private static String rows(List<List<Object>> rows, boolean ordered) {
        List<String> texts = new ArrayList<>(rows.stream()
                .map(row -> TableCopy.withoutOrderOfSets(row.toString()))
                .toList());
        if (!ordered) {
            texts.sort(null);
        }
        return texts.toString();
    }
}
