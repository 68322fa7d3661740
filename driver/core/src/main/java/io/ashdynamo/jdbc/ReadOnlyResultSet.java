package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;

/** The part of a result set that would change rows: all of it is refused. */
interface ReadOnlyResultSet extends NoUpdatesByIndex, NoUpdatesByLabel {

    @Override
    default void insertRow() throws SQLException {
        throw refused("insertRow");
    }

    @Override
    default void updateRow() throws SQLException {
        throw refused("updateRow");
    }

    @Override
    default void deleteRow() throws SQLException {
        throw refused("deleteRow");
    }

    @Override
    default void cancelRowUpdates() throws SQLException {
        throw refused("cancelRowUpdates");
    }

    @Override
    default void moveToInsertRow() throws SQLException {
        throw refused("moveToInsertRow");
    }

    @Override
    default void moveToCurrentRow() throws SQLException {
        throw refused("moveToCurrentRow");
    }

    /** That a method would change rows. */
    static SQLException refused(String method) {
        return Errors.unsupported(
                method + " is not supported: the result set is read-only; use INSERT, UPDATE or DELETE");
    }
}
