package io.ashdynamo.jdbc;

import io.ashdynamo.config.Property;
import io.ashdynamo.config.Settings;
import io.ashdynamo.error.Errors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;

/** What a statement can be told before it runs. */
abstract class StatementSettings implements Statement, Unwrapping {

    private final ZoneId zone;
    private long maxRows;
    private int fetchSize;
    private int queryTimeout;
    private boolean poolable;

    StatementSettings(Settings settings) {
        this.zone = settings.zone();
        this.fetchSize = settings.count(Property.FETCH_SIZE).orElse(0);
        this.queryTimeout = settings.count(Property.QUERY_TIMEOUT).orElse(0);
    }

    /** Refuses on a closed statement or connection. */
    abstract void checkOpen() throws SQLException;

    final ZoneId zone() {
        return zone;
    }

    final long maxRows() {
        return maxRows;
    }

    final int fetchSize() {
        return fetchSize;
    }

    @Override
    public void setMaxRows(int max) throws SQLException {
        setLargeMaxRows(max);
    }

    @Override
    public int getMaxRows() throws SQLException {
        return (int) Math.min(getLargeMaxRows(), Integer.MAX_VALUE);
    }

    @Override
    public void setLargeMaxRows(long max) throws SQLException {
        checkNotNegative(max, "setMaxRows");
        maxRows = max;
    }

    @Override
    public long getLargeMaxRows() throws SQLException {
        checkOpen();
        return maxRows;
    }

    @Override
    public void setFetchSize(int rows) throws SQLException {
        checkNotNegative(rows, "setFetchSize");
        fetchSize = rows;
    }

    @Override
    public int getFetchSize() throws SQLException {
        checkOpen();
        return fetchSize;
    }

    @Override
    public void setQueryTimeout(int seconds) throws SQLException {
        checkNotNegative(seconds, "setQueryTimeout");
        queryTimeout = seconds;
    }

    @Override
    public int getQueryTimeout() throws SQLException {
        checkOpen();
        return queryTimeout;
    }

    /** Only 0, no limit, is taken: a value that is cut is a wrong value. */
    @Override
    public void setMaxFieldSize(int max) throws SQLException {
        checkNotNegative(max, "setMaxFieldSize");
        if (max > 0) {
            throw Errors.unsupported("setMaxFieldSize is not supported: values are never cut");
        }
    }

    @Override
    public int getMaxFieldSize() throws SQLException {
        checkOpen();
        return 0;
    }

    @Override
    public void setFetchDirection(int direction) throws SQLException {
        checkOpen();
        switch (direction) {
            case ResultSet.FETCH_FORWARD -> {}
            case ResultSet.FETCH_REVERSE, ResultSet.FETCH_UNKNOWN ->
                throw Errors.unsupported("setFetchDirection: result sets are read forward only");
            default -> throw Errors.invalidArgument(direction + " is no fetch direction of java.sql.ResultSet");
        }
    }

    @Override
    public int getFetchDirection() throws SQLException {
        checkOpen();
        return ResultSet.FETCH_FORWARD;
    }

    /** Escapes are a part of the dialect and always read; turning them off changes nothing in other texts. */
    @Override
    public void setEscapeProcessing(boolean enable) throws SQLException {
        checkOpen();
    }

    @Override
    public void setCursorName(String name) throws SQLException {
        checkOpen();
        throw Errors.unsupported("setCursorName is not supported: there are no positioned updates");
    }

    @Override
    public void setPoolable(boolean poolable) throws SQLException {
        checkOpen();
        this.poolable = poolable;
    }

    @Override
    public boolean isPoolable() throws SQLException {
        checkOpen();
        return poolable;
    }

    @Override
    public int getResultSetType() throws SQLException {
        checkOpen();
        return ResultSet.TYPE_FORWARD_ONLY;
    }

    @Override
    public int getResultSetConcurrency() throws SQLException {
        checkOpen();
        return ResultSet.CONCUR_READ_ONLY;
    }

    @Override
    public int getResultSetHoldability() throws SQLException {
        checkOpen();
        return ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    private void checkNotNegative(long value, String method) throws SQLException {
        checkOpen();
        if (value < 0) {
            throw Errors.invalidArgument(method + ": " + value + " is negative; 0 is no limit");
        }
    }
}
