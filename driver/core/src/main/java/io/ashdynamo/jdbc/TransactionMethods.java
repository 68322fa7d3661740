package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;

/** The transactions of a connection, as JDBC asks for them. */
interface TransactionMethods extends OpenConnection {

    /** Closes the results of all statements. */
    void closeResults() throws SQLException;

    @Override
    default void setAutoCommit(boolean autoCommit) throws SQLException {
        transactions().setAutoCommit(autoCommit);
    }

    @Override
    default boolean getAutoCommit() throws SQLException {
        return transactions().autoCommit();
    }

    /** Commits. In auto-commit mode it does nothing, as there is nothing left to commit; tools call it all the same. */
    @Override
    default void commit() throws SQLException {
        transactions().commit();
    }

    /** Undoes the transaction, and closes what was read in it. In auto-commit mode it does nothing. */
    @Override
    default void rollback() throws SQLException {
        if (transactions().rollback()) {
            closeResults();
        }
    }

    @Override
    default void setTransactionIsolation(int level) throws SQLException {
        transactions().setIsolation(level);
    }

    @Override
    default int getTransactionIsolation() throws SQLException {
        return transactions().isolation();
    }

    @Override
    default Savepoint setSavepoint() throws SQLException {
        return transactions().savepoint(Optional.empty());
    }

    @Override
    default Savepoint setSavepoint(String name) throws SQLException {
        Transactions transactions = transactions();
        if (name == null) {
            throw Errors.invalidArgument("setSavepoint: the name is null");
        }
        return transactions.savepoint(Optional.of(name));
    }

    @Override
    default void rollback(Savepoint savepoint) throws SQLException {
        transactions().rollback(savepoint);
    }

    @Override
    default void releaseSavepoint(Savepoint savepoint) throws SQLException {
        transactions().release(savepoint);
    }

    private Transactions transactions() throws SQLException {
        checkOpen();
        return session().transactions();
    }
}
