package io.ashdynamo.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Transactions, of which there are none: each statement is one. */
interface TransactionCapabilities extends DatabaseMetaData {

    @Override
    default int getDefaultTransactionIsolation() throws SQLException {
        return Connection.TRANSACTION_NONE;
    }

    @Override
    default boolean supportsTransactions() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsTransactionIsolationLevel(int level) throws SQLException {
        return level == Connection.TRANSACTION_NONE;
    }

    @Override
    default boolean supportsMultipleTransactions() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsDataDefinitionAndDataManipulationTransactions() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsDataManipulationTransactionsOnly() throws SQLException {
        return false;
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
        return false;
    }

    @Override
    default boolean supportsOpenCursorsAcrossCommit() throws SQLException {
        return true;
    }

    @Override
    default boolean supportsOpenCursorsAcrossRollback() throws SQLException {
        return true;
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
