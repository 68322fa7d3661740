package io.ashdynamo.jdbc;

import io.ashdynamo.config.Property;
import io.ashdynamo.config.Settings;
import io.ashdynamo.datalayer.Execution;
import io.ashdynamo.datalayer.Metering;
import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.TenantView;
import io.ashdynamo.plan.Operation;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.Optional;

/** What the statements of a connection share: the transaction that they are a part of, and whose rows they are about. */
final class Session {

    private final Transactions transactions;
    private final Optional<String> tenantOfProperty;
    private Optional<String> tenant;

    private Session(Transactions transactions, Optional<String> tenant) {
        this.transactions = transactions;
        this.tenantOfProperty = tenant;
        this.tenant = tenant;
    }

    /** The session of a new connection. */
    static Session of(Database database, Warnings warnings) {
        Settings settings = database.settings();
        Transactions transactions = settings.transactional()
                ? new AtomicTransactions(
                        database.runner(),
                        warnings,
                        settings.count(Property.QUERY_TIMEOUT).orElse(0))
                : new ImmediateTransactions(warnings);
        return new Session(transactions, settings.text(Property.TENANT));
    }

    /** A step of a statement. */
    interface Step<T> {
        T take() throws SQLException;
    }

    Transactions transactions() {
        return transactions;
    }

    /** Whose rows statements read and write; empty: nobody's. */
    Optional<String> tenant() {
        return tenant;
    }

    /**
     * Sets whose rows statements read and write.
     *
     * @throws SQLException 42501 for what is no tenant's name, 25001 in a transaction that has something to commit
     */
    void setTenant(Optional<String> wanted) throws SQLException {
        Optional<String> problem = wanted.flatMap(TenantView::problem);
        if (problem.isPresent()) {
            throw Errors.notAllowed("the tenant is refused: " + problem.get());
        }
        if (!wanted.equals(tenant) && !transactions.isEmpty()) {
            throw Errors.inTransaction(
                    "the tenant cannot be changed in a transaction that has begun; commit or roll back first");
        }
        tenant = wanted;
    }

    /** As the connection was at first, for the next user of a pool; what is not committed is undone. */
    void reset() {
        transactions.end();
        tenant = tenantOfProperty;
    }

    /** The run of a statement that begins now. */
    Execution start(Planned statement, long timeoutSeconds, Metering metering) throws SQLException {
        if (statement.truncates()) {
            transactions.checkTruncate();
        }
        return statement.plan().operation() instanceof Operation.Session
                ? Execution.start(timeoutSeconds, metering)
                : transactions.start(statement.shown(), timeoutSeconds, metering);
    }

    /** The run of a batch that begins now. */
    Execution start(Batch.Taken batch, long timeoutSeconds, Metering metering) throws SQLException {
        if (batch.truncates()) {
            transactions.checkTruncate();
        }
        return transactions.start(batch.shown(), timeoutSeconds, metering);
    }

    /** A step of a statement's run, after whose conflict its transaction is over. */
    <T> T taken(Step<T> step) throws SQLException {
        try {
            return step.take();
        } catch (SQLTransactionRollbackException e) {
            transactions.end();
            throw e;
        }
    }

    /** Refuses FOR UPDATE where there is no transaction. */
    void check(Operation.Read read) throws SQLException {
        if (read instanceof Operation.TableRead table && table.mode().forUpdate()) {
            transactions.checkLock();
        }
    }
}
