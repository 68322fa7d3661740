package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.Execution;
import io.ashdynamo.datalayer.Metering;
import io.ashdynamo.error.Errors;
import io.ashdynamo.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;

/**
 * No transactions, for tools that switch auto-commit off and write thousands of rows: each write goes out at once, a
 * commit does nothing, and a rollback after a write fails.
 */
final class ImmediateTransactions implements Transactions {

    private static final String NONE = " with transactions=none";

    private final Warnings warnings;
    private boolean autoCommit = true;
    private boolean begun;
    private long writes;

    ImmediateTransactions(Warnings warnings) {
        this.warnings = warnings;
    }

    @Override
    public boolean autoCommit() {
        return autoCommit && !begun;
    }

    @Override
    public void setAutoCommit(boolean on) {
        autoCommit = on;
        end();
    }

    @Override
    public void begin() {
        begun = autoCommit;
    }

    @Override
    public void commit() {
        end();
    }

    @Override
    public void commit(Execution execution) {
        end();
    }

    @Override
    public boolean rollback() throws SQLException {
        long written = writes;
        end();
        if (written > 0) {
            throw Errors.unsupported("rollback is not possible" + NONE + ": " + written
                    + " write(s) since the last commit went out at once");
        }
        return false;
    }

    @Override
    public void end() {
        begun = false;
        writes = 0;
    }

    @Override
    public int isolation() {
        return Connection.TRANSACTION_NONE;
    }

    @Override
    public void setIsolation(int level) throws SQLException {
        switch (level) {
            case Connection.TRANSACTION_NONE -> {}
            case Connection.TRANSACTION_READ_UNCOMMITTED,
                    Connection.TRANSACTION_READ_COMMITTED,
                    Connection.TRANSACTION_REPEATABLE_READ,
                    Connection.TRANSACTION_SERIALIZABLE ->
                warnings.add(Errors.lowered("there is no isolation level" + NONE));
            default -> throw Errors.invalidArgument(level + " is no isolation level of java.sql.Connection");
        }
    }

    @Override
    public Savepoint savepoint(Optional<String> name) throws SQLException {
        throw noSavepoints();
    }

    @Override
    public Savepoint savepoint(Name name) throws SQLException {
        throw noSavepoints();
    }

    @Override
    public void rollback(Savepoint savepoint) throws SQLException {
        throw noSavepoints();
    }

    @Override
    public void release(Savepoint savepoint) throws SQLException {
        throw noSavepoints();
    }

    @Override
    public Execution start(String statement, long timeoutSeconds, Metering metering) {
        return Execution.start(timeoutSeconds, metering);
    }

    @Override
    public Execution explain(long timeoutSeconds, Metering metering) {
        return Execution.start(timeoutSeconds, metering);
    }

    @Override
    public void writing() {
        if (!autoCommit()) {
            writes++;
        }
    }

    @Override
    public void checkLock() throws SQLException {
        throw Errors.unsupported("FOR UPDATE is not supported" + NONE + "; leave it out");
    }

    @Override
    public void checkTruncate() {
        // It goes out at once, as all writes do.
    }

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public void cancel() {
        // A commit does nothing that could be stopped.
    }

    private static SQLException noSavepoints() {
        return Errors.unsupported("savepoints are not supported" + NONE);
    }
}
