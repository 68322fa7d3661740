package io.ashdynamo.examples.loader;

import java.sql.Types;
import java.util.Set;

/**
 * A column as JDBC reports it.
 *
 * @param jdbcType of {@link Types}
 * @param typeName as {@code STRING_SET}
 */
record Column(String name, int jdbcType, String typeName) {

    private static final Set<String> ARRAYS = Set.of("STRING_SET", "NUMBER_SET", "BINARY_SET", "LIST");
    private static final Set<String> DOCUMENTS = Set.of("MAP", "JSON", "ANY");

    /** What a file has for its values. */
    enum Kind {
        TEXT,
        WHOLE,
        NUMBER,
        BOOLEAN,
        DATE,
        TIME,
        TIMESTAMP,
        BINARY,
        /** A JSON array. */
        ARRAY,
        /** A JSON object. */
        MAP,
        /** Any JSON value. */
        JSON,
        /** Any JSON value, stored as what it is. */
        ANY
    }

    Kind kind() {
        if (ARRAYS.contains(typeName)) {
            return Kind.ARRAY;
        }
        if (DOCUMENTS.contains(typeName)) {
            return Kind.valueOf(typeName);
        }
        return switch (jdbcType) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Kind.WHOLE;
            case Types.DECIMAL, Types.NUMERIC, Types.DOUBLE, Types.FLOAT, Types.REAL -> Kind.NUMBER;
            case Types.BOOLEAN, Types.BIT -> Kind.BOOLEAN;
            case Types.DATE -> Kind.DATE;
            case Types.TIME -> Kind.TIME;
            case Types.TIMESTAMP -> Kind.TIMESTAMP;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> Kind.BINARY;
            default -> Kind.TEXT;
        };
    }

    /** Whether a file has JSON text for its values, of which a string is quoted. */
    boolean isJson() {
        return switch (kind()) {
            case ARRAY, MAP, JSON, ANY -> true;
            case TEXT, WHOLE, NUMBER, BOOLEAN, DATE, TIME, TIMESTAMP, BINARY -> false;
        };
    }

    @Override
    public String toString() {
        return "column " + name + " (" + typeName + ")";
    }
}
