package io.ashdynamo.it.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A type: its names in the mapping and in H2, its Java values, its literals, and what DynamoDB holds for it. */
enum Kind {
    STRING("string", "VARCHAR", String.class),
    UUID_TEXT("uuid", "VARCHAR", String.class),
    INTEGER("integer", "INT", Integer.class),
    BIGINT("bigint", "BIGINT", Long.class),
    DECIMAL("decimal", "NUMERIC(38, 10)", BigDecimal.class),
    DOUBLE("double", "DOUBLE PRECISION", Double.class),
    BOOLEAN("boolean", "BOOLEAN", Boolean.class),
    BINARY("binary", "VARBINARY", byte[].class),
    DATE("date", "DATE", LocalDate.class),
    TIME("time", "TIME(6)", LocalTime.class),
    TIMESTAMP("timestamp", "TIMESTAMP(6)", LocalDateTime.class),
    EPOCH("{ type: timestamp, format: epoch_seconds }", "TIMESTAMP(6)", LocalDateTime.class),
    MAP("map", "VARCHAR", Object.class),
    LIST("list", "VARCHAR", Object.class);

    // No character beyond U+FFFF: H2 compares UTF-16 units, DynamoDB UTF-8. No backslash: it escapes in H2 by default.
    private static final String[] WORDS = {
        "a", "ab", "abc", "abcd", "b", "ba", "bca", "c%", "c_d", "A", "AB", "é", "éa", "日本", " a", "a ", "a'b", "10",
        "9", "!"
    };
    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    private final String declared;
    private final String h2;
    private final Class<?> java;

    Kind(String declared, String h2, Class<?> java) {
        this.declared = declared;
        this.h2 = h2;
        this.java = java;
    }

    String declared() {
        return declared;
    }

    String h2() {
        return h2;
    }

    Class<?> java() {
        return java;
    }

    boolean isText() {
        return this == STRING || this == UUID_TEXT;
    }

    /** A value out of few, so that equal ones are frequent. */
    Object random(Random random) {
        int few = random.nextInt(-8, 9);
        return switch (this) {
            case STRING -> random.nextInt(25) == 0 ? "" : WORDS[random.nextInt(WORDS.length)];
            case UUID_TEXT -> new UUID(0x0123_4567_89ab_cdefL, few).toString();
            case INTEGER -> random.nextInt(30) == 0 ? Integer.MAX_VALUE : few;
            case BIGINT -> random.nextInt(15) == 0 ? Long.MIN_VALUE + few + 8 : few * 1000L;
            case DECIMAL ->
                random.nextInt(15) == 0
                        ? new BigDecimal("12345678901234567890123456.0000000001").multiply(BigDecimal.valueOf(few))
                        : BigDecimal.valueOf(few * 25L, random.nextInt(3));
            case DOUBLE -> few / 4.0 + 0.0;
            case BOOLEAN -> few > 0;
            case BINARY -> HexFormat.of().parseHex(few < -6 ? "" : few < 0 ? "7f" : few < 4 ? "80" : "7f0" + few);
            case DATE -> LocalDate.of(2024, 2, 28).plusDays(few);
            case TIME -> LocalTime.NOON.plusMinutes(few).plusNanos(random.nextInt(2) * 120_000_000L);
            case TIMESTAMP -> LocalDateTime.of(2024, 12, 31, 23, 59, 59).plusNanos(few * 250_000_000L);
            case EPOCH -> LocalDateTime.of(1970, 1, 1, 0, 0, 0).plusSeconds(few);
            case MAP, LIST -> throw noScalar();
        };
    }

    /** What a table's item holds for a value. */
    AttributeValue stored(Object value) {
        return switch (this) {
            case STRING, UUID_TEXT, DATE -> AttributeValue.fromS(value.toString());
            case INTEGER, BIGINT, DOUBLE -> AttributeValue.fromN(value.toString());
            case DECIMAL -> AttributeValue.fromN(((BigDecimal) value).toPlainString());
            case BOOLEAN -> AttributeValue.fromBool((Boolean) value);
            case BINARY -> AttributeValue.fromB(SdkBytes.fromByteArray((byte[]) value));
            case TIME -> AttributeValue.fromS(DateTimeFormatter.ISO_LOCAL_TIME.format((LocalTime) value));
            case TIMESTAMP -> AttributeValue.fromS(STORED.format((LocalDateTime) value));
            case EPOCH -> AttributeValue.fromN(Long.toString(((LocalDateTime) value).toEpochSecond(ZoneOffset.UTC)));
            case MAP, LIST -> throw noScalar();
        };
    }

    /** What an item holds that keeps to no mapping. */
    AttributeValue ofWrongType(Random random) {
        AttributeValue number = AttributeValue.fromN(Integer.toString(random.nextInt(5)));
        AttributeValue text = AttributeValue.fromS("a");
        boolean isNumber = this == INTEGER || this == BIGINT || this == DECIMAL || this == DOUBLE || this == EPOCH;
        return switch (random.nextInt(3)) {
            case 0 -> AttributeValue.fromSs(List.of("a", "b"));
            case 1 -> this == BOOLEAN || this == BINARY ? text : AttributeValue.fromBool(true);
            default -> isNumber ? text : number;
        };
    }

    String literal(Object value) {
        return switch (this) {
            case STRING, UUID_TEXT -> "'" + value.toString().replace("'", "''") + "'";
            case INTEGER, BIGINT, DOUBLE, BOOLEAN -> value.toString();
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case BINARY -> "X'" + HexFormat.of().formatHex((byte[]) value) + "'";
            case DATE -> "DATE '" + value + "'";
            case TIME -> "TIME '" + DateTimeFormatter.ISO_LOCAL_TIME.format((LocalTime) value) + "'";
            case TIMESTAMP, EPOCH ->
                "TIMESTAMP '"
                        + DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS")
                                .format((LocalDateTime) value) + "'";
            case MAP, LIST -> throw noScalar();
        };
    }

    private IllegalStateException noScalar() {
        return new IllegalStateException("values of " + this + " are not made one by one");
    }

    /** A value read, in a form that equals. */
    static Object comparable(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof byte[] bytes ? "X" + HexFormat.of().formatHex(bytes) : value;
    }
}
