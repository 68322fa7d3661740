package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.type.SqlType;
import io.ashdynamo.type.Values;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;

/** The Java classes of {@code getObject}: the one a column has by itself, and those a caller may ask for. */
final class JavaClasses {

    private interface Getter {
        Object get(RowsResultSet resultSet, int index) throws SQLException;
    }

    /** The classes that are no mere conversion of a value. */
    private static final Map<Class<?>, Getter> GETTERS = new HashMap<>();

    static {
        GETTERS.put(String.class, RowsResultSet::getString);
        GETTERS.put(byte[].class, RowsResultSet::getBytes);
        GETTERS.put(Array.class, RowsResultSet::getArray);
        GETTERS.put(InputStream.class, RowsResultSet::getBinaryStream);
        GETTERS.put(Reader.class, RowsResultSet::getCharacterStream);
        GETTERS.put(Blob.class, RowsResultSet::getBlob);
        GETTERS.put(Clob.class, RowsResultSet::getClob);
        GETTERS.put(NClob.class, RowsResultSet::getNClob);
    }

    private JavaClasses() {}

    /** What {@code getObject(index)} gives: the type's {@code className}, texts, binaries and arrays apart. */
    static Class<?> of(SqlType type) {
        return switch (type.jdbcType()) {
            case Types.SMALLINT -> Short.class;
            case Types.INTEGER -> Integer.class;
            case Types.BIGINT -> Long.class;
            case Types.DECIMAL -> BigDecimal.class;
            case Types.DOUBLE -> Double.class;
            case Types.BOOLEAN -> Boolean.class;
            case Types.DATE -> Date.class;
            case Types.TIME -> Time.class;
            case Types.TIMESTAMP -> Timestamp.class;
            default -> Object.class;
        };
    }

    /** What {@code getObject(index, type)} gives. */
    static <T> T get(RowsResultSet resultSet, int index, Class<T> type) throws SQLException {
        if (type == null) {
            throw Errors.invalidArgument("getObject: the class is null");
        }
        Getter getter = GETTERS.get(type);
        if (getter != null) {
            return type.cast(getter.get(resultSet, index));
        }
        if (!Values.convertsTo(type)) {
            throw Errors.unsupported("getObject as " + type.getName() + " is not supported: no conversion leads to it;"
                    + " use getObject without a class, or String, a number's, a java.time or a collection class");
        }
        return resultSet.convert(index, type, resultSet.zone());
    }
}
