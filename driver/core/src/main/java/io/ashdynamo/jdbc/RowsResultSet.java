package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.row.Column;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.row.Rows;
import io.ashdynamo.type.Values;
import java.sql.Array;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.sql.Types;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one result set: of tables, of metadata, of arrays, forward-only and read-only. Each getter is a conversion of the
 * canonical value, which {@link Values} does. Used by one thread at a time, but for {@link #close} and
 * {@link #isClosed}.
 */
final class RowsResultSet
        implements AshDynamoResultSet,
                ConvertingGetters,
                ByLabelResultSet,
                StreamGetters,
                UnsupportedGetters,
                ForwardOnlyResultSet,
                ReadOnlyResultSet,
                Unwrapping {

    private final List<Column> columns;
    private final RowCursor cursor;
    private final ResultSetOwner owner;
    private final ResultOptions options;
    private Labels labels;
    private int fetchSize;
    private boolean wasNull;
    private volatile boolean closed;

    RowsResultSet(Rows rows, ResultSetOwner owner, ResultOptions options) {
        this.columns = rows.columns();
        this.cursor = new RowCursor(rows.source(), options.maxRows());
        this.owner = owner;
        this.options = options;
        this.fetchSize = options.fetchSize();
    }

    /** The result of a metadata call or an array. */
    static RowsResultSet plain(Rows rows) {
        return new RowsResultSet(rows, ResultSetOwner.NONE, ResultOptions.PLAIN);
    }

    @Override
    public boolean next() throws SQLException {
        checkOpen();
        owner.checkCancelled();
        return cursor.next();
    }

    @Override
    public void close() throws SQLException {
        if (!closed) {
            closed = true;
            cursor.close();
            owner.closed(this);
        }
    }

    @Override
    public Optional<String> continuationToken() throws SQLException {
        checkOpen();
        return cursor.continuationToken();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isBeforeFirst() throws SQLException {
        checkOpen();
        return cursor.isBeforeFirst();
    }

    @Override
    public boolean isFirst() throws SQLException {
        checkOpen();
        return cursor.row() == 1;
    }

    @Override
    public boolean isLast() throws SQLException {
        checkOpen();
        if (cursor.row() > 0 && !cursor.isCut()) {
            throw Errors.unsupported("isLast is not supported: it would read ahead of a forward-only result set,"
                    + " and scroll-insensitive ones are not supported yet");
        }
        return cursor.row() > 0;
    }

    @Override
    public boolean isAfterLast() throws SQLException {
        checkOpen();
        return cursor.isAfterLast();
    }

    @Override
    public int getRow() throws SQLException {
        checkOpen();
        return (int) Math.min(cursor.row(), Integer.MAX_VALUE);
    }

    @Override
    public boolean wasNull() throws SQLException {
        checkOpen();
        return wasNull;
    }

    /** Also of a value that is stored as another type than declared. */
    @Override
    public String getString(int index) throws SQLException {
        RowSource row = row(index);
        String text = row.text(index - 1);
        wasNull = text == null;
        return text;
    }

    @Override
    public Array getArray(int index) throws SQLException {
        Object value = value(index);
        return value == null ? null : ListArray.of(value, columns.get(index - 1).label(), options.zone());
    }

    @Override
    public Object getObject(int index) throws SQLException {
        Object value = value(index);
        if (value == null) {
            return null;
        }
        Column column = columns.get(index - 1);
        return switch (column.type().jdbcType()) {
            case Types.VARCHAR -> getString(index);
            case Types.VARBINARY -> getBytes(index);
            case Types.ARRAY -> options.arrays() ? getArray(index) : getString(index);
            default -> Values.convert(value, JavaClasses.of(column.type()), options.zone(), column.label());
        };
    }

    @Override
    public Object getObject(int index, Map<String, Class<?>> types) throws SQLException {
        if (types != null && !types.isEmpty()) {
            row(index);
            throw Errors.unsupported("getObject with a type map is not supported: DynamoDB has no user-defined types");
        }
        return getObject(index);
    }

    @Override
    public <T> T getObject(int index, Class<T> type) throws SQLException {
        row(index);
        return JavaClasses.get(this, index, type);
    }

    @Override
    public <T> T convert(int index, Class<T> type, ZoneId zone) throws SQLException {
        Object value = value(index);
        return value == null
                ? null
                : Values.convert(value, type, zone, columns.get(index - 1).label());
    }

    @Override
    public ZoneId zone() {
        return options.zone();
    }

    private Object value(int index) throws SQLException {
        Object value = row(index).value(index - 1);
        wasNull = value == null;
        return value;
    }

    private RowSource row(int index) throws SQLException {
        checkOpen();
        if (index < 1 || index > columns.size()) {
            throw Errors.invalidIndex("there is no column " + index + "; the result has " + columns.size());
        }
        return cursor.current();
    }

    @Override
    public int findColumn(String label) throws SQLException {
        checkOpen();
        if (labels == null) {
            labels = new Labels(columns);
        }
        return labels.index(label);
    }

    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        checkOpen();
        return new RowsMetaData(columns);
    }

    @Override
    public Statement getStatement() throws SQLException {
        checkOpen();
        return owner.statement();
    }

    @Override
    public SQLWarning getWarnings() throws SQLException {
        checkOpen();
        return null;
    }

    @Override
    public void clearWarnings() throws SQLException {
        checkOpen();
    }

    @Override
    public int getFetchSize() throws SQLException {
        checkOpen();
        return fetchSize;
    }

    /** Kept, and without effect: the pages' size was settled when the statement ran. */
    @Override
    public void setFetchSize(int rows) throws SQLException {
        checkOpen();
        if (rows < 0) {
            throw Errors.invalidArgument("setFetchSize: " + rows + " is negative");
        }
        fetchSize = rows;
    }

    @Override
    public int getConcurrency() throws SQLException {
        checkOpen();
        return CONCUR_READ_ONLY;
    }

    @Override
    public int getHoldability() throws SQLException {
        checkOpen();
        return HOLD_CURSORS_OVER_COMMIT;
    }

    private void checkOpen() throws SQLException {
        if (closed) {
            throw Errors.wrongOrder("the result set is closed");
        }
    }
}
