package io.ashdynamo.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.TimestampFormat;
import io.ashdynamo.mapping.TypeName;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ISO text of fixed width, seconds and milliseconds of the epoch. */
class TimestampsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TypedColumn TIMESTAMP = Columns.of(TypeName.TIMESTAMP);
    private static final long FIRST = -62_167_219_200L;
    private static final long LAST = 253_402_300_799L;

    @ParameterizedTest
    @CsvSource({
        "0, 2026-01-31T12:30:00Z",
        "1, 2026-01-31T12:30:00.0Z",
        "3, 2026-01-31T12:30:00.012Z",
        "6, 2026-01-31T12:30:00.012345Z",
        "9, 2026-01-31T12:30:00.012345678Z",
    })
    void isoTextHasTheDeclaredDigits(int precision, String text) throws SQLException {
        Instant instant = Instant.parse("2026-01-31T12:30:00.012345678Z");
        assertThat(iso(precision, instant)).isEqualTo(text);
    }

    @Test
    void textOrderIsTimeOrder() throws SQLException {
        Random random = new Random(45);
        for (int i = 0; i < 20_000; i++) {
            int precision = random.nextInt(10);
            Instant one = randomInstant(random);
            Instant other = random.nextBoolean() ? randomInstant(random) : one.plusNanos(random.nextInt(2_000_000_000));
            if (other.getEpochSecond() <= LAST) {
                String first = iso(precision, one);
                String second = iso(precision, other);
                assertThat(first).hasSameSizeAs(second);
                int order = Integer.signum(first.compareTo(second));
                assertThat(order).isIn(0, one.compareTo(other) < 0 ? -1 : 1);
                assertThat(precision == 9 && order == 0).isEqualTo(precision == 9 && one.equals(other));
            }
        }
    }

    @Test
    void instantsRoundTripInEachFormat() throws SQLException {
        Random random = new Random(46);
        for (int i = 0; i < 5_000; i++) {
            Instant instant = randomInstant(random);
            assertThat(roundTrip(TimestampFormat.ISO, 9, instant)).isEqualTo(instant);
            assertThat(roundTrip(TimestampFormat.ISO, 6, instant)).isEqualTo(instant.truncatedTo(ChronoUnit.MICROS));
            assertThat(roundTrip(TimestampFormat.EPOCH_SECONDS, 0, instant))
                    .isEqualTo(instant.truncatedTo(ChronoUnit.SECONDS));
            assertThat(roundTrip(TimestampFormat.EPOCH_MILLIS, 0, instant))
                    .isEqualTo(instant.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    @Test
    void everyJavaClassRoundTrips() throws SQLException {
        TypedColumn column = Columns.timestamp(TimestampFormat.ISO, 9);
        Random random = new Random(47);
        for (int i = 0; i < 2_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1000) * 1_000_000L);
            for (Object value : new Object[] {
                instant,
                Timestamp.from(instant),
                java.util.Date.from(instant),
                instant.atOffset(ZoneOffset.ofHours(-5)),
                instant.atZone(ZoneId.of("America/New_York")),
                GregorianCalendar.from(instant.atZone(ZoneId.of("Asia/Kolkata"))),
                instant.toString(),
            }) {
                Object canonical = column.decode(column.encode(value, BERLIN));
                assertThat(canonical).as(value.getClass().getName()).isEqualTo(instant);
                assertThat(as(canonical, Timestamp.class).toInstant()).isEqualTo(instant);
                assertThat(as(canonical, java.util.Date.class).toInstant()).isEqualTo(instant);
                assertThat(as(canonical, Calendar.class).toInstant()).isEqualTo(instant);
                assertThat(as(canonical, OffsetDateTime.class).toInstant()).isEqualTo(instant);
                assertThat(as(canonical, ZonedDateTime.class)).isEqualTo(instant.atZone(BERLIN));
                assertThat(as(canonical, LocalDateTime.class))
                        .isEqualTo(instant.atZone(BERLIN).toLocalDateTime());
            }
        }
    }

    @Test
    void refusesInstantsOutOfTheYearsInEachFormat() {
        for (String type : new String[] {"timestamp", "epoch_seconds", "epoch_millis"}) {
            TypedColumn column = Columns.all().get(type);
            for (Object value : new Object[] {
                Instant.MAX,
                Instant.MIN,
                Instant.ofEpochSecond(LAST + 1),
                Instant.ofEpochSecond(FIRST, -1),
                LocalDateTime.MAX,
                LocalDateTime.MIN,
                OffsetDateTime.MAX,
                new Timestamp(Long.MAX_VALUE),
            }) {
                assertThat(Shown.outcome(() -> column.encode(value, BERLIN)))
                        .as(type + " of " + value)
                        .isEqualTo("22003");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "epoch_seconds, -1, 1969-12-31T23:59:59Z",
        "epoch_seconds, -0.000000001, 1969-12-31T23:59:59.999999999Z",
        "epoch_seconds, 1.5, 1970-01-01T00:00:01.5Z",
        "epoch_seconds, 1.76986260E9, 2026-01-31T12:30:00Z",
        "epoch_seconds, 253402300799.999999999, 9999-12-31T23:59:59.999999999Z",
        "epoch_seconds, -62167219200, 0000-01-01T00:00:00Z",
        "epoch_millis, -1.5, 1969-12-31T23:59:59.9985Z",
        "epoch_millis, 1769862600123, 2026-01-31T12:30:00.123Z",
    })
    void readsNumbersOfTheEpoch(String type, String digits, String instant) throws SQLException {
        assertThat(Columns.all().get(type).decode(new DynamoValue.N(digits))).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @CsvSource({"epoch_seconds, 253402300800", "epoch_seconds, 1E+125", "epoch_millis, -62167219200001"})
    void refusesNumbersOfTheEpochOutOfTheYears(String type, String digits) {
        assertThat(Shown.outcome(() -> Columns.all().get(type).decode(new DynamoValue.N(digits))))
                .isEqualTo("22003");
    }

    @Test
    void hoursThatClocksSkipAreMovedForward() throws SQLException {
        LocalDateTime skipped = LocalDateTime.parse("2026-03-29T02:30:00");
        assertThat(TIMESTAMP.decode(TIMESTAMP.encode(skipped, BERLIN)))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(TIMESTAMP.decode(TIMESTAMP.encode("2026-03-29 02:30", BERLIN)))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        // Midnight of this day was skipped in Beirut.
        ZoneId beirut = ZoneId.of("Asia/Beirut");
        assertThat(TIMESTAMP.decode(TIMESTAMP.encode("2022-03-27", beirut)))
                .isEqualTo(Instant.parse("2022-03-26T22:00:00Z"));
        assertThat(Values.convert(java.time.LocalDate.parse("2022-03-27"), LocalDateTime.class, beirut, "c"))
                .isEqualTo(LocalDateTime.of(java.time.LocalDate.parse("2022-03-27"), LocalTime.MIDNIGHT));
    }

    private static String iso(int precision, Instant instant) throws SQLException {
        return Values.text(Columns.timestamp(TimestampFormat.ISO, precision).encode(instant, BERLIN));
    }

    private static Object roundTrip(TimestampFormat format, int precision, Instant instant) throws SQLException {
        TypedColumn column = Columns.timestamp(format, precision);
        return column.decode(column.encode(instant, BERLIN));
    }

    private static <T> T as(Object canonical, Class<T> target) throws SQLException {
        return Values.convert(canonical, target, BERLIN, "c");
    }

    private static Instant randomInstant(Random random) {
        return Instant.ofEpochSecond(random.nextLong(FIRST, LAST + 1), random.nextInt(1_000_000_000));
    }
}
