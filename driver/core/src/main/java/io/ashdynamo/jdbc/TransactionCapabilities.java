package io.ashdynamo.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Transactions: of reads and writes, with savepoints, on one table or several. */
interface TransactionCapabilities extends DatabaseMetaData {

    /** Whether there are any, as the property {@code transactions} says. */
    boolean transactional();

    @Override
    default int getDefaultTransactionIsolation() throws SQLException {
        return transactional() ? Connection.TRANSACTION_READ_COMMITTED : Connection.TRANSACTION_NONE;
    }

    @Override
    default boolean supportsTransactions() throws SQLException {
        return transactional();
    }

    @Override
    default boolean supportsTransactionIsolationLevel(int level) throws SQLException {
        return transactional()
                ? level == Connection.TRANSACTION_READ_COMMITTED || level == Connection.TRANSACTION_SERIALIZABLE
                : level == Connection.TRANSACTION_NONE;
    }

    @Override
    default boolean supportsMultipleTransactions() throws SQLException {
        return transactional();
    }

    @Override
    default boolean supportsDataDefinitionAndDataManipulationTransactions() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsDataManipulationTransactionsOnly() throws SQLException {
        return transactional();
    }

    @Override
    default boolean dataDefinitionCausesTransactionCommit() throws SQLException {
        return false;
    }

    @Override
    default boolean dataDefinitionIgnoredInTransactions() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsSavepoints() throws SQLException {
        return transactional();
    }

    @Override
    default boolean supportsSelectForUpdate() throws SQLException {
        return transactional();
    }

    @Override
    default boolean supportsOpenCursorsAcrossCommit() throws SQLException {
        return true;
    }

    @Override
    default boolean supportsOpenCursorsAcrossRollback() throws SQLException {
        return !transactional();
    }

    @Override
    default boolean supportsOpenStatementsAcrossCommit() throws SQLException {
        return true;
    }

    @Override
    default boolean supportsOpenStatementsAcrossRollback() throws SQLException {
        return true;
    }

    @Override
    default boolean autoCommitFailureClosesAllResultSets() throws SQLException {
        return false;
    }
}
