package io.ashdynamo.it;

import static io.ashdynamo.it.Items.n;
import static io.ashdynamo.it.Items.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.it.Refusal.Cause;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The data layer without SQL: the same rules, the same errors. */
interface JavaTests extends DriverTests {

    Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    Map<String, Object> KEY = Map.of("email", "a@x", "inserted_at", AT);

    @Test
    default void createGivesTheWholeRowWithDefaults() throws SQLException {
        try (Session db = open(Mappings.POSTS)) {
            Map<String, Object> row = db.data()
                    .create(
                            "posts",
                            Map.of("email", "a@x", "inserted_at", AT, "status", "active", "tags", Set.of("t")));

            assertThat(row)
                    .isEqualTo(Map.of(
                            "email",
                            "a@x",
                            "inserted_at",
                            AT,
                            "status",
                            "active",
                            "tags",
                            Set.of("t"),
                            "likes",
                            0,
                            "version",
                            1L));
            assertThat(db.rows("SELECT status, likes FROM posts WHERE email = 'a@x'"))
                    .containsExactly(List.of("active", 0));
        }
    }

    @Test
    default void readGivesTheColumnsWanted() throws SQLException {
        try (Session db = open(Mappings.POSTS)) {
            db.data().create("posts", Map.of("email", "a@x", "inserted_at", AT, "status", "active"));

            assertThat(db.data().read("posts", KEY, "status", "title")).contains(Map.of("status", "active"));
            assertThat(db.data().read("posts", KEY).orElseThrow()).containsKeys("email", "inserted_at", "version");
            assertThat(db.data().read("posts", Map.of("email", "b@x", "inserted_at", AT)))
                    .isEmpty();
        }
    }

    @Test
    default void updateGivesTheRowAsItIsNow() throws SQLException {
        try (Session db = open(Mappings.POSTS)) {
            db.data().create("posts", Map.of("email", "a@x", "inserted_at", AT, "status", "active", "title", "old"));
            Map<String, Object> changes = new HashMap<>();
            changes.put("likes", 5);
            changes.put("title", null);

            assertThat(db.data().update("posts", KEY, changes))
                    .contains(Map.of("email", "a@x", "inserted_at", AT, "status", "active", "likes", 5, "version", 2L));
        }
    }

    @Test
    default void updateOfAMissingRowIsEmptyAndMakesNoItem() throws SQLException {
        try (Session db = open(Mappings.POSTS)) {
            assertThat(db.data().update("posts", KEY, Map.of("likes", 5))).isEmpty();

            assertThat(db.items()).isEmpty();
        }
    }

    @Test
    default void destroySaysWhetherThereWasARow() throws SQLException {
        try (Session db = open(Mappings.POSTS)) {
            db.data().create("posts", Map.of("email", "a@x", "inserted_at", AT, "status", "active"));

            assertThat(db.data().destroy("posts", KEY)).isTrue();
            assertThat(db.data().destroy("posts", KEY)).isFalse();
            assertThat(db.items()).isEmpty();
        }
    }

    @Test
    default void rulesRefuseWhatTheyRefuseInSql() throws SQLException {
        try (Session db = open(Mappings.POSTS)) {
            db.data().create("posts", Map.of("email", "a@x", "inserted_at", AT, "status", "active"));

            db.refusal(() -> db.data().create("posts", Map.of("email", "a@x", "inserted_at", AT, "status", "active")))
                    .is(Cause.DUPLICATE, "posts", "email = 'a@x'");
            db.refusal(() -> db.data().create("posts", Map.of("email", "b@x"))).is(Cause.NULL, "posts.status");
            db.refusal(() -> db.data().create("posts", Map.of("email", "", "status", "active")))
                    .is(Cause.EMPTY, "posts.email");
            db.refusal(() -> db.data().create("posts", Map.of("email", "b@x", "status", "gone")))
                    .is(Cause.CONSTRAINT, "posts.status", "[active, inactive]");
            db.refusal(() -> db.data().update("posts", KEY, Map.of("likes", "many")))
                    .is(Cause.BAD_VALUE, "posts.likes", "'many'");
            db.refusal(() -> db.data().update("posts", KEY, Map.of("version", 7)))
                    .is(Cause.NOT_ALLOWED, "version");
            db.refusal(() -> db.data().update("posts", KEY, Map.of("email", "c@x")))
                    .is(Cause.NOT_SUPPORTED, "email");
        }
    }

    @Test
    default void unknownNamesAreRefusedWithTheNearest() throws SQLException {
        try (Session db = open(Mappings.POSTS)) {
            db.refusal(() -> db.data().read("post", KEY)).is(Cause.UNKNOWN_TABLE, "'post'", "posts");
            db.refusal(() -> db.data().read("posts", KEY, "titel")).is(Cause.UNKNOWN_COLUMN, "'titel'", "title");
        }
    }

    @Test
    default void keyMustBeWhole() throws SQLException {
        try (Session db = open(Mappings.POSTS)) {
            Refusal refusal = db.refusal(() -> db.data().destroy("posts", Map.of("email", "a@x")));

            assertThat((Throwable) refusal.error()).hasMessageContainingAll("[email, inserted_at]", "[email]");
        }
    }

    @Test
    default void whatSqlWroteIsReadAndTheOtherWayRound() throws SQLException {
        try (Session db = open(Mappings.NOTES)) {
            db.update("INSERT INTO notes VALUES ('a', 'x', 1)");
            db.data().create("notes", Map.of("id", "b", "n", 2));

            assertThat(db.data().read("notes", Map.of("id", "a"))).contains(Map.of("id", "a", "text", "x", "n", 1));
            assertThat(db.rows("SELECT n FROM notes WHERE id = 'b'")).containsExactly(List.of(2));
            assertThat(db.items())
                    .containsExactlyInAnyOrder(
                            Map.of("id", s("a"), "text", s("x"), "n", n(1)), Map.of("id", s("b"), "n", n(2)));
        }
    }
}
