package io.ashdynamo.type;

import java.io.InputStream;
import java.sql.Blob;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/**
 * Conversions of values whose column is not known here. As it may be a sensitive one, errors do not show the value; those
 * of {@link TypedColumn} do.
 */
public final class Values {

    private static final int SHOWN_LENGTH = 60;
    private static final String HIDDEN = "the value";

    private Values() {}

    /** Whether a getter can ask for this class. */
    public static boolean convertsTo(Class<?> target) {
        return Conversions.knows(target);
    }

    /**
     * A canonical value, not null, as the class a getter asks for.
     *
     * @param subject what the error names, the column's label
     * @throws SQLException 22018 if it cannot be read so, 22003 if digits would be lost
     */
    public static <T> T convert(Object value, Class<T> target, ZoneId zone, String subject) throws SQLException {
        try {
            return Conversions.convert(value, target, zone);
        } catch (BadValue e) {
            throw e.about(subject, HIDDEN);
        }
    }

    /** The text of a canonical value or of a stored one. A stored string is shown as it is, not as JSON. */
    public static String text(Object value) throws SQLException {
        try {
            return text(value, ZoneOffset.UTC);
        } catch (BadValue e) {
            throw e.about("value", HIDDEN);
        }
    }

    /** A Java value as the DynamoDB value nearest to it; null is a stored NULL. */
    public static DynamoValue stored(Object value, String subject) throws SQLException {
        try {
            return Documents.of(value);
        } catch (BadValue e) {
            throw e.about(subject, HIDDEN);
        }
    }

    /** Plain Java of a canonical value: documents become List, Set and Map. */
    public static Object toJava(Object value, String subject) throws SQLException {
        return value == null ? null : convert(value, Object.class, ZoneOffset.UTC, subject);
    }

    /**
     * A value as messages may show it: quoted and shortened; of what is read once, huge or without a text, the class; of a
     * collection without a text, nothing.
     */
    public static String show(Object value) {
        if (value == null) {
            return "NULL";
        }
        String text;
        try {
            text = shownText(value);
        } catch (BadValue e) {
            if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
                return HIDDEN;
            }
            text = value.getClass().getName();
        }
        return text.length() > SHOWN_LENGTH ? "'" + shortened(text) + "…'" : "'" + text + "'";
    }

    private static String shownText(Object value) throws BadValue {
        if (value instanceof DynamoValue.B binary) {
            return shownText(binary.bytes());
        }
        if (value instanceof byte[] bytes) {
            return Texts.of(Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN_LENGTH)), ZoneOffset.UTC);
        }
        boolean hidden =
                Texts.isStream(value) || value instanceof Blob || value instanceof InputStream || Numbers.isHuge(value);
        return hidden ? value.getClass().getName() : text(value, ZoneOffset.UTC);
    }

    private static String shortened(String text) {
        int length = Character.isHighSurrogate(text.charAt(SHOWN_LENGTH - 1)) ? SHOWN_LENGTH - 1 : SHOWN_LENGTH;
        return text.substring(0, length);
    }

    /** The text of a value; a stored string or binary not as JSON would have it. */
    private static String text(Object value, ZoneId zone) throws BadValue {
        if (value instanceof DynamoValue.S string) {
            return string.value();
        }
        return Texts.of(value instanceof DynamoValue.B binary ? binary.bytes() : value, zone);
    }
}
