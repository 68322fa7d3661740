package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.Execution;
import io.ashdynamo.datalayer.Metering;
import io.ashdynamo.sql.Name;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;

/**
 * The transactions of a connection, as its property {@code transactions} wants them. Used by one thread at a time, but
 * for {@link #cancel}.
 */
sealed interface Transactions permits AtomicTransactions, ImmediateTransactions {

    /** Whether each statement commits by itself. */
    boolean autoCommit();

    /** Switches auto-commit; on, it commits first what is not committed. */
    void setAutoCommit(boolean on) throws SQLException;

    /** Begins a transaction, also in auto-commit mode, that lasts until its commit or rollback. */
    void begin() throws SQLException;

    /** Commits; nothing in auto-commit mode. */
    void commit() throws SQLException;

    /** Commits as a part of a statement's run. */
    void commit(Execution execution) throws SQLException;

    /** Undoes the transaction; false if there is none. */
    boolean rollback() throws SQLException;

    /** The level of {@link java.sql.Connection}. */
    int isolation();

    void setIsolation(int level) throws SQLException;

    Savepoint savepoint(Optional<String> name) throws SQLException;

    /** The savepoint of the transaction that a statement names. */
    Savepoint savepoint(Name name) throws SQLException;

    void rollback(Savepoint savepoint) throws SQLException;

    void release(Savepoint savepoint) throws SQLException;

    /**
     * The run of a statement that begins now, and with it a transaction, if there is none.
     *
     * @param timeoutSeconds 0: no limit
     */
    Execution start(String statement, long timeoutSeconds, Metering metering);

    /** A run that tells what a statement would do now. */
    Execution explain(long timeoutSeconds, Metering metering);

    /** Called before each write. */
    void writing();

    /** Refuses FOR UPDATE where nothing holds what it reads. */
    void checkLock() throws SQLException;

    /** Refuses TRUNCATE where it would have to be kept. */
    void checkTruncate() throws SQLException;

    /** Whether there is nothing that a commit would have to do. */
    boolean isEmpty();

    /** The transaction is over, as it was refused. */
    void end();

    /** Stops a commit that another thread makes. */
    void cancel();
}
