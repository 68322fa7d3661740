package io.ashdynamo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form of INSERT, UPDATE and DELETE on DynamoDB Local. */
class WritingIT {

    private static final String ALL = "SELECT id, n, note FROM things ORDER BY id";

    private Connection connection;
    private Statement statement;

    @BeforeEach
    void open(@TempDir Path directory) throws Exception {
        Path mapping = Files.writeString(directory.resolve("mapping.yaml"), """
                ashdynamo: 1
                resources:
                  things:
                    partition_key: kind
                    sort_key: id
                    attributes:
                      kind: string
                      id: integer
                      n: integer
                      note: { type: string, default: new }
                      tags: string_set
                      steps: list
                      place: map
                      version: bigint
                    optimistic_lock: version
                    local_secondary_indexes:
                      by_n: { sort_key: n }
                  copies:
                    partition_key: id
                    attributes: { id: integer, n: integer, note: string }
                """);
        connection = DriverManager.getConnection(
                "jdbc:ashdynamo:mem:writing" + System.nanoTime() + "?scan=allow&fetchSize=1&mapping=" + mapping);
        statement = connection.createStatement();
        assertThat(update("INSERT INTO things (kind, id, n) VALUES ('a', 1, 1), ('a', 2, 2), ('a', 3, 3)"))
                .isEqualTo(3);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private int update(String sql) throws SQLException {
        return statement.executeUpdate(sql);
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getString(i));
                }
                rows.add(String.join(" ", row.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }

    private void assertRefused(String state, String sql, String message) throws SQLException {
        List<String> before = rows("SELECT * FROM things ORDER BY id");
        assertThatThrownBy(() -> statement.execute(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo(state);
        assertThat(rows("SELECT * FROM things ORDER BY id")).isEqualTo(before);
    }

    @Test
    void severalRowsAreWrittenAllOrNone() throws SQLException {
        assertRefused("23505", "INSERT INTO things (kind, id) VALUES ('a', 8), ('a', 2)", "id = ");
        assertThat(rows(ALL)).containsExactly("1 1 new", "2 2 new", "3 3 new");
    }

    @Test
    void aConflictIsNothingAChangeOrAReplacement() throws SQLException {
        assertThat(update("INSERT INTO things (kind, id, n) VALUES ('a', 1, 9) ON CONFLICT DO NOTHING"))
                .isZero();
        String counting =
                "INSERT INTO things (kind, id, n) VALUES ('a', %d, 5) ON CONFLICT DO UPDATE SET n = things.n + EXCLUDED.n";
        assertThat(update(counting.formatted(1))).isOne();
        assertThat(update(counting.formatted(4))).isOne();
        assertThat(update("UPSERT INTO things (kind, id, note) VALUES ('a', 2, 'up')"))
                .isOne();
        assertThat(rows(ALL)).containsExactly("1 6 new", "2 null up", "3 3 new", "4 5 new");
        assertThat(rows("SELECT version FROM things WHERE kind = 'a' AND id IN (1, 2, 4)"))
                .containsExactly("2", "1", "1");
    }

    @Test
    void anUpdateComputes() throws SQLException {
        assertThat(update("UPDATE things SET n = n + 10, note = COALESCE(note, 'x'), tags = set_add(tags, ARRAY['t']),"
                        + " steps = list_append(COALESCE(steps, ARRAY['s']), ARRAY['u']), place = {'city': 'Bern'}"
                        + " WHERE kind = 'a' AND id = 1 AND version = 1"))
                .isOne();
        assertThat(update("UPDATE things SET place.city = 'Rome', note = DEFAULT WHERE kind = 'a' AND id = 1"))
                .isOne();
        assertThat(rows("SELECT n, note, tags, steps, place.city, version FROM things WHERE kind = 'a' AND id = 1"))
                .containsExactly("11 new [\"t\"] [\"s\",\"u\"] Rome 3");
        assertRefused("22003", "UPDATE things SET n = n + 2147483647 WHERE kind = 'a' AND id = 1", "n");
        assertRefused("22018", "UPDATE things SET place.city = 'x' WHERE kind = 'a' AND id = 2", "place");
    }

    @Test
    void whatIsFoundWithoutAKeyIsWrittenOnce() throws SQLException {
        assertThat(update("UPDATE things SET note = 'odd' WHERE n <> 2")).isEqualTo(2);
        assertThat(update("UPDATE /*+ INDEX(by_n) */ things SET n = n + 10 WHERE kind = 'a' AND n > 0"))
                .isEqualTo(3);
        assertThat(rows(ALL)).containsExactly("1 11 odd", "2 12 new", "3 13 odd");
        assertThat(update("DELETE FROM things WHERE note LIKE 'o_d'")).isEqualTo(2);
        assertThat(update("TRUNCATE TABLE things")).isOne();
        assertThat(rows(ALL)).isEmpty();
    }

    @Test
    void returningGivesWhatWasWritten() throws SQLException {
        assertThat(rows("INSERT INTO things (kind, id) VALUES ('b', 7) RETURNING id, note, version"))
                .containsExactly("7 new 1");
        assertThat(rows("UPDATE things SET n = n + 1 WHERE kind = 'a' AND id = 3 RETURNING n, version"))
                .containsExactly("4 2");
        assertThat(rows("DELETE FROM things WHERE kind = 'a' AND id = 3 RETURNING n AS last"))
                .containsExactly("4");
        assertThat(rows("DELETE FROM things WHERE kind = 'a' AND id = 3 RETURNING n"))
                .isEmpty();
    }

    @Test
    void aSelectIsCopied() throws SQLException {
        assertThat(update("INSERT INTO copies (id, n, note) SELECT id, n, 'copied' FROM things WHERE n > 1"))
                .isEqualTo(2);
        assertThat(rows("SELECT id, n, note FROM copies ORDER BY id")).containsExactly("2 2 copied", "3 3 copied");
    }

    @Test
    void badWritesChangeNothing() throws SQLException {
        assertRefused("HYC00", "UPDATE things SET id = 9 WHERE kind = 'a' AND id = 1", "primary key");
        assertRefused("42501", "UPDATE things SET version = 9 WHERE kind = 'a' AND id = 1", "version");
        assertRefused("42601", "INSERT INTO things (kind, id) VALUES ('a')", "values");
        assertRefused("22018", "UPDATE things SET note = note + 1 WHERE kind = 'a' AND id = 1", "note");
        String many = "INSERT INTO things (kind, id) VALUES ('a', 100)" + ", ('a', 101)".repeat(100);
        assertRefused("54000", many, "101");
    }
}
