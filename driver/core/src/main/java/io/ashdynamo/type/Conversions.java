package io.ashdynamo.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The table of conversions: target class × any source. It serves both ways: a parameter becomes the canonical Java value
 * of its column's type, and a canonical value becomes what a getter was asked for.
 */
final class Conversions {

    private static final int UUID_LENGTH = 36;

    private interface Conversion {
        Object convert(Object value, ZoneId zone) throws BadValue;
    }

    private static final Map<Class<?>, Conversion> TO = new HashMap<>();

    static {
        TO.put(String.class, Texts::of);
        TO.put(Boolean.class, (v, zone) -> toBoolean(v));
        TO.put(Byte.class, (v, zone) -> (byte) Numbers.integral(v, Byte.MIN_VALUE, Byte.MAX_VALUE, "byte"));
        TO.put(Short.class, (v, zone) -> (short) Numbers.integral(v, Short.MIN_VALUE, Short.MAX_VALUE, "short"));
        TO.put(Integer.class, (v, zone) -> (int) Numbers.integral(v, Integer.MIN_VALUE, Integer.MAX_VALUE, "integer"));
        TO.put(Long.class, (v, zone) -> Numbers.integral(v, Long.MIN_VALUE, Long.MAX_VALUE, "bigint"));
        TO.put(Float.class, (v, zone) -> Numbers.singlePrecision(v));
        TO.put(Double.class, (v, zone) -> Numbers.floatingPoint(v));
        TO.put(BigDecimal.class, (v, zone) -> Numbers.decimal(v));
        TO.put(BigInteger.class, (v, zone) -> Numbers.integer(v));
        TO.put(byte[].class, (v, zone) -> Binaries.of(v));
        TO.put(LocalDate.class, Temporals::date);
        TO.put(LocalTime.class, Temporals::time);
        TO.put(Instant.class, Temporals::instant);
        TO.put(LocalDateTime.class, Temporals::local);
        TO.put(OffsetDateTime.class, (v, zone) -> Temporals.instant(v, zone).atOffset(ZoneOffset.UTC));
        TO.put(ZonedDateTime.class, (v, zone) -> Temporals.instant(v, zone).atZone(zone));
        TO.put(java.sql.Date.class, (v, zone) -> toSqlDate(Temporals.date(v, zone)));
        TO.put(java.sql.Time.class, (v, zone) -> toSqlTime(Temporals.time(v, zone)));
        TO.put(Timestamp.class, (v, zone) -> Timestamp.from(Temporals.instant(v, zone)));
        TO.put(java.util.Date.class, (v, zone) -> java.util.Date.from(Temporals.instant(v, zone)));
        TO.put(
                Calendar.class,
                (v, zone) -> GregorianCalendar.from(Temporals.instant(v, zone).atZone(zone)));
        TO.put(UUID.class, (v, zone) -> UUID.fromString(uuidText(v)));
        TO.put(List.class, (v, zone) -> toList(v));
        TO.put(Collection.class, (v, zone) -> toList(v));
        TO.put(Set.class, (v, zone) -> new LinkedHashSet<>(toList(v)));
        TO.put(Map.class, (v, zone) -> toMap(v));
        TO.put(DynamoValue.class, (v, zone) -> Documents.of(v));
        TO.put(Object.class, (v, zone) -> v instanceof DynamoValue stored ? Documents.toJava(stored) : v);
    }

    private Conversions() {}

    /** Whether anything can be converted to this class. */
    static boolean knows(Class<?> target) {
        return TO.containsKey(target);
    }

    /** The value as the target class; never null. */
    static <T> T convert(Object value, Class<T> target, ZoneId zone) throws BadValue {
        if (target.isInstance(value) && target != Object.class) {
            return target.cast(value);
        }
        Conversion conversion = TO.get(target);
        if (conversion == null) {
            throw BadValue.type("cannot be given as a " + target.getName() + "; ask for a String");
        }
        return target.cast(conversion.convert(target == String.class ? value : plain(value), zone));
    }

    /** A scalar of a document as the Java value that a column of its type would have. */
    private static Object plain(Object value) throws BadValue {
        boolean scalar = value instanceof DynamoValue.S
                || value instanceof DynamoValue.N
                || value instanceof DynamoValue.B
                || value instanceof DynamoValue.Bool;
        return scalar ? Documents.toJava((DynamoValue) value) : value;
    }

    private static Boolean toBoolean(Object value) throws BadValue {
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (value instanceof Number) {
            BigDecimal number = Numbers.decimal(value);
            if (number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0) {
                return number.signum() != 0;
            }
        }
        if (value instanceof CharSequence || value instanceof Character) {
            String text = value.toString().strip();
            if (text.equals("1") || text.equalsIgnoreCase("true")) {
                return true;
            }
            if (text.equals("0") || text.equalsIgnoreCase("false")) {
                return false;
            }
        }
        throw BadValue.type("is not a boolean; give true, false, 1 or 0");
    }

    /** A UUID's text, without blanks around it. */
    static String uuidText(Object value) throws BadValue {
        String text = value instanceof CharSequence ? value.toString().strip() : "";
        if (!isUuid(text)) {
            throw BadValue.type("is not a UUID, such as 123e4567-e89b-12d3-a456-426614174000");
        }
        return text;
    }

    /** UUID.fromString also takes shorter and longer groups, which are not the text of what it makes of them. */
    private static boolean isUuid(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() == UUID_LENGTH;
    }

    private static java.sql.Date toSqlDate(LocalDate date) throws BadValue {
        java.sql.Date sqlDate = java.sql.Date.valueOf(date);
        // Its calendar, unlike ISO-8601's, has no 5th to 14th of October 1582.
        if (!sqlDate.toLocalDate().equals(date)) {
            throw BadValue.range("is a date that java.sql.Date does not have; ask for a LocalDate");
        }
        return sqlDate;
    }

    private static java.sql.Time toSqlTime(LocalTime time) {
        java.sql.Time seconds = java.sql.Time.valueOf(time);
        return new java.sql.Time(seconds.getTime() + time.get(ChronoField.MILLI_OF_SECOND));
    }

    private static List<?> toList(Object value) throws BadValue {
        if (value instanceof DynamoValue stored) {
            return Documents.elementsOf(stored);
        }
        Optional<Collection<?>> elements = Documents.elements(value);
        if (elements.isPresent()) {
            return new ArrayList<>(elements.get());
        }
        if (value instanceof CharSequence text) {
            return Documents.elementsOf(Json.read(text.toString()));
        }
        throw BadValue.type("is not a list or set; ask for a String");
    }

    private static Object toMap(Object value) throws BadValue {
        DynamoValue document = value instanceof CharSequence text ? Json.read(text.toString()) : Documents.of(value);
        if (document instanceof DynamoValue.M) {
            return Documents.toJava(document);
        }
        throw BadValue.type("is not a map; ask for a String");
    }
}
