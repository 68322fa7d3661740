package io.ashdynamo.it.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An index lacks the items that lack its sort key, so it is not read where they may match. */
class SparseIndexIT {

    private static Connection connection;
    private static Statement statement;

    @BeforeAll
    static void load(@TempDir Path directory) throws Exception {
        Path mapping = Files.writeString(directory.resolve("mapping.yaml"), """
                ashdynamo: 1
                resources:
                  orders:
                    partition_key: id
                    attributes: { id: integer, note: string, total: decimal }
                    global_secondary_indexes:
                      by_note: { partition_key: note, sort_key: total }
                """);
        connection = DriverManager.getConnection("jdbc:ashdynamo:mem:sparse?scan=allow&mapping=" + mapping);
        statement = connection.createStatement();
        statement.executeUpdate("INSERT INTO orders (id, note, total) VALUES (1, 'x', 5)");
        statement.executeUpdate("INSERT INTO orders (id, note) VALUES (2, 'x')");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void theItemThatTheIndexLacksIsInTheResult() throws SQLException {
        assertThat(throughTheIndex()).containsExactly(1);
        assertThat(ids("SELECT id FROM orders WHERE note = 'x' ORDER BY id")).containsExactly(1, 2);
        assertThat(ids("SELECT id FROM orders WHERE note = 'x' AND total > 0")).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM orders USE INDEX (by_note) WHERE note = 'x'",
                "SELECT /*+ INDEX(by_note) */ id FROM orders WHERE note = 'x'",
                "SELECT /*+ INDEX(by_note) */ id FROM orders WHERE note = 'x' AND (total > 0 OR id = 2)",
                "SELECT /*+ SCAN */ id FROM (SELECT id, note FROM orders USE INDEX (by_note)) x WHERE note = 'x'"
            })
    void theIndexIsNotForcedWhereItLacksItems(String sql) {
        assertThatThrownBy(() -> ids(sql))
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessageContaining("the index by_note of orders cannot serve this statement")
                .hasMessageContaining("compare total in WHERE")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("HYC00");
    }

    @Test
    void theIndexIsForcedWhereEachOfItsKeysIsCompared() throws SQLException {
        assertThat(ids("SELECT id FROM orders USE INDEX (by_note) WHERE note = 'x' AND total > 0"))
                .containsExactly(1);
    }

    private static List<Integer> throughTheIndex() throws SQLException {
        return connection
                .unwrap(DynamoDbClient.class)
                .query(request -> request.tableName("orders")
                        .indexName("by_note")
                        .keyConditionExpression("note = :note")
                        .expressionAttributeValues(Map.of(":note", AttributeValue.fromS("x"))))
                .items()
                .stream()
                .map(item -> Integer.valueOf(item.get("id").n()))
                .toList();
    }

    private static List<Integer> ids(String sql) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }
}
