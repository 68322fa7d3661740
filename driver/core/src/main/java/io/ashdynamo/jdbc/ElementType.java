package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.mapping.Words;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The base types of arrays: one for each of DynamoDB's sets, and one for lists, whose elements differ. */
@SuppressWarnings("ImmutableEnumChecker") // The types and the list are immutable, which their types do not say.
enum ElementType {
    VARCHAR(String.class, SqlType.VARCHAR, "CHAR", "TEXT", "STRING", "NVARCHAR"),
    DECIMAL(BigDecimal.class, SqlType.DECIMAL, "NUMERIC", "NUMBER", "INTEGER", "INT", "BIGINT", "DOUBLE"),
    VARBINARY(byte[].class, SqlType.of(AttributeType.of(TypeName.BINARY), false), "BINARY"),
    JAVA_OBJECT(
            Object.class,
            new SqlType(Types.JAVA_OBJECT, "JAVA_OBJECT", "java.lang.Object", 0, 0, SqlType.MAX_LENGTH),
            "ANY");

    private final Class<?> javaClass;
    private final SqlType sqlType;
    private final List<String> otherNames;

    ElementType(Class<?> javaClass, SqlType sqlType, String... otherNames) {
        this.javaClass = javaClass;
        this.sqlType = sqlType;
        this.otherNames = List.of(otherNames);
    }

    /** The class of the elements. */
    Class<?> javaClass() {
        return javaClass;
    }

    SqlType sqlType() {
        return sqlType;
    }

    /** Of the elements of a canonical value. */
    static ElementType of(Object value) {
        if (!(value instanceof DynamoValue stored)) {
            return JAVA_OBJECT;
        }
        return switch (stored.type()) {
            case SS -> VARCHAR;
            case NS -> DECIMAL;
            case BS -> VARBINARY;
            case S, N, B, BOOL, NULL, L, M, ANY -> JAVA_OBJECT;
        };
    }

    /** By one of its SQL names. */
    static ElementType named(String name) throws SQLException {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        for (ElementType type : values()) {
            if (type.name().equals(upper) || type.otherNames.contains(upper)) {
                return type;
            }
        }
        throw Errors.invalidArgument("there are no arrays of '" + name + "'"
                + Words.hint(name, Arrays.stream(values()).map(Enum::name).toList()));
    }
}
