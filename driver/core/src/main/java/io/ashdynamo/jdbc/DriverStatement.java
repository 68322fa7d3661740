package io.ashdynamo.jdbc;

import io.ashdynamo.config.Property;
import io.ashdynamo.config.Settings;
import io.ashdynamo.datalayer.BatchOptions;
import io.ashdynamo.datalayer.CallCounts;
import io.ashdynamo.datalayer.ConsumedUnits;
import io.ashdynamo.datalayer.Execution;
import io.ashdynamo.datalayer.Metering;
import io.ashdynamo.datalayer.Progress;
import io.ashdynamo.datalayer.ReadOptions;
import io.ashdynamo.datalayer.WriteOptions;
import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Plan;
import io.ashdynamo.row.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.function.Consumer;

/**
 * A statement: runs plans and holds what the last one gave. Used by one thread at a time, but for {@link #cancel}.
 */
class DriverStatement extends StatementSettings implements AshDynamoStatement, ExecuteBySql, Enquoting, ResultSetOwner {

    private final DriverConnection connection;
    private final Warnings warnings = new Warnings();
    private final Batch batch = new Batch();
    private final Measures measures = new Measures();
    private volatile Execution execution = Execution.unlimited();
    private volatile boolean closed;
    private boolean closeOnCompletion;
    private RowsResultSet result;
    private long updateCount = -1;
    private Rows generated = Outcome.NO_KEYS;

    DriverStatement(DriverConnection connection) {
        super(connection.database().settings());
        this.connection = connection;
    }

    @Override
    public boolean run(String sql, Expected expected, GeneratedKeys wanted) throws SQLException {
        checkOpen();
        Planned statement = connection.plan(sql);
        Plan plan = statement.plan();
        if (!plan.parameters().isEmpty()) {
            throw Errors.missingParameter(
                    "the statement has " + plan.parameters().size() + " parameter(s); prepare it to give values");
        }
        expected.check(plan);
        return run(statement, List.of(), wanted);
    }

    /** Runs a statement; true if it gives rows. */
    boolean run(Planned statement, List<Object> parameters, GeneratedKeys wanted) throws SQLException {
        start();
        Plan plan = statement.plan();
        Metering metering = measures.of(plan.operation(), connection.database().settings());
        execution = connection.session().start(statement, getQueryTimeout(), metering);
        PlanRun run = new PlanRun(utilities(execution), plan, bind(parameters), wanted);
        Outcome outcome = connection.session().taken(() -> plan.operation().accept(run));
        outcome.rows().ifPresent(this::give);
        updateCount = outcome.count();
        generated = outcome.generated();
        return outcome.rows().isPresent();
    }

    private Bindings bind(List<Object> parameters) {
        return connection.database().runner().bind(parameters, zone());
    }

    private void give(Rows rows) {
        result = new RowsResultSet(
                rows,
                this,
                new ResultOptions(
                        zone(), maxRows(), fetchSize(), connection.database().arrays()));
    }

    private ScanGuard guard() {
        return new ScanGuard(connection.database().settings().scan(), warnings);
    }

    private Utilities utilities(Execution run) {
        return new Utilities(connection, guard(), readOptions(), run);
    }

    /**
     * Runs the rows of a batch, all of them, also after one that failed. UPSERT and DELETE by key go out as BatchWriteItem,
     * which does not say whether a delete found an item: its count is SUCCESS_NO_INFO.
     */
    long[] runBatch(GeneratedKeys wanted) throws SQLException {
        start();
        Batch.Taken taken = batch.take(connection.session().tenant());
        Metering metering =
                measures.ofBatch(taken.entries(), connection.database().settings());
        execution = connection.session().start(taken, getQueryTimeout(), metering);
        WriteOptions writes = new WriteOptions(wanted.wanted(), readOptions());
        BatchOptions options = new BatchOptions(writes, zone(), BatchRun.once(guard()));
        BatchRun run = BatchRun.of(taken.entries(), wanted, options, connection, execution);
        generated = run.generated();
        return run.counts();
    }

    private void start() throws SQLException {
        checkOpen();
        closeResult();
        warnings.clear();
        updateCount = -1;
        generated = Outcome.NO_KEYS;
    }

    /** The statement planned for the tenant that the connection has now. */
    final Planned current(Planned statement) throws SQLException {
        return connection.current(statement);
    }

    /** Checks the read by which a write finds its items. */
    private ReadOptions readOptions() {
        Settings settings = connection.database().settings();
        return new ReadOptions(
                fetchSize(),
                maxRows(),
                settings.count(Property.MAX_SORT_ROWS).orElseThrow(),
                settings.count(Property.PARALLELISM).orElseThrow());
    }

    @Override
    public ResultSet explain(String sql) throws SQLException {
        checkOpen();
        return explain(connection.plan(sql).plan(), List.of());
    }

    @Override
    public ResultSet explain() throws SQLException {
        checkOpen();
        throw Errors.wrongOrder("explain() is about a prepared statement; give the text to explain(sql)");
    }

    /** The plan of an operation as rows, which close by themselves and are not this statement's result. */
    final ResultSet explain(Plan plan, List<Object> parameters) throws SQLException {
        Metering metering = measures.of(plan.operation(), connection.database().settings());
        Execution own = connection.session().transactions().explain(getQueryTimeout(), metering);
        Rows rows = utilities(own).explained(plan.operation(), bind(parameters));
        return new RowsResultSet(rows, new GeneratedKeysOwner(this), ResultOptions.PLAIN);
    }

    @Override
    public void setCapacityTracked(boolean tracked) throws SQLException {
        checkOpen();
        measures.setCapacityTracked(tracked);
    }

    @Override
    public void setProgressMonitor(Consumer<Progress> monitor) throws SQLException {
        checkOpen();
        measures.setMonitor(monitor);
    }

    @Override
    public ConsumedUnits lastCapacity() throws SQLException {
        checkOpen();
        return execution.meter().consumed();
    }

    @Override
    public CallCounts lastCalls() throws SQLException {
        checkOpen();
        return execution.meter().calls();
    }

    @Override
    public ResultSet getResultSet() throws SQLException {
        checkOpen();
        return result;
    }

    @Override
    public long getLargeUpdateCount() throws SQLException {
        checkOpen();
        return updateCount;
    }

    @Override
    public boolean getMoreResults(int current) throws SQLException {
        checkOpen();
        switch (current) {
            case CLOSE_CURRENT_RESULT, CLOSE_ALL_RESULTS -> closeResult();
            case KEEP_CURRENT_RESULT -> result = null;
            default -> throw Errors.invalidArgument(current + " is no constant of Statement.getMoreResults");
        }
        updateCount = -1;
        return false;
    }

    @Override
    public ResultSet getGeneratedKeys() throws SQLException {
        checkOpen();
        Rows rows = generated;
        generated = Rows.of(rows.columns(), List.of());
        return new RowsResultSet(
                rows,
                new GeneratedKeysOwner(this),
                new ResultOptions(zone(), 0, 0, connection.database().arrays()));
    }

    @Override
    public void addBatch(String sql) throws SQLException {
        checkOpen();
        Planned statement = connection.plan(sql);
        if (!statement.plan().parameters().isEmpty()) {
            throw Errors.missingParameter("the statement has parameters; prepare it to give them values");
        }
        batch.add(statement, List.of());
    }

    /** What {@link #executeBatch} will run. */
    Batch batch() {
        return batch;
    }

    @Override
    public void clearBatch() throws SQLException {
        checkOpen();
        batch.clear();
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        checkOpen();
        return runBatch(GeneratedKeys.NONE);
    }

    @Override
    public void cancel() {
        execution.cancel();
    }

    @Override
    public void close() throws SQLException {
        if (!closed) {
            closed = true;
            closeResult();
            connection.closed(this);
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void closeOnCompletion() throws SQLException {
        checkOpen();
        closeOnCompletion = true;
    }

    @Override
    public boolean isCloseOnCompletion() throws SQLException {
        checkOpen();
        return closeOnCompletion;
    }

    @Override
    public DriverStatement statement() {
        return this;
    }

    @Override
    public void closed(RowsResultSet resultSet) throws SQLException {
        if (closeOnCompletion && resultSet == result) {
            close();
        }
    }

    @Override
    public void checkCancelled() throws SQLException {
        execution.check();
    }

    @Override
    public DriverConnection getConnection() throws SQLException {
        checkOpen();
        return connection;
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
    public final void checkOpen() throws SQLException {
        connection.checkOpen();
        if (closed) {
            throw Errors.wrongOrder("the statement is closed");
        }
    }

    void closeResult() throws SQLException {
        RowsResultSet last = result;
        result = null;
        if (last != null) {
            last.close();
        }
    }
}
