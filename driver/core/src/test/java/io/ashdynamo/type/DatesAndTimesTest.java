package io.ashdynamo.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.TypeName;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates without a time, times without a date. */
class DatesAndTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TypedColumn DATE = Columns.of(TypeName.DATE);
    private static final TypedColumn TIME = Columns.of(TypeName.TIME);

    @Test
    void datesRoundTripInTextOrder() throws SQLException {
        Random random = new Random(48);
        for (int i = 0; i < 20_000; i++) {
            LocalDate one = randomDate(random);
            LocalDate other = randomDate(random);
            assertThat(DATE.decode(DATE.encode(one, BERLIN))).isEqualTo(one);
            assertThat(Integer.signum(text(DATE, one).compareTo(text(DATE, other))))
                    .isEqualTo(Integer.signum(one.compareTo(other)));
        }
    }

    @Test
    void sqlDatesRoundTrip() throws SQLException {
        Random random = new Random(49);
        for (int i = 0; i < 5_000; i++) {
            LocalDate date = LocalDate.of(1583, 1, 1).plusDays(random.nextInt(3_000_000));
            java.sql.Date sqlDate = java.sql.Date.valueOf(date);
            assertThat(text(DATE, sqlDate)).isEqualTo(date.toString());
            assertThat(Values.convert(date, java.sql.Date.class, BERLIN, "c")).isEqualTo(sqlDate);
        }
    }

    @Test
    void refusesASqlDateThatItsCalendarDoesNotHave() {
        assertThat(Shown.outcome(() -> Values.convert(LocalDate.of(1582, 10, 10), java.sql.Date.class, BERLIN, "c")))
                .isEqualTo("22003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000-01-01", "2026-1-1", "2026-02-30", "31.01.2026", "2026-01-31x", "today", ""})
    void refusesTextThatIsNoDate(String text) {
        assertThat(Shown.outcome(() -> DATE.encode(text, BERLIN))).isEqualTo("22018");
        assertThat(Shown.outcome(() -> DATE.decode(new DynamoValue.S(text)))).isEqualTo("22018");
    }

    @Test
    void refusesYearsOutOfRange() {
        for (Object date : new Object[] {LocalDate.MAX, LocalDate.MIN, LocalDate.of(-1, 12, 31), "+10000-01-01"}) {
            assertThat(Shown.outcome(() -> DATE.encode(date, BERLIN))).isEqualTo("22003");
        }
    }

    @Test
    void timesRoundTripInTextOrder() throws SQLException {
        Random random = new Random(50);
        for (int i = 0; i < 20_000; i++) {
            LocalTime one = randomTime(random);
            LocalTime other = random.nextBoolean() ? randomTime(random) : one.plusNanos(random.nextInt(1000));
            assertThat(TIME.decode(TIME.encode(one, BERLIN))).isEqualTo(one);
            assertThat(Integer.signum(text(TIME, one).compareTo(text(TIME, other))))
                    .isEqualTo(Integer.signum(one.compareTo(other)));
        }
    }

    @Test
    void sqlTimesKeepTheirMilliseconds() throws SQLException {
        Random random = new Random(51);
        for (int i = 0; i < 5_000; i++) {
            LocalTime time = randomTime(random).truncatedTo(ChronoUnit.MILLIS);
            java.sql.Time sqlTime = Values.convert(time, java.sql.Time.class, BERLIN, "c");
            assertThat(sqlTime.toString()).isEqualTo(java.sql.Time.valueOf(time).toString());
            assertThat(TIME.decode(TIME.encode(sqlTime, BERLIN))).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00:00, 00:00:00",
        "23:59:59.999999999, 23:59:59.999999999",
        "12:30:00.500, 12:30:00.5",
        "12:30:00.000, 12:30:00",
    })
    void timesHaveSecondsAndTheFractionTheyNeed(String text, String stored) throws SQLException {
        assertThat(TIME.encode(text, BERLIN)).isEqualTo(new DynamoValue.S(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "12", "12:60", "12:30:61", "12:30:00Z", "noon", "1:30", ""})
    void refusesTextThatIsNoTime(String text) {
        assertThat(Shown.outcome(() -> TIME.encode(text, BERLIN))).isEqualTo("22018");
        assertThat(Shown.outcome(() -> TIME.decode(new DynamoValue.S(text)))).isEqualTo("22018");
    }

    private static String text(TypedColumn column, Object value) throws SQLException {
        return Values.text(column.encode(value, BERLIN));
    }

    private static LocalDate randomDate(Random random) {
        return LocalDate.of(0, 1, 1).plusDays(random.nextInt(3_652_425));
    }

    private static LocalTime randomTime(Random random) {
        LocalTime time = LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
        return random.nextBoolean() ? time : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
