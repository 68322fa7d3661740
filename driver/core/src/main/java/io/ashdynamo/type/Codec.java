package io.ashdynamo.type;

import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.StoredType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a column's type stores. The canonical Java values are: String (string, uuid), Integer, Long, BigDecimal, Double,
 * Boolean, byte[], LocalDate, LocalTime, Instant, and {@link DynamoValue} for sets, lists, maps and json; {@code any}
 * has the one that fits the stored value.
 */
final class Codec {

    private Codec() {}

    /** Any Java value, not null, as the type stores it. */
    static DynamoValue encode(AttributeType type, Object value, ZoneId zone) throws BadValue {
        if (Texts.isStream(value)) {
            return encode(type, Texts.readAll(value), zone);
        }
        return switch (type.name()) {
            case STRING -> string(value, zone);
            case UUID -> new DynamoValue.S(uuid(value));
            case INTEGER -> whole(Numbers.integral(value, Integer.MIN_VALUE, Integer.MAX_VALUE, "integer"));
            case BIGINT -> whole(Numbers.integral(value, Long.MIN_VALUE, Long.MAX_VALUE, "bigint"));
            case DECIMAL -> number(value);
            case DOUBLE -> number(Numbers.floatingPoint(value));
            case BOOLEAN -> new DynamoValue.Bool(Conversions.convert(value, Boolean.class, zone));
            case BINARY -> Binaries.stored(value);
            case DATE -> new DynamoValue.S(IsoWriter.date(Temporals.date(value, zone)));
            case TIME -> new DynamoValue.S(IsoWriter.time(Temporals.time(value, zone)));
            case TIMESTAMP -> timestamp(type, Temporals.instant(value, zone));
            case STRING_SET -> Sets.strings(elements(value), zone);
            case NUMBER_SET -> Sets.numbers(elements(value));
            case BINARY_SET -> Sets.binaries(elements(value));
            case LIST -> list(value);
            case MAP -> map(value);
            case JSON -> document(value);
            case ANY -> Documents.of(value);
        };
    }

    /** The canonical Java value; null for NULL. A stored value of another type is a BadValue. */
    static Object decode(AttributeType type, DynamoValue stored) throws BadValue {
        if (stored instanceof DynamoValue.Null) {
            return null;
        }
        if (type.stored() != StoredType.ANY && type.stored() != stored.type()) {
            throw BadValue.type("is stored as " + stored.type() + ", but the column is declared "
                    + type.name().word() + ", which is " + type.stored() + "; read it with getString");
        }
        return switch (type.name()) {
            case STRING, UUID -> text(stored);
            case INTEGER -> (int) Numbers.integral(stored, Integer.MIN_VALUE, Integer.MAX_VALUE, "integer");
            case BIGINT -> Numbers.integral(stored, Long.MIN_VALUE, Long.MAX_VALUE, "bigint");
            case DECIMAL -> Numbers.decimal(stored);
            case DOUBLE -> Numbers.floatingPoint(stored);
            case BOOLEAN -> ((DynamoValue.Bool) stored).value();
            case BINARY -> ((DynamoValue.B) stored).bytes();
            case DATE -> Temporals.date(text(stored), ZoneOffset.UTC);
            case TIME -> Temporals.time(text(stored), ZoneOffset.UTC);
            case TIMESTAMP -> instant(type, stored);
            case STRING_SET, NUMBER_SET, BINARY_SET, LIST, MAP, JSON -> stored;
            case ANY -> anything(stored);
        };
    }

    private static DynamoValue string(Object value, ZoneId zone) throws BadValue {
        Optional<String> text = Texts.scalar(value, zone);
        if (text.isEmpty()) {
            throw BadValue.type("is not a string; give text, or declare the column as what it is");
        }
        return new DynamoValue.S(Texts.stored(text.get()));
    }

    /** Text is kept as it is given, upper or lower case. */
    private static String uuid(Object value) throws BadValue {
        Object text = value instanceof DynamoValue.S string ? string.value() : value;
        return text instanceof UUID uuid ? uuid.toString() : Conversions.uuidText(text);
    }

    private static DynamoValue whole(long value) {
        return new DynamoValue.N(Long.toString(value));
    }

    private static DynamoValue number(Object value) throws BadValue {
        return new DynamoValue.N(Numbers.digits(Numbers.decimal(value)));
    }

    private static DynamoValue timestamp(AttributeType type, Instant instant) throws BadValue {
        return switch (type.format()) {
            case ISO -> new DynamoValue.S(IsoWriter.instant(instant, type.precision()));
            case EPOCH_SECONDS -> whole(instant.getEpochSecond());
            case EPOCH_MILLIS -> whole(instant.toEpochMilli());
        };
    }

    private static Instant instant(AttributeType type, DynamoValue stored) throws BadValue {
        return switch (type.format()) {
            case ISO -> Temporals.instant(text(stored), ZoneOffset.UTC);
            case EPOCH_SECONDS -> Temporals.ofEpochSeconds(Numbers.decimal(stored));
            case EPOCH_MILLIS ->
                Temporals.ofEpochSeconds(Numbers.decimal(stored).movePointLeft(3));
        };
    }

    private static Collection<?> elements(Object value) throws BadValue {
        if (value instanceof DynamoValue stored) {
            return Documents.elementsOf(stored);
        }
        if (value instanceof CharSequence json && Json.read(json.toString()) instanceof DynamoValue.L list) {
            return Documents.elementsOf(list);
        }
        Optional<Collection<?>> elements = Documents.elements(value);
        return elements.orElseThrow(() -> BadValue.type("is not a set; give a Java Set, or a JSON array as text"));
    }

    private static DynamoValue list(Object value) throws BadValue {
        Optional<Collection<?>> elements = Documents.elements(value);
        if (elements.isPresent()) {
            return Documents.listOf(elements.get());
        }
        if ((value instanceof CharSequence || value instanceof DynamoValue)
                && document(value) instanceof DynamoValue.L list) {
            return list;
        }
        throw BadValue.type("is not a list; give a Java List, or a JSON array as text");
    }

    private static DynamoValue map(Object value) throws BadValue {
        if ((value instanceof CharSequence || value instanceof DynamoValue || value instanceof Map)
                && document(value) instanceof DynamoValue.M map) {
            return map;
        }
        throw BadValue.type("is not a map; give a Java Map, or a JSON object as text");
    }

    private static DynamoValue document(Object value) throws BadValue {
        return value instanceof CharSequence json ? Json.read(json.toString()) : Documents.of(value);
    }

    private static String text(DynamoValue stored) {
        return ((DynamoValue.S) stored).value();
    }

    private static Object anything(DynamoValue stored) throws BadValue {
        return switch (stored.type()) {
            case S, N, B, BOOL, NULL -> Documents.toJava(stored);
            case SS, NS, BS, L, M, ANY -> stored;
        };
    }
}
