package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.row.Column;
import io.ashdynamo.row.ListRows;
import io.ashdynamo.row.Rows;
import io.ashdynamo.type.SqlType;
import io.ashdynamo.type.Values;
import java.lang.reflect.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The elements of a set or list. Immutable but for {@link #free}. */
final class ListArray implements java.sql.Array {

    private final ElementType type;
    private volatile List<Object> elements;

    private ListArray(ElementType type, List<Object> elements) {
        this.type = type;
        this.elements = elements;
    }

    /**
     * The elements of a stored set or list, or of a JSON array.
     *
     * @param value canonical, not null
     * @param subject what errors name
     * @throws SQLException 22018 if the value is no set or list
     */
    static ListArray of(Object value, String subject, ZoneId zone) throws SQLException {
        List<?> elements = Values.convert(value, List.class, zone, subject);
        return new ListArray(ElementType.of(value), new ArrayList<>(elements));
    }

    /**
     * What {@code Connection.createArrayOf} makes.
     *
     * @param typeName a base type: VARCHAR, DECIMAL, VARBINARY, JAVA_OBJECT or another SQL name of one of them
     * @param elements the elements, which are converted to the base type; nulls stay
     */
    static ListArray of(String typeName, Object[] elements, ZoneId zone) throws SQLException {
        if (typeName == null || elements == null) {
            throw Errors.invalidArgument("createArrayOf: the type's name or the elements are null");
        }
        ElementType type = ElementType.named(typeName);
        List<Object> converted = new ArrayList<>(elements.length);
        for (Object element : elements) {
            boolean asIs = element == null || type == ElementType.JAVA_OBJECT;
            converted.add(asIs ? element : Values.convert(element, type.javaClass(), zone, "array element"));
        }
        return new ListArray(type, converted);
    }

    @Override
    public String getBaseTypeName() throws SQLException {
        elements();
        return type.name();
    }

    @Override
    public int getBaseType() throws SQLException {
        elements();
        return type.sqlType().jdbcType();
    }

    @Override
    public Object getArray() throws SQLException {
        return toArray(elements());
    }

    @Override
    public Object getArray(Map<String, Class<?>> types) throws SQLException {
        checkTypeMap(types);
        return getArray();
    }

    @Override
    public Object getArray(long index, int count) throws SQLException {
        return toArray(slice(index, count));
    }

    @Override
    public Object getArray(long index, int count, Map<String, Class<?>> types) throws SQLException {
        checkTypeMap(types);
        return getArray(index, count);
    }

    @Override
    public ResultSet getResultSet() throws SQLException {
        return toResultSet(elements(), 1);
    }

    @Override
    public ResultSet getResultSet(Map<String, Class<?>> types) throws SQLException {
        checkTypeMap(types);
        return getResultSet();
    }

    @Override
    public ResultSet getResultSet(long index, int count) throws SQLException {
        return toResultSet(slice(index, count), index);
    }

    @Override
    public ResultSet getResultSet(long index, int count, Map<String, Class<?>> types) throws SQLException {
        checkTypeMap(types);
        return getResultSet(index, count);
    }

    @Override
    public void free() {
        elements = null;
    }

    private Object toArray(List<Object> values) {
        Object array = Array.newInstance(type.javaClass(), values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i) instanceof byte[] bytes ? bytes.clone() : values.get(i));
        }
        return array;
    }

    private ResultSet toResultSet(List<Object> values, long firstIndex) {
        List<List<Object>> rows = new ArrayList<>(values.size());
        for (Object value : values) {
            rows.add(ListRows.row(firstIndex + rows.size(), value));
        }
        List<Column> columns = List.of(Column.of("INDEX", SqlType.BIGINT), Column.of("VALUE", type.sqlType()));
        return RowsResultSet.plain(Rows.of(columns, rows));
    }

    /** Up to {@code count} elements from {@code index}, which counts from 1. */
    private List<Object> slice(long index, int count) throws SQLException {
        List<Object> all = elements();
        if (index < 1 || index > all.size() + 1L) {
            throw Errors.invalidIndex("there is no element " + index + "; the array has " + all.size());
        }
        if (count < 0) {
            throw Errors.invalidArgument("the count " + count + " is negative");
        }
        int from = (int) index - 1;
        return all.subList(from, (int) Math.min((long) from + count, all.size()));
    }

    private List<Object> elements() throws SQLException {
        List<Object> current = elements;
        if (current == null) {
            throw Errors.wrongOrder("the array is freed");
        }
        return current;
    }

    private static void checkTypeMap(Map<String, Class<?>> types) throws SQLException {
        if (types != null && !types.isEmpty()) {
            throw Errors.unsupported("a type map is not supported: DynamoDB has no user-defined types");
        }
    }
}
