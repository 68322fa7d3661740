package io.ashdynamo.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.RowIdLifetime;
import java.sql.SQLException;

/** Result sets, which are forward-only, read-only and outlive a commit; and how NULLs and large values are treated. */
interface ResultCapabilities extends DatabaseMetaData {

    @Override
    default boolean supportsResultSetType(int type) throws SQLException {
        return type == ResultSet.TYPE_FORWARD_ONLY;
    }

    @Override
    default boolean supportsResultSetConcurrency(int type, int concurrency) throws SQLException {
        return type == ResultSet.TYPE_FORWARD_ONLY && concurrency == ResultSet.CONCUR_READ_ONLY;
    }

    @Override
    default boolean ownUpdatesAreVisible(int type) throws SQLException {
        return false;
    }

    @Override
    default boolean ownDeletesAreVisible(int type) throws SQLException {
        return false;
    }

    @Override
    default boolean ownInsertsAreVisible(int type) throws SQLException {
        return false;
    }

    @Override
    default boolean othersUpdatesAreVisible(int type) throws SQLException {
        return false;
    }

    @Override
    default boolean othersDeletesAreVisible(int type) throws SQLException {
        return false;
    }

    @Override
    default boolean othersInsertsAreVisible(int type) throws SQLException {
        return false;
    }

    @Override
    default boolean updatesAreDetected(int type) throws SQLException {
        return false;
    }

    @Override
    default boolean deletesAreDetected(int type) throws SQLException {
        return false;
    }

    @Override
    default boolean insertsAreDetected(int type) throws SQLException {
        return false;
    }

    @Override
    default boolean supportsResultSetHoldability(int holdability) throws SQLException {
        return holdability == ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    @Override
    default int getResultSetHoldability() throws SQLException {
        return ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    @Override
    default boolean supportsMultipleResultSets() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsMultipleOpenResults() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsRefCursors() throws SQLException {
        return false;
    }

    @Override
    default RowIdLifetime getRowIdLifetime() throws SQLException {
        return RowIdLifetime.ROWID_UNSUPPORTED;
    }

    @Override
    default boolean locatorsUpdateCopy() throws SQLException {
        return true;
    }

    @Override
    default boolean nullsAreSortedHigh() throws SQLException {
        return true;
    }

    @Override
    default boolean nullsAreSortedLow() throws SQLException {
        return false;
    }

    @Override
    default boolean nullsAreSortedAtStart() throws SQLException {
        return false;
    }

    @Override
    default boolean nullsAreSortedAtEnd() throws SQLException {
        return false;
    }
}
