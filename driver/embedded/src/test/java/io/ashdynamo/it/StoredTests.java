package io.ashdynamo.it;

import static io.ashdynamo.it.Items.bool;
import static io.ashdynamo.it.Items.l;
import static io.ashdynamo.it.Items.m;
import static io.ashdynamo.it.Items.n;
import static io.ashdynamo.it.Items.s;
import static io.ashdynamo.it.Items.ss;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.it.Refusal.Cause;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What others have stored: of other types than declared, under other names, or not declared at all. */
interface StoredTests extends DriverTests {

    String OPEN = Mappings.NOTES + "  open: true\n";

    static Stream<Arguments> mismatches() {
        return Stream.of(
                Arguments.of("i", s("seven"), "S", "N", "seven"),
                Arguments.of("s", n(7), "N", "S", "7"),
                Arguments.of("t", s("true"), "S", "BOOL", "true"),
                Arguments.of("at", n(7), "N", "S", "7"),
                Arguments.of("secs", s("2026-01-01"), "S", "N", "2026-01-01"),
                Arguments.of("sset", s("a"), "S", "SS", "a"),
                Arguments.of("bin", bool(true), "BOOL", "B", "true"),
                Arguments.of("m", l(s("a")), "L", "M", "[\"a\"]"),
                Arguments.of("d", m(Map.of("k", n(1))), "M", "N", "{\"k\":1}"));
    }

    @ParameterizedTest(name = "{0} stored as {2}")
    @MethodSource("io.ashdynamo.it.StoredTests#mismatches")
    default void valueOfAnotherTypeIsNamedByGettersAndShownByGetString(
            String column, AttributeValue stored, String found, String declared, String text) throws SQLException {
        try (Session db = open(TypeSamples.THINGS)) {
            db.put(Map.of("id", s("a1"), column, stored));

            try (PreparedStatement select = db.prepare("SELECT id, " + column + " FROM things WHERE id = 'a1'");
                    ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(2)).isEqualTo(text);
                Refusal.of(() -> row.getObject(2))
                        .is(Cause.BAD_VALUE, "things." + column, "stored as " + found, "is " + declared, "id = 'a1'");
                assertThat(row.getString(1)).isEqualTo("a1");
            }
        }
    }

    @Test
    default void keyIsNamedAlsoWhereItWasNotSelected() throws SQLException {
        try (Session db = open(TypeSamples.THINGS)) {
            db.put(Map.of("id", s("a1"), "i", s("seven")));

            db.refusal("SELECT i FROM things WHERE id = 'a1'").is(Cause.BAD_VALUE, "things.i", "id = 'a1'");
        }
    }

    @Test
    default void numberTooLargeForItsColumnIsOutOfRange() throws SQLException {
        try (Session db = open(TypeSamples.THINGS)) {
            db.put(Map.of("id", s("a"), "i", n(1L << 40)));

            try (ResultSet row =
                    db.prepare("SELECT id, i FROM things WHERE id = 'a'").executeQuery()) {
                assertThat(row.next()).isTrue();
                Refusal.of(() -> row.getLong(2)).is(Cause.OUT_OF_RANGE, "things.i", "id = 'a'");
                assertThat(row.getString(2)).isEqualTo("1099511627776");
            }
        }
    }

    @Test
    default void openResourceReadsAndWritesColumnsThatAreNotDeclared() throws SQLException {
        try (Session db = open(OPEN)) {
            db.update("INSERT INTO notes (id, extra, deep) VALUES ('a', 1.5, '[1]')");
            db.update("UPDATE notes SET added = TRUE, extra = NULL WHERE id = 'a' AND deep = '[1]'");

            assertThat(db.items()).containsExactly(Map.of("id", s("a"), "deep", s("[1]"), "added", bool(true)));
            assertThat(db.rows("SELECT added, deep, id FROM notes WHERE id = 'a'"))
                    .containsExactly(List.of("true", "[1]", "a"));
        }
    }

    @Test
    default void undeclaredColumnsAreNotInTheStarAndUnknownWhereTheResourceIsClosed() throws SQLException {
        try (Session db = open(OPEN);
                Session closed = db.again(location(), Mappings.NOTES)) {
            db.put(Map.of("id", s("a"), "extra", n(1)));

            try (ResultSet all = db.prepare("SELECT * FROM notes").executeQuery()) {
                assertThat(all.getMetaData().getColumnCount()).isEqualTo(3);
            }
            closed.refusal("SELECT extra FROM notes WHERE id = 'a'").is(Cause.UNKNOWN_COLUMN, "'extra'", "notes");
        }
    }

    @Test
    default void columnsAreStoredUnderTheirSource() throws SQLException {
        String sourced = """
                people:
                  table: $TABLE
                  partition_key: id
                  sort_key: kind
                  attributes:
                    id:     { type: string, source: PK }
                    kind:   { type: string, source: SK }
                    city:   { type: string, source: address.city }
                    order:  { type: integer, source: '#n' }
                    loves:  { type: string_set, source: 'l o:v-e_s' }
                  scan: allow
                """;
        try (Session db = open(sourced)) {
            db.update("INSERT INTO people (id, kind, city, \"order\", loves) VALUES ('1', 'x', 'Roma', 7, '[\"a\"]')");
            assertThat(db.items())
                    .containsExactly(Map.of(
                            "PK", s("1"), "SK", s("x"), "address.city", s("Roma"), "#n", n(7), "l o:v-e_s", ss("a")));

            assertThat(db.update("UPDATE people SET city = 'Bari' WHERE id = '1' AND kind = 'x' AND \"order\" = 7"))
                    .isEqualTo(1);
            assertThat(db.rows("SELECT city, loves FROM people WHERE id = '1' AND kind = 'x'"))
                    .containsExactly(List.of("Bari", "[\"a\"]"));
            assertThat(db.rows("SELECT kind FROM people WHERE id = '1'")).containsExactly(List.of("x"));
            assertThat(db.rows("SELECT id FROM people")).containsExactly(List.of("1"));
            assertThat(db.update("DELETE FROM people WHERE id = '1' AND kind = 'x'"))
                    .isEqualTo(1);
        }
    }

    @Test
    default void oddNamesNeverMeet() throws SQLException {
        List<String> names = List.of(
                "a-b",
                "a_b",
                "a b",
                "a.b",
                "a#b",
                "a:b",
                "A_B",
                "select",
                "from",
                "order",
                "name",
                "status",
                "size",
                "naïve",
                "漢字",
                "1st",
                "it's",
                "say \"hi\"",
                "#0",
                ":0",
                "day",
                "user",
                "values");
        StringBuilder mapping = new StringBuilder(
                "odd:\n  table: $TABLE\n  partition_key: id\n  scan: allow\n  attributes:\n    id: string\n");
        names.forEach(
                name -> mapping.append("    '").append(name.replace("'", "''")).append("': string\n"));
        try (Session db = open(mapping.toString())) {
            db.update("INSERT INTO odd (id) VALUES ('a')");
            for (String name : names) {
                db.update("UPDATE odd SET \"" + name.replace("\"", "\"\"") + "\" = ? WHERE id = 'a'", "of " + name);
            }

            for (String name : names) {
                String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
                assertThat(db.value(String.class, "SELECT " + quoted + " FROM odd WHERE id = 'a'"))
                        .isEqualTo("of " + name);
                assertThat(db.update(
                                "UPDATE odd SET " + quoted + " = 'x' WHERE id = 'a' AND " + quoted + " = ?",
                                "of " + name))
                        .as(name)
                        .isEqualTo(1);
            }
            assertThat(db.rows("SELECT * FROM odd").get(0).subList(1, names.size() + 1))
                    .containsOnly("x");
        }
    }

    @Test
    default void namesOfUnitsOfTimeNeedNoQuotes() throws SQLException {
        String dated = """
                days:
                  table: $TABLE
                  partition_key: day
                  attributes: { day: integer, month: integer, year: integer }
                  scan: allow
                """;
        try (Session db = open(dated)) {
            db.update("INSERT INTO days (day, month, year) VALUES (31, 1, 2026)");

            assertThat(db.update("UPDATE days SET year = 2027 WHERE day = 31 AND month = 1"))
                    .isEqualTo(1);
            assertThat(db.rows("SELECT day, d.month, year AS y FROM days d WHERE 31 = day"))
                    .containsExactly(List.of(31, 1, 2027));
        }
    }

    @Test
    default void severalResourcesOfOneFileAreTablesOfTheirOwn() throws SQLException {
        String two = Mappings.NOTES + Mappings.EVENTS.replace("$TABLE", "$TABLE.events");
        try (Session db = open(two)) {
            db.update("INSERT INTO notes (id) VALUES ('a')");
            db.update("INSERT INTO events (stream, seq) VALUES ('a', 1)");

            assertThat(db.items()).containsExactly(Map.of("id", s("a")));
            assertThat(db.items(db.table() + ".events")).containsExactly(Map.of("stream", s("a"), "seq", n(1)));
        }
    }
}
