package io.ashdynamo.type;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads ISO-8601 text with {@code T} or a blank, any fraction, and an offset or none: what DynamoDB data and SQL literals
 * hold. By hand, because a formatter takes several times as long, and finds out with exceptions that there is no offset.
 */
final class IsoReader {

    private static final int NANO_DIGITS = 9;
    private static final int MAX_OFFSET_SECONDS = 18 * 3600;

    private final String text;
    private final String refusal;
    private int at;

    private IsoReader(String text, String refusal) {
        this.text = text;
        this.refusal = refusal;
    }

    /** {@code 2026-01-31}, alone or with a time and an offset. */
    static IsoDateTime dateTime(String text, String refusal) throws BadValue {
        IsoReader reader = new IsoReader(text, refusal);
        LocalDate date = reader.date();
        if (reader.atEnd()) {
            return new IsoDateTime(date, LocalTime.MIDNIGHT, Optional.empty());
        }
        if (!reader.skip('T') && !reader.skip('t') && !reader.skip(' ')) {
            throw reader.refused();
        }
        LocalTime time = reader.time();
        Optional<ZoneOffset> offset = reader.atEnd() ? Optional.empty() : Optional.of(reader.offset());
        reader.expectEnd();
        return new IsoDateTime(date, time, offset);
    }

    /** {@code 12:30}, {@code 12:30:00} or {@code 12:30:00.5}. */
    static LocalTime time(String text, String refusal) throws BadValue {
        IsoReader reader = new IsoReader(text, refusal);
        LocalTime time = reader.time();
        reader.expectEnd();
        return time;
    }

    private LocalDate date() throws BadValue {
        if (text.length() > 1 && (text.charAt(0) == '+' || text.charAt(0) == '-') && isDigit(1)) {
            throw Temporals.outOfYears();
        }
        int year = number(4);
        expect('-');
        int month = atMost(number(2), 12);
        expect('-');
        int day = number(2);
        if (month == 0 || day == 0 || day > YearMonth.of(year, month).lengthOfMonth()) {
            throw refused();
        }
        return LocalDate.of(year, month, day);
    }

    private LocalTime time() throws BadValue {
        int hour = atMost(number(2), 23);
        expect(':');
        int minute = atMost(number(2), 59);
        int second = skip(':') ? atMost(number(2), 59) : 0;
        return LocalTime.of(hour, minute, second, skip('.') ? fraction() : 0);
    }

    private int fraction() throws BadValue {
        int nanos = 0;
        int digits = 0;
        for (; isDigit(at); at++, digits++) {
            int digit = text.charAt(at) - '0';
            if (digits < NANO_DIGITS) {
                nanos = nanos * 10 + digit;
            } else if (digit != 0) {
                throw BadValue.range("is finer than a nanosecond; read it as a string");
            }
        }
        if (digits == 0) {
            throw refused();
        }
        for (; digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** {@code Z}, {@code +02}, {@code +0200}, {@code +02:00} or {@code +02:00:00}. */
    private ZoneOffset offset() throws BadValue {
        if (skip('Z') || skip('z')) {
            return ZoneOffset.UTC;
        }
        boolean negative = skip('-');
        if (!negative) {
            expect('+');
        }
        int seconds = number(2) * 3600;
        if (!atEnd()) {
            skip(':');
            seconds += atMost(number(2), 59) * 60;
        }
        if (skip(':')) {
            seconds += atMost(number(2), 59);
        }
        atMost(seconds, MAX_OFFSET_SECONDS);
        return ZoneOffset.ofTotalSeconds(negative ? -seconds : seconds);
    }

    private int number(int width) throws BadValue {
        int number = 0;
        for (int end = at + width; at < end; at++) {
            if (!isDigit(at)) {
                throw refused();
            }
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private int atMost(int number, int max) throws BadValue {
        if (number > max) {
            throw refused();
        }
        return number;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private boolean skip(char expected) {
        if (atEnd() || text.charAt(at) != expected) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char expected) throws BadValue {
        if (!skip(expected)) {
            throw refused();
        }
    }

    private void expectEnd() throws BadValue {
        if (!atEnd()) {
            throw refused();
        }
    }

    private boolean atEnd() {
        return at >= text.length();
    }

    private BadValue refused() {
        return BadValue.type(refusal);
    }
}
