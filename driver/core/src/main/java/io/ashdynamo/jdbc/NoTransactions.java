package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** Auto-commit, which is the only mode: each statement is whole by itself. */
interface NoTransactions extends OpenConnection {

    @Override
    default void setAutoCommit(boolean autoCommit) throws SQLException {
        checkOpen();
        if (!autoCommit) {
            throw Errors.unsupported("setAutoCommit(false) is not supported: each statement commits by itself");
        }
    }

    @Override
    default boolean getAutoCommit() throws SQLException {
        checkOpen();
        return true;
    }

    /** Nothing: in auto-commit mode there is nothing left to commit. Tools call it all the same. */
    @Override
    default void commit() throws SQLException {
        checkOpen();
    }

    /** Nothing: in auto-commit mode there is nothing left to undo. Pools call it all the same. */
    @Override
    default void rollback() throws SQLException {
        checkOpen();
    }

    @Override
    default void setTransactionIsolation(int level) throws SQLException {
        checkOpen();
        switch (level) {
            case Connection.TRANSACTION_NONE -> {}
            case Connection.TRANSACTION_READ_UNCOMMITTED,
                    Connection.TRANSACTION_READ_COMMITTED,
                    Connection.TRANSACTION_REPEATABLE_READ,
                    Connection.TRANSACTION_SERIALIZABLE -> warn("there are no transactions, so no isolation level");
            default -> throw Errors.invalidArgument(level + " is no isolation level of java.sql.Connection");
        }
    }

    @Override
    default int getTransactionIsolation() throws SQLException {
        checkOpen();
        return Connection.TRANSACTION_NONE;
    }

    @Override
    default Savepoint setSavepoint() throws SQLException {
        checkOpen();
        throw noSavepoints();
    }

    @Override
    default Savepoint setSavepoint(String name) throws SQLException {
        return setSavepoint();
    }

    @Override
    default void rollback(Savepoint savepoint) throws SQLException {
        checkOpen();
        throw noSavepoints();
    }

    @Override
    default void releaseSavepoint(Savepoint savepoint) throws SQLException {
        checkOpen();
        throw noSavepoints();
    }

    private static SQLException noSavepoints() {
        return Errors.unsupported("savepoints are not supported: each statement commits by itself");
    }
}
