package io.ashdynamo.examples.loader;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.Locale;

/**
 * What a file has for a value becomes what a statement is given. It is checked here as far as the column's type tells, so
 * that a bad line is known before the rows after it are sent.
 */
final class Values {

    private static final int MAX_DIGITS = 38;
    private static final int MAX_NUMBER_LENGTH = 1000;
    private static final int DATE_LENGTH = 10;

    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    private Values() {}

    /** The value, not NULL, for a column. */
    static Object of(Column column, String text) throws BadLine {
        try {
            return switch (column.kind()) {
                case TEXT -> text;
                case WHOLE -> whole(number(text), column);
                case NUMBER -> number(text);
                case BOOLEAN -> bool(text);
                case DATE -> LocalDate.parse(text);
                case TIME -> LocalTime.parse(text);
                case TIMESTAMP -> timestamp(text);
                case BINARY -> Base64.getDecoder().decode(text);
                case ARRAY, MAP, JSON -> JsonText.checked(text, column.kind());
                case ANY -> JsonText.value(text);
            };
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new BadLine(
                    column + ": " + (text.isEmpty() ? "an empty text" : "this") + " is not " + expected(column.kind()));
        }
    }

    private static BigDecimal number(String text) {
        if (text.length() > MAX_NUMBER_LENGTH) {
            throw new NumberFormatException();
        }
        BigDecimal number = new BigDecimal(text);
        if (number.stripTrailingZeros().precision() > MAX_DIGITS) {
            throw new ArithmeticException();
        }
        return number;
    }

    private static Object whole(BigDecimal number, Column column) {
        return switch (column.jdbcType()) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> number.intValueExact();
            default -> number.longValueExact();
        };
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object timestamp(String text) {
        if (text.length() == DATE_LENGTH) {
            return LocalDate.parse(text).atStartOfDay();
        }
        boolean blank = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
        String iso = blank ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1) : text;
        return TIMESTAMP.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
    }

    private static String expected(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case WHOLE -> "a whole number of that type";
            case NUMBER -> "a number of at most " + MAX_DIGITS + " digits";
            case BOOLEAN -> "true or false";
            case DATE -> "a date as 2026-01-31";
            case TIME -> "a time as 12:30:00";
            case TIMESTAMP -> "a timestamp as 2026-01-31T12:30:00Z";
            case BINARY -> "base64";
            case ARRAY -> "a JSON array";
            case MAP -> "a JSON object";
            case JSON, ANY -> "JSON; a string is \"quoted\" in it";
        };
    }
}
