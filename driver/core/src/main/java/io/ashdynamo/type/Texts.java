package io.ashdynamo.type;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Values as text. */
final class Texts {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** More zeros than any stored number has; beyond, a number such as 1E999999999 is not written out. */
    private static final int MAX_PLAIN_SCALE = 400;

    private Texts() {}

    /** The text of any value: numbers with all digits, times in ISO-8601, binaries in hex, lists and maps in JSON. */
    static String of(Object value, ZoneId zone) throws BadValue {
        Optional<String> scalar = value instanceof DynamoValue ? Optional.empty() : scalar(value, zone);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        return Binaries.isBinary(value) ? HEX.formatHex(Binaries.of(value)) : Json.write(Documents.of(value));
    }

    /** As {@link #of}, but nothing for binaries, sets, lists, maps and what is of no known class. */
    static Optional<String> scalar(Object value, ZoneId zone) throws BadValue {
        if (value instanceof CharSequence
                || value instanceof Character
                || value instanceof Boolean
                || value instanceof UUID) {
            return Optional.of(value.toString());
        }
        if (value instanceof BigDecimal decimal) {
            return Optional.of(plain(decimal));
        }
        if (value instanceof Number) {
            return Optional.of(value.toString());
        }
        if (value instanceof Enum<?> constant) {
            return Optional.of(constant.name());
        }
        if (value instanceof DynamoValue.S string) {
            return Optional.of(string.value());
        }
        if (isStream(value)) {
            return Optional.of(readAll(value));
        }
        return Temporals.isTemporal(value) ? Optional.of(ofTime(value, zone)) : Optional.empty();
    }

    /** Whether it is text that is read from somewhere, and once only. */
    static boolean isStream(Object value) {
        return value instanceof Clob || value instanceof Reader;
    }

    static String readAll(Object value) throws BadValue {
        try (Reader reader = value instanceof Clob clob ? clob.getCharacterStream() : (Reader) value) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException | SQLException e) {
            throw BadValue.unreadable(e);
        }
    }

    /** The text, if UTF-8 can hold it; half a character would silently be stored as a question mark. */
    static String stored(String text) throws BadValue {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    throw BadValue.type("has half of a surrogate pair, which is no text; store it as binary");
                }
                i++;
            }
        }
        return text;
    }

    private static String plain(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) > MAX_PLAIN_SCALE ? decimal.toString() : decimal.toPlainString();
    }

    /** Without a zone where the value has none, as it does not say which instant it is. */
    private static String ofTime(Object value, ZoneId zone) throws BadValue {
        if (value instanceof LocalDate || value instanceof java.sql.Date) {
            return IsoWriter.date(Temporals.date(value, zone));
        }
        if (value instanceof LocalTime || value instanceof java.sql.Time) {
            return IsoWriter.time(Temporals.time(value, zone));
        }
        return value instanceof LocalDateTime dateTime
                ? IsoWriter.dateTime(dateTime)
                : IsoWriter.instant(Temporals.instant(value, zone));
    }
}
