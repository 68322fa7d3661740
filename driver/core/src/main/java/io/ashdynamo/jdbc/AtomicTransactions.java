package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.Execution;
import io.ashdynamo.datalayer.Metering;
import io.ashdynamo.datalayer.OperationRunner;
import io.ashdynamo.datalayer.UnitOfWork;
import io.ashdynamo.error.Errors;
import io.ashdynamo.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;

/** Transactions whose writes are kept, and written all or none by their commit. */
final class AtomicTransactions implements Transactions {

    private final OperationRunner runner;
    private final Warnings warnings;
    private final long timeoutSeconds;
    private final Savepoints savepoints = new Savepoints();
    private UnitOfWork.Isolation isolation = UnitOfWork.Isolation.READ_COMMITTED;
    private boolean autoCommit = true;
    // By BEGIN, in auto-commit mode.
    private boolean begun;
    private Optional<UnitOfWork> work = Optional.empty();
    private int statements;
    private volatile Execution committing = Execution.unlimited();

    /**
     * Those of a connection, which starts in auto-commit mode.
     *
     * @param timeoutSeconds the time that a commit may take; 0: no limit
     */
    AtomicTransactions(OperationRunner runner, Warnings warnings, long timeoutSeconds) {
        this.runner = runner;
        this.warnings = warnings;
        this.timeoutSeconds = timeoutSeconds;
    }

    @Override
    public boolean autoCommit() {
        return autoCommit && !begun;
    }

    @Override
    public void setAutoCommit(boolean on) throws SQLException {
        if (on) {
            commit();
        }
        autoCommit = on;
        begun = false;
    }

    @Override
    public void begin() throws SQLException {
        if (begun || work.isPresent()) {
            throw Errors.inTransaction("there is a transaction already; COMMIT or ROLLBACK it before the next one");
        }
        begun = autoCommit;
    }

    @Override
    public void commit() throws SQLException {
        commit(Execution.start(timeoutSeconds, Metering.NONE));
    }

    @Override
    public void commit(Execution execution) throws SQLException {
        Optional<UnitOfWork> done = work;
        end();
        if (done.isPresent() && !done.get().isEmpty()) {
            committing = execution;
            runner.commit(done.get(), execution);
        }
    }

    @Override
    public boolean rollback() {
        boolean open = work.isPresent();
        end();
        return open;
    }

    @Override
    public void end() {
        work = Optional.empty();
        begun = false;
        statements = 0;
        savepoints.clear();
    }

    @Override
    public int isolation() {
        return switch (isolation) {
            case READ_COMMITTED -> Connection.TRANSACTION_READ_COMMITTED;
            case SERIALIZABLE -> Connection.TRANSACTION_SERIALIZABLE;
        };
    }

    @Override
    public void setIsolation(int level) throws SQLException {
        UnitOfWork.Isolation wanted = of(level);
        if (wanted != isolation && work.isPresent()) {
            throw Errors.inTransaction("the isolation level cannot be changed in a transaction that has begun;"
                    + " commit or roll back first");
        }
        isolation = wanted;
    }

    /** The level, or the next stricter one, with a warning. */
    private UnitOfWork.Isolation of(int level) throws SQLException {
        return switch (level) {
            case Connection.TRANSACTION_READ_COMMITTED -> UnitOfWork.Isolation.READ_COMMITTED;
            case Connection.TRANSACTION_SERIALIZABLE -> UnitOfWork.Isolation.SERIALIZABLE;
            case Connection.TRANSACTION_READ_UNCOMMITTED -> {
                warnings.add(Errors.lowered("there is no READ UNCOMMITTED; the isolation level is READ COMMITTED"));
                yield UnitOfWork.Isolation.READ_COMMITTED;
            }
            case Connection.TRANSACTION_REPEATABLE_READ -> {
                warnings.add(Errors.lowered("there is no REPEATABLE READ; the isolation level is SERIALIZABLE"));
                yield UnitOfWork.Isolation.SERIALIZABLE;
            }
            case Connection.TRANSACTION_NONE ->
                throw Errors.invalidArgument(
                        "TRANSACTION_NONE is no level to set; connect with transactions=none to have no transactions");
            default -> throw Errors.invalidArgument(level + " is no isolation level of java.sql.Connection");
        };
    }

    @Override
    public Savepoint savepoint(Optional<String> name) throws SQLException {
        if (autoCommit()) {
            throw Errors.noTransaction(
                    "a savepoint is set in a transaction; switch auto-commit off, or BEGIN one before");
        }
        return savepoints.set(name, open().mark());
    }

    @Override
    public Savepoint savepoint(Name name) throws SQLException {
        return savepoints.find(name);
    }

    @Override
    public void rollback(Savepoint savepoint) throws SQLException {
        open().backTo(savepoints.backTo(savepoint));
    }

    @Override
    public void release(Savepoint savepoint) throws SQLException {
        savepoints.release(savepoint);
    }

    @Override
    public Execution start(String statement, long timeout, Metering metering) {
        if (autoCommit()) {
            return Execution.start(timeout, metering);
        }
        open().begin("statement " + ++statements + ": " + statement);
        return Execution.start(timeout, metering, open());
    }

    @Override
    public Execution explain(long timeout, Metering metering) {
        return autoCommit()
                ? Execution.start(timeout, metering)
                : Execution.start(timeout, metering, work.orElseGet(() -> new UnitOfWork(isolation)));
    }

    @Override
    public void writing() {
        // What is not committed can be undone.
    }

    @Override
    public void checkLock() throws SQLException {
        if (autoCommit()) {
            throw Errors.unsupported(
                    "FOR UPDATE outside a transaction is not supported; switch auto-commit off, BEGIN a"
                            + " transaction, or leave it out");
        }
    }

    @Override
    public void checkTruncate() throws SQLException {
        if (!autoCommit()) {
            throw Errors.unsupported("TRUNCATE in a transaction is not supported: a table has any number of rows, and a"
                    + " transaction at most 100; commit first, or DELETE those that are meant");
        }
    }

    @Override
    public boolean isEmpty() {
        return work.isEmpty() || work.get().isEmpty();
    }

    @Override
    public void cancel() {
        committing.cancel();
    }

    private UnitOfWork open() {
        if (work.isEmpty()) {
            work = Optional.of(new UnitOfWork(isolation));
        }
        return work.get();
    }
}
