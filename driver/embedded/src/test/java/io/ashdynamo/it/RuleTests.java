package io.ashdynamo.it;

import static io.ashdynamo.it.Items.n;
import static io.ashdynamo.it.Items.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ashdynamo.it.Refusal.Cause;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mapping makes of writes: defaults, allow_nil, constraints, actions, version and time to live. */
interface RuleTests extends DriverTests {

    String RULED = """
            users:
              table: $TABLE
              partition_key: id
              attributes:
                id:         { type: uuid, default: uuid }
                name:       { type: string, allow_nil: false, min_length: 2, max_length: 5 }
                age:        { type: integer, min: 0, max: 150 }
                role:       { type: string, one_of: [admin, guest], default: guest }
                code:       { type: string, match: '^[A-Z]+$' }
                score:      { type: decimal, min: 0.5, default: 1.25 }
                active:     { type: boolean, default: true }
                created_at: { type: timestamp, default: now, writable: false }
                changed_at: { type: timestamp, update_default: now }
              scan: allow
            """;

    @Test
    default void defaultsAreWrittenWhereNothingWasGiven() throws SQLException {
        try (Session db = open(RULED)) {
            db.update("INSERT INTO users (name) VALUES ('Ann')");

            assertThat(db.rows("SELECT role, score, active, changed_at FROM users"))
                    .singleElement()
                    .satisfies(row -> assertThat(row).startsWith("guest", new java.math.BigDecimal("1.25"), true));
            assertThat(db.value(UUID.class, "SELECT id FROM users").version()).isEqualTo(4);
            assertThat(db.value(Instant.class, "SELECT created_at FROM users"))
                    .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
            assertThat(db.value(Instant.class, "SELECT changed_at FROM users")).isNull();
        }
    }

    @Test
    default void valuesGivenWinOverDefaults() throws SQLException {
        try (Session db = open(RULED)) {
            UUID id = UUID.randomUUID();
            db.update("INSERT INTO users (id, name, role, score, active) VALUES (?, 'Ann', 'admin', 2, FALSE)", id);

            assertThat(db.rows("SELECT id, role, score, active FROM users"))
                    .containsExactly(List.of(id.toString(), "admin", java.math.BigDecimal.valueOf(2), false));
        }
    }

    @Test
    default void eachRowGetsADefaultOfItsOwn() throws SQLException {
        try (Session db = open(RULED)) {
            db.update("INSERT INTO users (name) VALUES ('Ann')");
            db.update("INSERT INTO users (name) VALUES ('Ann')");

            assertThat(db.rows("SELECT id FROM users")).doesNotHaveDuplicates().hasSize(2);
        }
    }

    @Test
    default void updateDefaultIsWrittenByEachUpdateUnlessGiven() throws SQLException {
        try (Session db = open(RULED)) {
            UUID id = UUID.randomUUID();
            db.update("INSERT INTO users (id, name) VALUES (?, 'Ann')", id);

            db.update("UPDATE users SET age = 1 WHERE id = ?", id);
            assertThat(db.value(Instant.class, "SELECT changed_at FROM users"))
                    .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));

            Instant given = Instant.parse("2000-01-01T00:00:00Z");
            db.update("UPDATE users SET changed_at = ? WHERE id = ?", given, id);
            assertThat(db.value(Instant.class, "SELECT changed_at FROM users")).isEqualTo(given);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "name, NULL, NULL, users.name must not be NULL",
        "name, 'A', CONSTRAINT, less than 2",
        "name, 'Annabella', CONSTRAINT, more than 5",
        "age, -1, CONSTRAINT, less than 0",
        "age, 151, CONSTRAINT, greater than 150",
        "role, 'root', CONSTRAINT, 'is not one of [admin, guest]'",
        "code, 'abc', CONSTRAINT, does not match /^[A-Z]+$/",
        "score, 0.49, CONSTRAINT, less than 0.5",
        "created_at, '2026-01-01T00:00:00Z', NOT_ALLOWED, is not writable",
    })
    default void ruleRefusesInsertAndUpdate(String column, String value, Cause cause, String words)
            throws SQLException {
        try (Session db = open(RULED)) {
            UUID id = UUID.randomUUID();
            db.update("INSERT INTO users (id, name) VALUES (?, 'Ann')", id);
            String literal = value.equals("NULL") || value.matches("-?[0-9.]+") ? value : "'" + value + "'";
            String columns = column.equals("name") ? "name" : "name, " + column;
            String values = column.equals("name") ? literal : "'Ann', " + literal;

            db.refusal("INSERT INTO users (" + columns + ") VALUES (" + values + ")")
                    .is(cause, "users." + column, words);
            db.refusal("UPDATE users SET " + column + " = " + literal + " WHERE id = ?", id)
                    .is(cause, "users." + column, words);
        }
    }

    @Test
    default void valuesAtTheBoundsAreAccepted() throws SQLException {
        try (Session db = open(RULED)) {
            db.update("INSERT INTO users (name, age, code, score) VALUES ('Al', 0, 'X', 0.5)");
            db.update("INSERT INTO users (name, age) VALUES ('Ännes', 150)");

            assertThat(db.items()).hasSize(2);
        }
    }

    @Test
    default void insertWithoutAColumnThatMustNotBeNullIsRefused() throws SQLException {
        try (Session db = open(RULED)) {
            db.refusal("INSERT INTO users (age) VALUES (1)").is(Cause.NULL, "users.name", "give it a value");
        }
    }

    @Test
    default void actionsThatAreFalseAreRefused() throws SQLException {
        String readOnly = Mappings.NOTES + "  actions: { read: true }\n";
        String writeOnly = Mappings.NOTES + "  actions: { create: true, update: true, destroy: true }\n";
        try (Session db = open(readOnly)) {
            db.put(Map.of("id", s("a")));
            db.refusal("INSERT INTO notes (id) VALUES ('b')").is(Cause.NOT_ALLOWED, "'create'", "notes");
            db.refusal("UPDATE notes SET n = 1 WHERE id = 'a'").is(Cause.NOT_ALLOWED, "'update'", "notes");
            db.refusal("DELETE FROM notes WHERE id = 'a'").is(Cause.NOT_ALLOWED, "'destroy'", "notes");
            assertThat(db.rows("SELECT id FROM notes")).containsExactly(List.of("a"));
        }
        try (Session db = open(writeOnly)) {
            db.put(Map.of("id", s("a")));
            db.refusal("SELECT * FROM notes WHERE id = 'a'").is(Cause.NOT_ALLOWED, "'read'", "notes");
        }
    }

    @Test
    default void onlyAcceptedColumnsAndTheKeyAreWritten() throws SQLException {
        String accepting =
                Mappings.NOTES + "  actions: { read: true, create: { accept: [text] }, update: { accept: [n] } }\n";
        try (Session db = open(accepting)) {
            assertThat(db.update("INSERT INTO notes (id, text) VALUES ('a', 'x')"))
                    .isEqualTo(1);
            assertThat(db.update("UPDATE notes SET n = 1 WHERE id = 'a'")).isEqualTo(1);

            db.refusal("INSERT INTO notes (id, n) VALUES ('b', 1)")
                    .is(Cause.NOT_ALLOWED, "'create' does not accept notes.n", "[text]");
            db.refusal("UPDATE notes SET text = 'y' WHERE id = 'a'")
                    .is(Cause.NOT_ALLOWED, "'update' does not accept notes.text", "[n]");
        }
    }

    @Test
    default void versionStartsAtOneCountsUpdatesAndGuardsThem() throws SQLException {
        try (Session db = open(Mappings.POSTS)) {
            Instant at = Instant.parse("2026-01-01T00:00:00Z");
            db.update("INSERT INTO posts (email, inserted_at, status) VALUES ('a', ?, 'active')", at);
            String guarded = "UPDATE posts SET title = ? WHERE email = 'a' AND inserted_at = ? AND version = ?";

            assertThat(db.update(guarded, "first", at, 1)).isEqualTo(1);
            assertThat(db.update(guarded, "lost", at, 1)).isZero();
            assertThat(db.update(guarded, "second", at, 2)).isEqualTo(1);

            assertThat(db.rows("SELECT title, version FROM posts WHERE email = 'a'"))
                    .containsExactly(List.of("second", 3L));
        }
    }

    @Test
    default void versionOfAnItemThatHadNoneStartsAtOne() throws SQLException {
        String versioned = Mappings.NOTES + "  optimistic_lock: n\n";
        try (Session db = open(versioned)) {
            db.put(Map.of("id", s("a")));

            db.update("UPDATE notes SET text = 'x' WHERE id = 'a'");

            assertThat(db.items()).containsExactly(Map.of("id", s("a"), "text", s("x"), "n", n(1)));
        }
    }

    @Test
    default void versionCannotBeWritten() throws SQLException {
        try (Session db = open(Mappings.POSTS)) {
            db.refusal("INSERT INTO posts (email, status, version) VALUES ('a', 'active', 7)")
                    .is(Cause.NOT_ALLOWED, "posts.version", "Leave it out");
        }
    }

    @Test
    default void expiredItemsAreHiddenFromEachRead() throws SQLException {
        try (Session db = open(expiring(""))) {
            putThree(db);

            assertThat(db.rows("SELECT n FROM tokens WHERE id = 'a'")).containsExactly(List.of(2), List.of(3));
            assertThat(db.rows("SELECT n FROM tokens WHERE id = 'a' AND n = 1")).isEmpty();
            assertThat(db.rows("SELECT n FROM tokens WHERE id = 'a' AND n = 2")).hasSize(1);
            assertThat(db.rows("SELECT n FROM tokens")).containsExactlyInAnyOrder(List.of(2), List.of(3));
        }
    }

    @Test
    default void expiredItemsAreShownWhereTheMappingSaysSo() throws SQLException {
        try (Session db = open(expiring("  hide_expired: false\n"))) {
            putThree(db);

            assertThat(db.rows("SELECT n FROM tokens WHERE id = 'a'")).hasSize(3);
        }
    }

    private static String expiring(String setting) {
        return """
            tokens:
              table: $TABLE
              partition_key: id
              sort_key: n
              attributes: { id: string, n: integer, expires_at: { type: timestamp, format: epoch_seconds } }
              time_to_live: expires_at
              scan: allow
            """ + setting;
    }

    /** One expired, one not yet, one that never will. */
    private static void putThree(Session db) throws SQLException {
        long now = Instant.now().getEpochSecond();
        db.put(Map.of("id", s("a"), "n", n(1), "expires_at", n(now - 10)));
        db.put(Map.of("id", s("a"), "n", n(2), "expires_at", n(now + 1000)));
        db.put(Map.of("id", s("a"), "n", n(3)));
    }
}
