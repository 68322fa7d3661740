package io.ashdynamo.it;

import static io.ashdynamo.it.Items.n;
import static io.ashdynamo.it.Items.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.it.Refusal.Cause;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Create, read, update and delete by key. */
interface KeyedTests extends DriverTests {

    @Test
    default void statementInsertsReadsUpdatesAndDeletes() throws SQLException {
        try (Session db = open(Mappings.NOTES);
                Statement statement = db.connection().createStatement()) {
            assertThat(statement.executeUpdate("INSERT INTO notes (id, text, n) VALUES ('a', 'one', 1)"))
                    .isEqualTo(1);
            assertThat(db.rows("SELECT * FROM notes WHERE id = 'a'")).containsExactly(List.of("a", "one", 1));
            assertThat(statement.executeUpdate("UPDATE notes SET text = 'two' WHERE id = 'a'"))
                    .isEqualTo(1);
            assertThat(db.items()).containsExactly(Map.of("id", s("a"), "text", s("two"), "n", n(1)));
            assertThat(statement.executeUpdate("DELETE FROM notes WHERE id = 'a'"))
                    .isEqualTo(1);
            assertThat(db.items()).isEmpty();
        }
    }

    @Test
    default void preparedStatementRunsAgainWithOtherValues() throws SQLException {
        try (Session db = open(Mappings.NOTES);
                PreparedStatement insert =
                        db.connection().prepareStatement("INSERT INTO notes (id, n) VALUES (?, ?)")) {
            for (int i = 0; i < 3; i++) {
                insert.setString(1, "k" + i);
                insert.setInt(2, i);
                assertThat(insert.executeUpdate()).isEqualTo(1);
            }
            try (PreparedStatement select = db.connection().prepareStatement("SELECT n FROM notes WHERE id = ?")) {
                for (int i = 0; i < 3; i++) {
                    select.setString(1, "k" + i);
                    assertThat(Session.rows(select.executeQuery())).containsExactly(List.of(i));
                }
            }
        }
    }

    @Test
    default void insertWithoutColumnListTakesTheDeclaredOrder() throws SQLException {
        try (Session db = open(Mappings.NOTES)) {
            assertThat(db.update("INSERT INTO notes VALUES (?, ?, ?)", "a", "one", 1))
                    .isEqualTo(1);

            assertThat(db.items()).containsExactly(Map.of("id", s("a"), "text", s("one"), "n", n(1)));
        }
    }

    @Test
    default void columnsCanBeChosenRenamedRepeatedAndMixedWithConstants() throws SQLException {
        try (Session db = open(Mappings.NOTES)) {
            db.update("INSERT INTO notes VALUES ('a', 'one', 1)");

            try (ResultSet result = db.prepare("SELECT x.n AS number, N, 'c' AS c, text FROM Notes x WHERE ID = 'a'")
                    .executeQuery()) {
                assertThat(result.getMetaData().getColumnLabel(1)).isEqualTo("number");
                assertThat(result.getMetaData().getColumnLabel(2)).isEqualTo("n");
                assertThat(Session.rows(result)).containsExactly(List.of(1, 1, "c", "one"));
            }
        }
    }

    @Test
    default void onlyTheRowOfTheWholeKeyIsTouched() throws SQLException {
        try (Session db = open(Mappings.EVENTS)) {
            for (int i = 1; i <= 3; i++) {
                db.update("INSERT INTO events VALUES ('a', ?, 'old')", i);
            }

            assertThat(db.update("UPDATE events SET body = 'new' WHERE stream = 'a' AND seq = 2"))
                    .isEqualTo(1);
            assertThat(db.update("DELETE FROM events WHERE seq = 3 AND stream = 'a'"))
                    .isEqualTo(1);

            assertThat(db.rows("SELECT seq, body FROM events WHERE stream = 'a'"))
                    .containsExactly(List.of(1, "old"), List.of(2, "new"));
        }
    }

    @Test
    default void updateOfAMissingRowCountsZeroAndMakesNoItem() throws SQLException {
        try (Session db = open(Mappings.NOTES)) {
            assertThat(db.update("UPDATE notes SET text = 'x' WHERE id = 'missing'"))
                    .isZero();

            assertThat(db.items()).isEmpty();
        }
    }

    @Test
    default void deleteOfAMissingRowCountsZero() throws SQLException {
        try (Session db = open(Mappings.NOTES)) {
            db.update("INSERT INTO notes (id) VALUES ('a')");

            assertThat(db.update("DELETE FROM notes WHERE id = 'missing'")).isZero();
            assertThat(db.items()).hasSize(1);
        }
    }

    @Test
    default void furtherConditionsOfAWriteMustHold() throws SQLException {
        try (Session db = open(Mappings.NOTES)) {
            db.update("INSERT INTO notes VALUES ('a', 'one', 1)");

            assertThat(db.update("UPDATE notes SET n = 2 WHERE id = 'a' AND text = 'two'"))
                    .isZero();
            assertThat(db.update("DELETE FROM notes WHERE id = 'a' AND n = 2 AND text = 'one'"))
                    .isZero();
            assertThat(db.update("UPDATE notes SET n = 2 WHERE id = 'a' AND n = ? AND text = 'one'", 1))
                    .isEqualTo(1);
            assertThat(db.update("DELETE FROM notes WHERE id = 'a' AND n = 2")).isEqualTo(1);
        }
    }

    @Test
    default void missingKeyReadsNoRow() throws SQLException {
        try (Session db = open(Mappings.NOTES)) {
            assertThat(db.rows("SELECT * FROM notes WHERE id = 'missing'")).isEmpty();
        }
    }

    @Test
    default void duplicateInsertIsRefusedAndTheItemUntouched() throws SQLException {
        try (Session db = open(Mappings.EVENTS)) {
            db.update("INSERT INTO events VALUES ('a', 1, 'first')");

            db.refusal("INSERT INTO events VALUES ('a', 1, 'second')")
                    .is(Cause.DUPLICATE, "events", "stream = 'a'", "seq = '1'", "nothing was written");
        }
    }

    @Test
    default void generatedKeysAreTheKeyAndWhatTheDriverMade() throws SQLException {
        try (Session db = open(Mappings.POSTS);
                Statement statement = db.connection().createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO posts (email, status) VALUES ('a@x', 'active')", Statement.RETURN_GENERATED_KEYS);

            try (ResultSet keys = statement.getGeneratedKeys()) {
                assertThat(keys.next()).isTrue();
                assertThat(keys.getString("email")).isEqualTo("a@x");
                assertThat(keys.getTimestamp("inserted_at"))
                        .isEqualTo(db.value(java.sql.Timestamp.class, "SELECT inserted_at FROM posts"));
                assertThat(keys.getInt("likes")).isZero();
                assertThat(keys.getLong("version")).isEqualTo(1);
                assertThat(keys.next()).isFalse();
            }
        }
    }

    @Test
    default void generatedKeysCanBeAskedForByNameAndByPlace() throws SQLException {
        try (Session db = open(Mappings.POSTS);
                Statement statement = db.connection().createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO posts (email, status) VALUES ('a@x', 'active')", new String[] {"version", "status"});
            assertThat(Session.rows(statement.getGeneratedKeys())).containsExactly(List.of(1L, "active"));

            statement.executeUpdate("INSERT INTO posts (email, status) VALUES ('b@x', 'active')", new int[] {1, 5});
            assertThat(Session.rows(statement.getGeneratedKeys())).containsExactly(List.of("b@x", 0));
        }
    }

    @Test
    default void batchCountsEachRowAndGoesOnAfterAFailure() throws SQLException {
        try (Session db = open(Mappings.NOTES);
                PreparedStatement insert =
                        db.connection().prepareStatement("INSERT INTO notes (id, n) VALUES (?, ?)")) {
            for (String id : List.of("a", "b", "a", "c")) {
                insert.setString(1, id);
                insert.setInt(2, 1);
                insert.addBatch();
            }

            Refusal refusal = Refusal.of(insert::executeBatch);

            assertThat((Throwable) refusal.error()).isInstanceOf(BatchUpdateException.class);
            assertThat(refusal.error().getSQLState()).isEqualTo("23505");
            assertThat(((BatchUpdateException) refusal.error()).getUpdateCounts())
                    .containsExactly(1, 1, Statement.EXECUTE_FAILED, 1);
            assertThat(db.items()).hasSize(3);
        }
    }
}
