package io.ashdynamo.type;

import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.TypeName;
import java.sql.Types;
import java.util.Locale;

/**
 * How JDBC metadata reports a column.
 *
 * @param jdbcType of {@link Types}
 * @param name the type's name, as {@code STRING_SET}
 * @param className what {@code getObject} gives
 * @param precision characters of a text, digits of a number; 0 where unlimited
 * @param scale the fraction's digits
 * @param displaySize the characters of the longest value usually shown
 */
public record SqlType(int jdbcType, String name, String className, int precision, int scale, int displaySize) {

    /** DynamoDB's largest item, and so its longest text, in bytes. */
    public static final int MAX_LENGTH = 400 * 1024;

    public static final SqlType VARCHAR = text("VARCHAR");
    public static final SqlType SMALLINT = new SqlType(Types.SMALLINT, "SMALLINT", "java.lang.Short", 5, 0, 6);
    public static final SqlType INTEGER = new SqlType(Types.INTEGER, "INTEGER", "java.lang.Integer", 10, 0, 11);
    public static final SqlType BIGINT = new SqlType(Types.BIGINT, "BIGINT", "java.lang.Long", 19, 0, 20);
    public static final SqlType BOOLEAN = new SqlType(Types.BOOLEAN, "BOOLEAN", "java.lang.Boolean", 1, 0, 5);
    public static final SqlType DOUBLE = of(AttributeType.of(TypeName.DOUBLE), false);
    public static final SqlType DECIMAL = of(AttributeType.of(TypeName.DECIMAL), false);

    /**
     * The type of a column.
     *
     * @param arrays whether sets and lists are reported as ARRAY and not as VARCHAR holding JSON
     */
    public static SqlType of(AttributeType type, boolean arrays) {
        return switch (type.name()) {
            case STRING -> VARCHAR;
            case UUID -> new SqlType(Types.VARCHAR, "VARCHAR", "java.lang.String", 36, 0, 36);
            case INTEGER -> INTEGER;
            case BIGINT -> BIGINT;
            case DECIMAL ->
                new SqlType(
                        Types.DECIMAL,
                        "DECIMAL",
                        "java.math.BigDecimal",
                        type.precision(),
                        type.scale(),
                        type.precision() + 2);
            case DOUBLE -> new SqlType(Types.DOUBLE, "DOUBLE", "java.lang.Double", 17, 0, 24);
            case BOOLEAN -> BOOLEAN;
            case BINARY -> new SqlType(Types.VARBINARY, "VARBINARY", "[B", MAX_LENGTH, 0, 2 * MAX_LENGTH);
            case DATE -> new SqlType(Types.DATE, "DATE", "java.sql.Date", 10, 0, 10);
            case TIME -> new SqlType(Types.TIME, "TIME", "java.sql.Time", 18, 9, 18);
            case TIMESTAMP -> timestamp(type);
            case STRING_SET, NUMBER_SET, BINARY_SET, LIST -> arrays ? array(type.name()) : document(type.name());
            case MAP, JSON, ANY -> document(type.name());
        };
    }

    /** Whether values are numbers with a sign. */
    public boolean signed() {
        return switch (jdbcType) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.DOUBLE -> true;
            default -> false;
        };
    }

    /** Whether letter case counts in comparisons. */
    public boolean caseSensitive() {
        return jdbcType == Types.VARCHAR;
    }

    private static SqlType timestamp(AttributeType type) {
        int fraction =
                switch (type.format()) {
                    case ISO -> type.precision();
                    case EPOCH_SECONDS -> 0;
                    case EPOCH_MILLIS -> 3;
                };
        int length = fraction == 0 ? 19 : 20 + fraction;
        return new SqlType(Types.TIMESTAMP, "TIMESTAMP", "java.sql.Timestamp", length, fraction, length + 1);
    }

    private static SqlType document(TypeName type) {
        return text(type.word().toUpperCase(Locale.ROOT));
    }

    private static SqlType array(TypeName type) {
        return new SqlType(Types.ARRAY, type.word().toUpperCase(Locale.ROOT), "java.sql.Array", 0, 0, MAX_LENGTH);
    }

    private static SqlType text(String name) {
        return new SqlType(Types.VARCHAR, name, "java.lang.String", MAX_LENGTH, 0, MAX_LENGTH);
    }
}
