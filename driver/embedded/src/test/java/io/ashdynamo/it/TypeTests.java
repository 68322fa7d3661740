package io.ashdynamo.it;

import static io.ashdynamo.it.Items.n;
import static io.ashdynamo.it.Items.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.it.Refusal.Cause;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values of each type through the database and back. */
interface TypeTests extends DriverTests {

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("io.ashdynamo.it.TypeSamples#all")
    default void valueIsStoredAsDeclaredAndReadAsItWas(
            String column, Object value, AttributeValue stored, Class<?> readAs) throws SQLException {
        try (Session db = open(TypeSamples.THINGS)) {
            db.update("INSERT INTO things (id, " + column + ") VALUES ('a', ?)", value);

            assertThat(db.items()).containsExactly(Map.of("id", s("a"), column, stored));
            Object read = db.value(readAs, "SELECT " + column + " FROM things WHERE id = 'a'");
            assertThat(read).usingRecursiveComparison().isEqualTo(readAs == Instant.class ? instant(value) : value);
        }
    }

    private static Object instant(Object value) {
        if (value instanceof OffsetDateTime dateTime) {
            return dateTime.toInstant();
        }
        return value instanceof java.time.ZonedDateTime dateTime ? dateTime.toInstant() : value;
    }

    @Test
    default void settersOfEachTypeAndTheirGettersAgree() throws SQLException {
        try (Session db = open(TypeSamples.THINGS);
                PreparedStatement insert = db.connection()
                        .prepareStatement("INSERT INTO things (id, s, i, b, d, f, t, bin, day, clock, at)"
                                + " VALUES ('a', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, "text");
            insert.setInt(2, 2);
            insert.setLong(3, 3L);
            insert.setBigDecimal(4, new BigDecimal("4.00"));
            insert.setDouble(5, 5.5);
            insert.setBoolean(6, true);
            insert.setBytes(7, new byte[] {7});
            insert.setDate(8, Date.valueOf("2026-08-08"));
            insert.setTime(9, Time.valueOf("09:09:09"));
            insert.setTimestamp(10, Timestamp.from(Instant.parse("2026-10-10T10:10:10.1Z")));
            insert.executeUpdate();

            try (ResultSet row =
                    db.prepare("SELECT * FROM things WHERE id = 'a'").executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString("s")).isEqualTo("text");
                assertThat(row.getInt("i")).isEqualTo(2);
                assertThat(row.getLong("b")).isEqualTo(3);
                assertThat(row.getBigDecimal("d")).isEqualByComparingTo("4");
                assertThat(row.getDouble("f")).isEqualTo(5.5);
                assertThat(row.getBoolean("t")).isTrue();
                assertThat(row.getBytes("bin")).containsExactly(7);
                assertThat(row.getDate("day")).isEqualTo(Date.valueOf("2026-08-08"));
                assertThat(row.getTime("clock")).isEqualTo(Time.valueOf("09:09:09"));
                assertThat(row.getTimestamp("at")).isEqualTo(Timestamp.from(Instant.parse("2026-10-10T10:10:10.1Z")));
            }
        }
    }

    @Test
    default void literalsOfEachTypeAreStoredAsDeclared() throws SQLException {
        try (Session db = open(TypeSamples.THINGS)) {
            db.update("INSERT INTO things (id, s, i, b, d, f, t, bin, day, clock, at, secs, sset, l, m)"
                    + " VALUES ('a', 'it''s', -1, 2, 0.50, 1E3, TRUE, X'CAFE', DATE '2026-01-31', TIME '12:30:00',"
                    + " TIMESTAMP '2026-01-31 12:30:00', TIMESTAMP '1970-01-01 00:01:00',"
                    + " ARRAY['x'], ARRAY['y', 1], { 'k': 'v' })");

            assertThat(db.items())
                    .containsExactly(Map.ofEntries(
                            Map.entry("id", s("a")),
                            Map.entry("s", s("it's")),
                            Map.entry("i", n(-1)),
                            Map.entry("b", n(2)),
                            Map.entry("d", n("0.5")),
                            Map.entry("f", n(1000)),
                            Map.entry("t", Items.bool(true)),
                            Map.entry("bin", Items.b(0xCA, 0xFE)),
                            Map.entry("day", s("2026-01-31")),
                            Map.entry("clock", s("12:30:00")),
                            Map.entry("at", s("2026-01-31T12:30:00.000000Z")),
                            Map.entry("secs", n(60)),
                            Map.entry("sset", Items.ss("x")),
                            Map.entry("l", Items.l(s("y"), n(1))),
                            Map.entry("m", Items.m(Map.of("k", s("v"))))));
        }
    }

    @Test
    default void numberOfThirtyEightDigitsIsExactAndOneOfThirtyNineRefused() throws SQLException {
        try (Session db = open(TypeSamples.THINGS)) {
            db.update("INSERT INTO things (id, d) VALUES ('a', 99999999999999999999999999999999999999)");

            assertThat(db.value(BigDecimal.class, "SELECT d FROM things WHERE id = 'a'"))
                    .isEqualTo(new BigDecimal("9".repeat(38)));
            db.refusal("INSERT INTO things (id, d) VALUES ('b', " + "9".repeat(39) + ")")
                    .is(Cause.OUT_OF_RANGE, "things.d", "38");
            db.refusal("UPDATE things SET d = ? WHERE id = 'a'", new BigDecimal("9".repeat(39)))
                    .is(Cause.OUT_OF_RANGE, "things.d", "38");
        }
    }

    @Test
    default void collectionsReadAsJsonAndAsArrayOfJdbc() throws SQLException {
        try (Session db = open(TypeSamples.THINGS)) {
            Array strings = db.connection().createArrayOf("VARCHAR", new Object[] {"b", "a"});
            db.update("INSERT INTO things (id, sset, l, m) VALUES ('a', ?, '[1, \"x\"]', '{\"k\": [true]}')", strings);

            try (ResultSet row =
                    db.prepare("SELECT sset, l, m FROM things WHERE id = 'a'").executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat((Object[]) row.getArray(1).getArray()).containsExactlyInAnyOrder("a", "b");
                assertThat(row.getObject(2)).isEqualTo("[1,\"x\"]");
                assertThat((Object[]) row.getArray(2).getArray()).containsExactly(BigDecimal.ONE, "x");
                assertThat(row.getString(3)).isEqualTo("{\"k\":[true]}");
                assertThat((Object) row.getObject(3, Map.class)).isEqualTo(Map.of("k", List.of(true)));
            }
        }
    }

    @Test
    default void setOfBinariesKeepsItsBytes() throws SQLException {
        try (Session db = open(TypeSamples.THINGS)) {
            db.update("INSERT INTO things (id, bset) VALUES ('a', ?)", Set.of(new byte[] {1, -1}));

            assertThat(db.items())
                    .containsExactly(Map.of(
                            "id", s("a"), "bset", AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[] {1, -1
                            })))));
            Set<?> read = db.value(Set.class, "SELECT bset FROM things WHERE id = 'a'");
            assertThat(read.toArray()).containsExactly(new byte[] {1, -1});
        }
    }

    @Test
    default void zoneOfTheConnectionDecidesWhereNoneIsGiven() throws SQLException {
        try (Session db = open(TypeSamples.THINGS, "zoneId=Asia/Tokyo")) {
            LocalDateTime local = LocalDateTime.parse("2026-01-31T12:00:00");
            db.update("INSERT INTO things (id, at) VALUES ('a', ?)", local);

            assertThat(db.items()).containsExactly(Map.of("id", s("a"), "at", s("2026-01-31T03:00:00.000000Z")));
            assertThat(db.value(LocalDateTime.class, "SELECT at FROM things")).isEqualTo(local);
            assertThat(db.value(Instant.class, "SELECT at FROM things")).isEqualTo("2026-01-31T03:00:00Z");
        }
    }

    @Test
    default void calendarOfACallWinsOverTheConnectionsZone() throws SQLException {
        try (Session db = open(TypeSamples.THINGS);
                PreparedStatement insert =
                        db.connection().prepareStatement("INSERT INTO things (id, at, day) VALUES ('a', ?, ?)")) {
            Instant instant = Instant.parse("2026-01-31T20:00:00Z");
            Calendar tokyo = Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"));
            insert.setTimestamp(1, Timestamp.from(instant), tokyo);
            insert.setDate(2, new Date(instant.toEpochMilli()), tokyo);
            insert.executeUpdate();

            assertThat(db.value(java.time.LocalDate.class, "SELECT day FROM things"))
                    .isEqualTo("2026-02-01");
            assertThat(db.value(Instant.class, "SELECT at FROM things")).isEqualTo(instant);
        }
    }

    @Test
    default void anyIsoPrecisionThatOthersStoredIsRead() throws SQLException {
        try (Session db = open(TypeSamples.THINGS)) {
            db.put(Map.of("id", s("a"), "at", s("2026-01-31T12:00Z"), "at3", s("2026-01-31T12:00:00.123456789+01:00")));

            assertThat(db.value(Instant.class, "SELECT at FROM things")).isEqualTo("2026-01-31T12:00:00Z");
            assertThat(db.value(Instant.class, "SELECT at3 FROM things")).isEqualTo("2026-01-31T11:00:00.123456789Z");
        }
    }
}
