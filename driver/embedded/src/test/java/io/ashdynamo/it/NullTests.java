package io.ashdynamo.it;

import static io.ashdynamo.it.Items.NULL;
import static io.ashdynamo.it.Items.s;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** NULL: not stored, and read from what is missing or stored as NULL. */
interface NullTests extends DriverTests {

    String ALL_TYPES = TypeSamples.THINGS;

    @Test
    default void insertLeavesNullOut() throws SQLException {
        try (Session db = open(Mappings.NOTES)) {
            db.update("INSERT INTO notes (id, text, n) VALUES ('a', NULL, ?)", new Object[] {null});

            assertThat(db.items()).containsExactly(Map.of("id", s("a")));
        }
    }

    @Test
    default void setNullLeavesOut() throws SQLException {
        try (Session db = open(Mappings.NOTES);
                PreparedStatement insert = db.connection().prepareStatement("INSERT INTO notes VALUES ('a', ?, ?)")) {
            insert.setNull(1, Types.VARCHAR);
            insert.setNull(2, Types.INTEGER);
            insert.executeUpdate();

            assertThat(db.items()).containsExactly(Map.of("id", s("a")));
        }
    }

    @Test
    default void updateToNullRemoves() throws SQLException {
        try (Session db = open(Mappings.NOTES)) {
            db.update("INSERT INTO notes VALUES ('a', 'x', 1)");

            assertThat(db.update("UPDATE notes SET n = NULL WHERE id = 'a'")).isEqualTo(1);
            assertThat(db.update("UPDATE notes SET text = ? WHERE id = 'a'", new Object[] {null}))
                    .isEqualTo(1);

            assertThat(db.items()).containsExactly(Map.of("id", s("a")));
        }
    }

    @Test
    default void nullGivenIsNotReplacedByTheDefault() throws SQLException {
        try (Session db = open(Mappings.POSTS)) {
            db.update("INSERT INTO posts (email, status, likes) VALUES ('a', 'active', NULL)");

            assertThat(db.items()).singleElement().satisfies(item -> assertThat(item)
                    .doesNotContainKey("likes"));
        }
    }

    @Test
    default void missingAttributesOfEachTypeReadAsNull() throws SQLException {
        try (Session db = open(ALL_TYPES)) {
            db.put(Map.of("id", s("a")));

            assertAllNull(db);
        }
    }

    @Test
    default void storedNullsOfEachTypeReadAsNull() throws SQLException {
        try (Session db = open(ALL_TYPES)) {
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item = new java.util.HashMap<>();
            TypeSamples.COLUMNS.forEach(column -> item.put(column, NULL));
            item.put("id", s("a"));
            db.put(item);

            assertAllNull(db);
        }
    }

    private static void assertAllNull(Session db) throws SQLException {
        int columns = TypeSamples.COLUMNS.size();
        try (PreparedStatement select =
                        db.prepare("SELECT " + String.join(", ", TypeSamples.COLUMNS) + " FROM things WHERE id = 'a'");
                ResultSet result = select.executeQuery()) {
            assertThat(result.next()).isTrue();
            for (int i = 1; i <= columns; i++) {
                assertThat(result.getString(i)).isNull();
                assertThat(result.wasNull()).isTrue();
            }
            assertThat(IntStream.rangeClosed(1, columns)
                            .mapToObj(i -> {
                                try {
                                    return result.getObject(i) == null && result.wasNull();
                                } catch (SQLException e) {
                                    throw new AssertionError(TypeSamples.COLUMNS.get(i - 1), e);
                                }
                            })
                            .toList())
                    .containsOnly(true);
            assertThat(result.getInt("i")).isZero();
            assertThat(result.getLong("b")).isZero();
            assertThat(result.getDouble("f")).isZero();
            assertThat(result.getBoolean("t")).isFalse();
            assertThat(result.getObject("d", BigDecimal.class)).isNull();
        }
    }

    @Test
    default void nullInWhereMatchesNothing() throws SQLException {
        try (Session db = open(Mappings.NOTES)) {
            db.update("INSERT INTO notes (id) VALUES ('a')");

            assertThat(db.update("UPDATE notes SET n = 1 WHERE id = 'a' AND text = NULL"))
                    .isZero();
            assertThat(db.update("DELETE FROM notes WHERE id = ?", new Object[] {null}))
                    .isZero();
            assertThat(db.update("UPDATE notes SET n = 1 WHERE id = NULL")).isZero();
            assertThat(db.rows("SELECT * FROM notes WHERE id = NULL")).isEmpty();
            assertThat(db.items()).containsExactly(Map.of("id", s("a")));
        }
    }

    @Test
    default void emptyTextIsNoNull() throws SQLException {
        try (Session db = open(Mappings.NOTES)) {
            db.update("INSERT INTO notes (id, text) VALUES ('a', '')");

            assertThat(db.rows("SELECT text FROM notes WHERE id = 'a'")).containsExactly(List.of(""));
        }
    }
}
