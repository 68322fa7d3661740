package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The navigation of a result set that only goes forward: whatever leads elsewhere is refused. */
interface ForwardOnlyResultSet extends ResultSet {

    @Override
    default int getType() throws SQLException {
        return TYPE_FORWARD_ONLY;
    }

    @Override
    default int getFetchDirection() throws SQLException {
        return FETCH_FORWARD;
    }

    @Override
    default void setFetchDirection(int direction) throws SQLException {
        switch (direction) {
            case FETCH_FORWARD -> {
                // It is so.
            }
            case FETCH_REVERSE, FETCH_UNKNOWN -> throw forwardOnly("setFetchDirection other than FETCH_FORWARD");
            default -> throw Errors.invalidArgument("setFetchDirection: " + direction + " is not a fetch direction");
        }
    }

    @Override
    default void beforeFirst() throws SQLException {
        throw forwardOnly("beforeFirst");
    }

    @Override
    default void afterLast() throws SQLException {
        throw forwardOnly("afterLast");
    }

    @Override
    default boolean first() throws SQLException {
        throw forwardOnly("first");
    }

    @Override
    default boolean last() throws SQLException {
        throw forwardOnly("last");
    }

    @Override
    default boolean absolute(int row) throws SQLException {
        throw forwardOnly("absolute");
    }

    @Override
    default boolean relative(int rows) throws SQLException {
        throw forwardOnly("relative");
    }

    @Override
    default boolean previous() throws SQLException {
        throw forwardOnly("previous");
    }

    @Override
    default void refreshRow() throws SQLException {
        throw forwardOnly("refreshRow");
    }

    @Override
    default boolean rowUpdated() throws SQLException {
        return false;
    }

    @Override
    default boolean rowInserted() throws SQLException {
        return false;
    }

    @Override
    default boolean rowDeleted() throws SQLException {
        return false;
    }

    private static SQLException forwardOnly(String method) {
        return Errors.unsupported(method + " is not supported: the result set is forward-only");
    }
}
