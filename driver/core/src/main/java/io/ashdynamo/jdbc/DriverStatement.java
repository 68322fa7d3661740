package io.ashdynamo.jdbc;

import io.ashdynamo.config.Property;
import io.ashdynamo.config.Settings;
import io.ashdynamo.datalayer.Execution;
import io.ashdynamo.datalayer.ReadOptions;
import io.ashdynamo.datalayer.WriteResult;
import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.Plan;
import io.ashdynamo.row.Rows;
import io.ashdynamo.type.TypedColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement: runs plans and holds what the last one gave. Used by one thread at a time, but for {@link #cancel}.
 */
class DriverStatement extends StatementSettings implements ExecuteBySql, Enquoting, ResultSetOwner {

    private final DriverConnection connection;
    private final Warnings warnings = new Warnings();
    private final Batch batch = new Batch();
    private volatile Execution execution = Execution.unlimited();
    private volatile boolean closed;
    private boolean closeOnCompletion;
    private RowsResultSet result;
    private long updateCount = -1;
    private Rows generated = Rows.of(List.of(), List.of());

    DriverStatement(DriverConnection connection) {
        super(connection.database().settings());
        this.connection = connection;
    }

    @Override
    public boolean run(String sql, Expected expected, GeneratedKeys wanted) throws SQLException {
        checkOpen();
        Plan plan = connection.plan(sql);
        if (!plan.parameters().isEmpty()) {
            throw Errors.missingParameter(
                    "the statement has " + plan.parameters().size() + " parameter(s); prepare it to give values");
        }
        expected.check(plan);
        return run(plan, List.of(), wanted);
    }

    /** Runs a plan; true if it gives rows. */
    boolean run(Plan plan, List<Object> parameters, GeneratedKeys wanted) throws SQLException {
        start();
        Bindings bindings = new Bindings(parameters, zone());
        if (plan.operation() instanceof Operation.Read read) {
            warnOfCost(read);
            Rows rows = new Rows(
                    plan.columns(), connection.database().runner().read(read, bindings, readOptions(), execution));
            result = new RowsResultSet(
                    rows,
                    this,
                    new ResultOptions(
                            zone(),
                            maxRows(),
                            fetchSize(),
                            connection.database().arrays()));
            return true;
        }
        Operation.Write write = (Operation.Write) plan.operation();
        List<TypedColumn> asked = wanted.columns(write.resource());
        WriteResult written = write(write, bindings);
        updateCount = written.count();
        if (wanted.wanted()) {
            generated = GeneratedKeys.rows(
                    asked, List.of(written), connection.database().arrays());
        }
        return false;
    }

    /** Runs writes one after another, all of them, also after one that failed. */
    long[] runBatch(List<Batch.Entry> entries, GeneratedKeys wanted) throws SQLException {
        start();
        boolean keys = wanted.wanted() && !entries.isEmpty();
        List<TypedColumn> asked = keys ? wanted.columns(entries.get(0).write().resource()) : List.of();
        List<WriteResult> written = new ArrayList<>();
        BatchCounts counts = new BatchCounts(entries.size());
        for (Batch.Entry entry : entries) {
            try {
                execution.check();
                WriteResult one = write(entry.write(), new Bindings(entry.parameters(), zone()));
                written.add(one);
                counts.add(one.count());
            } catch (SQLException e) {
                counts.addFailure(e);
            }
        }
        if (keys) {
            generated = GeneratedKeys.rows(asked, written, connection.database().arrays());
        }
        return counts.orThrow();
    }

    private void start() throws SQLException {
        checkOpen();
        closeResult();
        warnings.clear();
        updateCount = -1;
        generated = Rows.of(List.of(), List.of());
        execution = Execution.start(getQueryTimeout());
    }

    private WriteResult write(Operation.Write write, Bindings bindings) throws SQLException {
        if (connection.isReadOnly()) {
            throw Errors.notAllowed("the connection is read-only; nothing was written");
        }
        return connection.database().runner().write(write, bindings, execution);
    }

    /** Warns of what reads more than it gives; refuses a scan that is denied. */
    private void warnOfCost(Operation.Read read) throws SQLException {
        if (!(read instanceof Operation.TableRead table)) {
            return;
        }
        if (table.window().offset().isPresent()) {
            warnings.add(Errors.costWarning("OFFSET reads the rows that it skips"));
        }
        if (table.isScan()) {
            guardScan(table.source().resource());
        }
    }

    private void guardScan(Resource resource) throws SQLException {
        switch (resource.scan().orElse(connection.database().settings().scan())) {
            case ALLOW -> {}
            case WARN ->
                warnings.add(Errors.costWarning("the statement scans the whole table of " + resource.name()
                        + "; compare the partition key of the table or of an index to read less"));
            case DENY ->
                throw Errors.limitPassed("the statement would scan the whole table of " + resource.name()
                        + ", which is denied by "
                        + (resource.scan().isPresent() ? "its mapping" : "the property 'scan'")
                        + "; compare the partition key of the table or of an index");
        }
    }

    private ReadOptions readOptions() {
        Settings settings = connection.database().settings();
        return new ReadOptions(
                settings.flag(Property.CONSISTENT_READ),
                fetchSize(),
                maxRows(),
                settings.count(Property.MAX_SORT_ROWS).orElseThrow());
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
        Plan plan = connection.plan(sql);
        if (!plan.parameters().isEmpty()) {
            throw Errors.missingParameter("the statement has parameters; prepare it to give them values");
        }
        batch.add(plan, List.of());
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
        return runBatch(batch.take(), GeneratedKeys.NONE);
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

    private void closeResult() throws SQLException {
        RowsResultSet last = result;
        result = null;
        if (last != null) {
            last.close();
        }
    }
}
