package io.ashdynamo.jdbc;

import io.ashdynamo.config.Property;
import io.ashdynamo.datalayer.DataLayer;
import io.ashdynamo.error.Errors;
import java.sql.Array;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A connection: a hold on the database that connections of equal settings share. It has no network connection of its own.
 * Used by one thread at a time, but for {@link #close}, {@link #abort} and {@link #isClosed}.
 */
final class DriverConnection implements StatementFactory, TransactionMethods, ClientInfo, NoSessionState {

    private final Databases.Lease lease;
    private final Warnings warnings = new Warnings();
    private final Session session;
    // Weak, so that statements nobody closes do not pile up on a connection that stays open.
    private final Set<DriverStatement> open =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private volatile boolean closed;
    private volatile boolean readOnly;

    DriverConnection(Databases.Lease lease) {
        this.lease = lease;
        this.session = Session.of(database(), warnings);
        this.readOnly = database().settings().flag(Property.READ_ONLY);
    }

    Database database() {
        return lease.database();
    }

    @Override
    public Session session() {
        return session;
    }

    /** A statement of this connection, planned for its tenant. */
    Planned plan(String sql) throws SQLException {
        checkOpen();
        if (sql == null) {
            throw Errors.syntax("the statement is null");
        }
        return database().plans().plan(sql, session.tenant());
    }

    /** The statement planned for the tenant that the connection has now. */
    Planned current(Planned statement) throws SQLException {
        return statement.tenant().equals(session.tenant()) ? statement : plan(statement.sql());
    }

    void closed(DriverStatement statement) {
        open.remove(statement);
    }

    @Override
    public Statement statement() throws SQLException {
        checkOpen();
        DriverStatement statement = new DriverStatement(this);
        open.add(statement);
        return statement;
    }

    @Override
    public PreparedStatement prepare(String sql, GeneratedKeys wanted) throws SQLException {
        DriverPreparedStatement statement = new DriverPreparedStatement(this, plan(sql), wanted);
        open.add(statement);
        return statement;
    }

    @Override
    public DatabaseMetaData getMetaData() throws SQLException {
        checkOpen();
        return new DriverMetaData(this, database().mapping(), ConnectionFacts.of(database(), readOnly));
    }

    @Override
    public Array createArrayOf(String typeName, Object[] elements) throws SQLException {
        checkOpen();
        return ListArray.of(typeName, elements, database().settings().zone());
    }

    /** Undoes what is not committed: nothing of it was written. */
    @Override
    public void close() throws SQLException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            for (DriverStatement statement : openStatements()) {
                statement.close();
            }
        } finally {
            lease.close();
        }
    }

    @Override
    public void closeResults() throws SQLException {
        for (DriverStatement statement : openStatements()) {
            statement.closeResult();
        }
    }

    private List<DriverStatement> openStatements() {
        synchronized (open) {
            return new ArrayList<>(open);
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    /** Whether it is open; no call is made, as a connection holds nothing that could have been lost. */
    @Override
    public boolean isValid(int timeout) throws SQLException {
        if (timeout < 0) {
            throw Errors.invalidArgument("isValid: the timeout is negative");
        }
        return !closed;
    }

    @Override
    public void abort(Executor executor) throws SQLException {
        if (executor == null) {
            throw Errors.invalidArgument("abort: the executor is null");
        }
        openStatements().forEach(DriverStatement::cancel);
        session.transactions().cancel();
        close();
    }

    @Override
    public void setReadOnly(boolean readOnly) throws SQLException {
        checkOpen();
        this.readOnly = readOnly;
    }

    @Override
    public boolean isReadOnly() throws SQLException {
        checkOpen();
        return readOnly;
    }

    /** Called before each write, and refuses it on a read-only connection. */
    void checkWritable() throws SQLException {
        if (isReadOnly()) {
            throw Errors.notAllowed("the connection is read-only; nothing was written");
        }
        session.transactions().writing();
    }

    @Override
    public String nativeSQL(String sql) throws SQLException {
        checkOpen();
        return sql;
    }

    @Override
    public Map<String, Class<?>> getTypeMap() throws SQLException {
        checkOpen();
        return Map.of();
    }

    @Override
    public int getHoldability() throws SQLException {
        checkOpen();
        return ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    @Override
    public SQLWarning getWarnings() throws SQLException {
        checkOpen();
        return warnings.get();
    }

    @Override
    public void clearWarnings() throws SQLException {
        checkOpen();
        warnings.clear();
    }

    @Override
    public void warn(String message) {
        warnings.add(Errors.lowered(message));
    }

    @Override
    public void checkOpen() throws SQLException {
        if (closed) {
            throw Errors.connectionClosed("the connection is closed");
        }
    }

    /** This connection, its {@link DynamoDbClient} or its {@link DataLayer}. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type == DynamoDbClient.class) {
            return type.cast(database().client());
        }
        if (type == DataLayer.class) {
            return type.cast(database().dataLayer(session.tenant()));
        }
        if (type != null && type.isInstance(this)) {
            return type.cast(this);
        }
        throw Errors.invalidArgument("a connection is no " + (type == null ? "null" : type.getName())
                + "; it is a java.sql.Connection, and gives DynamoDbClient and DataLayer");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type != null && (type == DynamoDbClient.class || type == DataLayer.class || type.isInstance(this));
    }
}
