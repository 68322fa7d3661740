package io.ashdynamo.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Writes ISO-8601 text. In each form, text order is time order. */
final class IsoWriter {

    private static final int NANO_DIGITS = 9;
    private static final int AS_NEEDED = -1;

    private IsoWriter() {}

    /** In UTC with exactly these digits of fraction; finer ones are cut off. */
    static String instant(Instant instant, int precision) throws BadValue {
        Instant valid = Temporals.inYears(instant);
        return dateTime(valid.atOffset(ZoneOffset.UTC).toLocalDateTime(), precision)
                .append('Z')
                .toString();
    }

    /** In UTC with as many digits of fraction as it needs. */
    static String instant(Instant instant) throws BadValue {
        return instant(instant, AS_NEEDED);
    }

    /** Without a zone. */
    static String dateTime(LocalDateTime dateTime) throws BadValue {
        return dateTime(dateTime, AS_NEEDED).toString();
    }

    static String date(LocalDate date) throws BadValue {
        StringBuilder text = new StringBuilder(10);
        appendDate(text, date);
        return text.toString();
    }

    /** With seconds always, and with as many digits of fraction as it needs. */
    static String time(LocalTime time) {
        StringBuilder text = new StringBuilder(18);
        appendTime(text, time, AS_NEEDED);
        return text.toString();
    }

    private static StringBuilder dateTime(LocalDateTime dateTime, int precision) throws BadValue {
        StringBuilder text = new StringBuilder(30);
        appendDate(text, dateTime.toLocalDate());
        appendTime(text.append('T'), dateTime.toLocalTime(), precision);
        return text;
    }

    private static void appendDate(StringBuilder text, LocalDate date) throws BadValue {
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw Temporals.outOfYears();
        }
        pad(text, date.getYear(), 4).append('-');
        pad(text, date.getMonthValue(), 2).append('-');
        pad(text, date.getDayOfMonth(), 2);
    }

    private static void appendTime(StringBuilder text, LocalTime time, int precision) {
        pad(text, time.getHour(), 2).append(':');
        pad(text, time.getMinute(), 2).append(':');
        pad(text, time.getSecond(), 2);
        int nanos = time.getNano();
        int digits = precision == AS_NEEDED ? digits(nanos) : precision;
        if (digits > 0) {
            int length = text.append('.').length();
            pad(text, nanos, NANO_DIGITS).setLength(length + digits);
        }
    }

    private static int digits(int nanos) {
        int digits = nanos == 0 ? 0 : NANO_DIGITS;
        for (int rest = nanos; rest != 0 && rest % 10 == 0; rest /= 10) {
            digits--;
        }
        return digits;
    }

    private static StringBuilder pad(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        for (int i = digits.length(); i < width; i++) {
            text.append('0');
        }
        return text.append(digits);
    }
}
