package io.ashdynamo.type;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;

/** Dates and times. A value without a zone is taken, or given, in the connection's zone. */
final class Temporals {

    private static final long FIRST_SECOND = -62_167_219_200L;
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final BigDecimal FIRST = BigDecimal.valueOf(FIRST_SECOND);
    private static final BigDecimal LAST = BigDecimal.valueOf(LAST_SECOND + 1);
    private static final String NOT_A_DATE = "is not a date; give a LocalDate, a java.sql.Date, or text as 2026-01-31";
    private static final String NOT_A_TIME = "is not a time; give a LocalTime, a java.sql.Time, or text as 12:30:00";
    private static final String NOT_A_TIMESTAMP =
            "is not a timestamp; give java.time, a java.sql.Timestamp, or text as 2026-01-31T12:30:00Z";

    private Temporals() {}

    /** Whether the value is a date, a time or both. */
    static boolean isTemporal(Object value) {
        return value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof LocalDateTime
                || value instanceof java.util.Date
                || isInstant(value);
    }

    static Instant instant(Object value, ZoneId zone) throws BadValue {
        return inYears(instant(value, zone, NOT_A_TIMESTAMP));
    }

    /** What clocks in the zone show. */
    static LocalDateTime local(Object value, ZoneId zone) throws BadValue {
        if (value instanceof LocalDateTime dateTime) {
            return dateTime;
        }
        if (value instanceof LocalDate || value instanceof java.sql.Date) {
            return date(value, zone).atStartOfDay();
        }
        if (value instanceof CharSequence text) {
            return IsoReader.dateTime(text.toString().strip(), NOT_A_TIMESTAMP).local(zone);
        }
        return instant(value, zone).atZone(zone).toLocalDateTime();
    }

    static LocalDate date(Object value, ZoneId zone) throws BadValue {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof LocalDateTime dateTime) {
            return dateTime.toLocalDate();
        }
        if (value instanceof CharSequence text) {
            return IsoReader.dateTime(text.toString().strip(), NOT_A_DATE)
                    .local(zone)
                    .toLocalDate();
        }
        return inYears(instant(value, zone, NOT_A_DATE)).atZone(zone).toLocalDate();
    }

    static LocalTime time(Object value, ZoneId zone) throws BadValue {
        if (value instanceof LocalTime time) {
            return time;
        }
        if (value instanceof java.sql.Time time) {
            // A Time's own toLocalTime drops its milliseconds.
            return time.toLocalTime().withNano((int) Math.floorMod(time.getTime(), 1000L) * 1_000_000);
        }
        if (value instanceof LocalDateTime dateTime) {
            return dateTime.toLocalTime();
        }
        if (value instanceof LocalDate || value instanceof java.sql.Date) {
            throw BadValue.type("is a date without a time; give a time, or a timestamp");
        }
        if (value instanceof CharSequence text) {
            return time(text.toString().strip(), zone);
        }
        return inYears(instant(value, zone, NOT_A_TIME)).atZone(zone).toLocalTime();
    }

    /** Of a number of seconds, which may have a fraction. */
    static Instant ofEpochSeconds(BigDecimal seconds) throws BadValue {
        if (seconds.compareTo(FIRST) < 0 || seconds.compareTo(LAST) >= 0) {
            throw outOfYears();
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValue(), seconds.subtract(whole).movePointRight(9).longValue());
    }

    /** The instant, if the text of its UTC year has four digits. */
    static Instant inYears(Instant instant) throws BadValue {
        if (instant.getEpochSecond() < FIRST_SECOND || instant.getEpochSecond() > LAST_SECOND) {
            throw outOfYears();
        }
        return instant;
    }

    static BadValue outOfYears() {
        return BadValue.range(
                "is not in the years 0000 to 9999, in which text order is time order; store it as a string");
    }

    private static boolean isInstant(Object value) {
        return value instanceof Instant
                || value instanceof OffsetDateTime
                || value instanceof ZonedDateTime
                || value instanceof Calendar;
    }

    private static Instant instant(Object value, ZoneId zone, String refusal) throws BadValue {
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof OffsetDateTime dateTime) {
            return dateTime.toInstant();
        }
        if (value instanceof ZonedDateTime dateTime) {
            return dateTime.toInstant();
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (value instanceof Calendar calendar) {
            return calendar.toInstant();
        }
        if (value instanceof LocalDateTime dateTime) {
            return dateTime.atZone(zone).toInstant();
        }
        if (value instanceof CharSequence text) {
            return IsoReader.dateTime(text.toString().strip(), refusal).instant(zone);
        }
        if (value instanceof LocalDate || value instanceof java.sql.Date) {
            return date(value, zone).atStartOfDay(zone).toInstant();
        }
        if (value instanceof java.util.Date date && !(value instanceof java.sql.Time)) {
            return date.toInstant();
        }
        throw BadValue.type(refusal);
    }

    private static LocalTime time(String text, ZoneId zone) throws BadValue {
        boolean hasDate = text.length() > 10 && text.charAt(4) == '-';
        return hasDate
                ? IsoReader.dateTime(text, NOT_A_TIME).local(zone).toLocalTime()
                : IsoReader.time(text, NOT_A_TIME);
    }
}
