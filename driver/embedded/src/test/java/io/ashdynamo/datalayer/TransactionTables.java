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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tables on DynamoDB Local, one desk in transactions and one beside it. */
abstract class TransactionTables {

    private static final String MAPPING = """
        ashdynamo: 1
        resources:
          things:
            partition_key: kind
            sort_key: id
            attributes:
              kind: string
              id: integer
              n: { type: integer, max: 100 }
              note: { type: string, default: new }
              place: map
              version: bigint
            optimistic_lock: version
            global_secondary_indexes:
              by_note: { partition_key: note, sort_key: n, projection: keys_only }
            local_secondary_indexes:
              by_n: { sort_key: n }
          plain:
            partition_key: id
            attributes: { id: integer, n: integer, note: string }
        """;
    static final String ALL = "SELECT id, n FROM things WHERE kind = 'a' ORDER BY id";

    private Connection connection;
    Mapping mapping;
    DynamoDbClient client;
    Desk auto;
    Desk desk;

    @BeforeEach
    void open(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("mapping.yaml"), MAPPING);
        connection =
                DriverManager.getConnection("jdbc:ashdynamo:mem:transaction" + System.nanoTime() + "?mapping=" + file);
        client = connection.unwrap(DynamoDbClient.class);
        mapping = MappingReader.read("mapping.yaml", MAPPING);
        auto = new Desk(client, mapping);
        desk = new Desk(client, mapping);
        auto.update("INSERT INTO things (kind, id, n) VALUES ('a', 1, 1), ('a', 2, 2), ('a', 3, 3), ('b', 1, 9)");
        auto.update("INSERT INTO plain (id, n) VALUES (1, 1), (2, 2)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    static List<List<Object>> rows(Object... flat) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < flat.length; i += 2) {
            rows.add(List.of(flat[i].toString(), flat[i + 1].toString()));
        }
        return rows;
    }

    void assertRefused(Desk by, String state, String message, String sql) {
        assertThat(by.refusal(sql)).as(sql).startsWith(state + " ").contains(message);
    }

    static void assertCommitFails(Desk by, String state, String... parts) {
        try {
            by.commit();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(state);
            assertThat(e.getMessage()).contains(parts);
            return;
        }
        throw new AssertionError("the commit did not fail");
    }
}
