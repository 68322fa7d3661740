package io.ashdynamo.it;

import static io.ashdynamo.it.Items.b;
import static io.ashdynamo.it.Items.bool;
import static io.ashdynamo.it.Items.l;
import static io.ashdynamo.it.Items.m;
import static io.ashdynamo.it.Items.n;
import static io.ashdynamo.it.Items.ns;
import static io.ashdynamo.it.Items.s;
import static io.ashdynamo.it.Items.ss;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A column of each type, and values that go through the database: column, Java value, what is stored, text read. */
final class TypeSamples {

    static final String THINGS = """
            things:
              table: $TABLE
              partition_key: id
              attributes:
                id: string
                s: string
                u: uuid
                i: integer
                b: bigint
                d: decimal
                f: double
                t: boolean
                bin: binary
                day: date
                clock: time
                at: timestamp
                at3: { type: timestamp, precision: 3 }
                secs: { type: timestamp, format: epoch_seconds }
                millis: { type: timestamp, format: epoch_millis }
                sset: string_set
                nset: number_set
                bset: binary_set
                l: list
                m: map
                j: json
                a: any
            """;

    static final List<String> COLUMNS = List.of(
            "s", "u", "i", "b", "d", "f", "t", "bin", "day", "clock", "at", "at3", "secs", "millis", "sset", "nset",
            "bset", "l", "m", "j", "a");

    private static final String UUID_TEXT = "123e4567-e89b-12d3-a456-426614174000";
    private static final String DIGITS = "12345678901234567890123456789012345678";
    private static final Instant INSTANT = Instant.parse("2026-01-31T12:30:15.123456Z");
    private static final Instant SECOND = Instant.parse("2026-01-31T12:30:15Z");
    private static final LocalDateTime LOCAL = LocalDateTime.parse("2026-01-31T12:30:15.123456");

    private TypeSamples() {}

    static Stream<Arguments> all() {
        return Stream.of(texts(), numbers(), times(), collections(), documents())
                .flatMap(samples -> samples);
    }

    private static Arguments sample(String column, Object value, AttributeValue stored) {
        return Arguments.of(column, value, stored, value.getClass());
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                sample("s", "", s("")),
                sample("s", "it's \"quoted\" \\ back\nnew line", s("it's \"quoted\" \\ back\nnew line")),
                sample("s", "naïve 漢字 😀 \u0000", s("naïve 漢字 😀 \u0000")),
                sample("u", UUID.fromString(UUID_TEXT), s(UUID_TEXT)),
                sample("u", UUID_TEXT, s(UUID_TEXT)),
                sample("t", true, bool(true)),
                sample("t", false, bool(false)),
                sample("bin", new byte[] {0, 1, -1}, b(0, 1, 255)),
                sample("bin", new byte[0], b()));
    }

    private static Stream<Arguments> numbers() {
        return Stream.of(
                sample("i", Integer.MIN_VALUE, n(Integer.MIN_VALUE)),
                sample("i", Integer.MAX_VALUE, n(Integer.MAX_VALUE)),
                sample("b", Long.MIN_VALUE, n(Long.MIN_VALUE)),
                sample("b", Long.MAX_VALUE, n(Long.MAX_VALUE)),
                sample("d", new BigDecimal(DIGITS), n(DIGITS)),
                sample("d", new BigDecimal("-0." + DIGITS), n("-0." + DIGITS)),
                sample("d", new BigDecimal("10.5"), n("10.5")),
                sample("f", 0.1, n("0.1")),
                sample("f", -1.5e100, n("-15" + "0".repeat(99))),
                sample("a", new BigDecimal(DIGITS), n(DIGITS)));
    }

    private static Stream<Arguments> times() {
        return Stream.of(
                sample("day", LocalDate.parse("2026-01-31"), s("2026-01-31")),
                sample("day", Date.valueOf("2026-01-31"), s("2026-01-31")),
                sample("clock", LocalTime.parse("23:59:59"), s("23:59:59")),
                sample("clock", Time.valueOf("00:00:01"), s("00:00:01")),
                sample("at", INSTANT, s("2026-01-31T12:30:15.123456Z")),
                sample("at", Timestamp.from(INSTANT), s("2026-01-31T12:30:15.123456Z")),
                sample("at", LOCAL, s("2026-01-31T12:30:15.123456Z")),
                sample("at", SECOND, s("2026-01-31T12:30:15.000000Z")),
                Arguments.of(
                        "at",
                        OffsetDateTime.parse("2026-01-31T12:30:15+02:00"),
                        s("2026-01-31T10:30:15.000000Z"),
                        Instant.class),
                Arguments.of(
                        "at",
                        ZonedDateTime.parse("2026-07-31T12:30:15+02:00[Europe/Rome]"),
                        s("2026-07-31T10:30:15.000000Z"),
                        Instant.class),
                sample("at3", SECOND.plusMillis(7), s("2026-01-31T12:30:15.007Z")),
                sample("secs", SECOND, n(SECOND.getEpochSecond())),
                sample("secs", Timestamp.from(SECOND), n(SECOND.getEpochSecond())),
                sample("millis", SECOND.plusMillis(7), n(SECOND.toEpochMilli() + 7)));
    }

    private static Stream<Arguments> collections() {
        return Stream.of(
                Arguments.of("sset", Set.of("a", "ü"), ss("a", "ü"), Set.class),
                Arguments.of(
                        "nset", Set.of(new BigDecimal("1.5"), new BigDecimal(DIGITS)), ns("1.5", DIGITS), Set.class),
                Arguments.of("l", List.of(), l(), List.class),
                Arguments.of(
                        "l", List.of("a", new BigDecimal(DIGITS), true), l(s("a"), n(DIGITS), bool(true)), List.class));
    }

    private static Stream<Arguments> documents() {
        Map<String, Object> document = Map.of("city", "Roma", "tags", List.of("x", new BigDecimal("0.1")));
        AttributeValue stored = m(Map.of("city", s("Roma"), "tags", l(s("x"), n("0.1"))));
        return Stream.of(
                Arguments.of("m", document, stored, Map.class),
                Arguments.of("m", Map.of(), m(Map.of()), Map.class),
                Arguments.of("j", document, stored, Map.class),
                Arguments.of("j", List.of("a"), l(s("a")), List.class),
                Arguments.of("a", document, stored, Map.class),
                Arguments.of("a", "text", s("text"), String.class),
                Arguments.of("a", true, bool(true), Boolean.class));
    }
}
