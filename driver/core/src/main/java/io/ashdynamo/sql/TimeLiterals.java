package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** Reads the texts of {@code DATE '…'}, {@code TIME '…'} and {@code TIMESTAMP '…'}. */
final class TimeLiterals {

    private TimeLiterals() {}

    static LocalDate date(String text) throws SQLException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Errors.syntax("DATE '" + text + "' is not a date; write DATE '2026-01-31'");
        }
    }

    static LocalTime time(String text) throws SQLException {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw Errors.syntax("TIME '" + text + "' is not a time; write TIME '12:30:00'");
        }
    }

    /** A LocalDateTime, or an Instant where the text has an offset. */
    static Object timestamp(String text) throws SQLException {
        String iso = text.strip().replaceFirst(" ", "T").replace(" ", "");
        try {
            boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
            return offset ? OffsetDateTime.parse(iso).toInstant() : LocalDateTime.parse(iso);
        } catch (DateTimeException e) {
            throw Errors.syntax("TIMESTAMP '" + text + "' is not a timestamp; write TIMESTAMP '2026-01-31 12:30:00'");
        }
    }
}
