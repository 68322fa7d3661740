package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.row.Column;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;

/** The columns of a result. Immutable; answers also after the result set or statement is closed. */
final class RowsMetaData implements ResultSetMetaData, Unwrapping {

    private final List<Column> columns;

    RowsMetaData(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnLabel(int index) throws SQLException {
        return column(index).label();
    }

    /** The label: tools that read by name must find what the result calls it. */
    @Override
    public String getColumnName(int index) throws SQLException {
        return column(index).label();
    }

    @Override
    public String getTableName(int index) throws SQLException {
        return column(index).table();
    }

    @Override
    public String getSchemaName(int index) throws SQLException {
        column(index);
        return "";
    }

    @Override
    public String getCatalogName(int index) throws SQLException {
        column(index);
        return "";
    }

    @Override
    public int getColumnType(int index) throws SQLException {
        return column(index).type().jdbcType();
    }

    @Override
    public String getColumnTypeName(int index) throws SQLException {
        return column(index).type().name();
    }

    @Override
    public String getColumnClassName(int index) throws SQLException {
        return column(index).type().className();
    }

    @Override
    public int getPrecision(int index) throws SQLException {
        return column(index).type().precision();
    }

    @Override
    public int getScale(int index) throws SQLException {
        return column(index).type().scale();
    }

    @Override
    public int getColumnDisplaySize(int index) throws SQLException {
        return column(index).type().displaySize();
    }

    @Override
    public int isNullable(int index) throws SQLException {
        return column(index).nullable() ? columnNullable : columnNoNulls;
    }

    @Override
    public boolean isSigned(int index) throws SQLException {
        return column(index).type().signed();
    }

    @Override
    public boolean isCaseSensitive(int index) throws SQLException {
        return column(index).type().caseSensitive();
    }

    @Override
    public boolean isSearchable(int index) throws SQLException {
        column(index);
        return true;
    }

    @Override
    public boolean isAutoIncrement(int index) throws SQLException {
        column(index);
        return false;
    }

    @Override
    public boolean isCurrency(int index) throws SQLException {
        column(index);
        return false;
    }

    @Override
    public boolean isReadOnly(int index) throws SQLException {
        return !column(index).writable();
    }

    @Override
    public boolean isWritable(int index) throws SQLException {
        return column(index).writable();
    }

    @Override
    public boolean isDefinitelyWritable(int index) throws SQLException {
        return column(index).writable();
    }

    private Column column(int index) throws SQLException {
        if (index < 1 || index > columns.size()) {
            throw Errors.invalidIndex("there is no column " + index + "; the result has " + columns.size());
        }
        return columns.get(index - 1);
    }
}
