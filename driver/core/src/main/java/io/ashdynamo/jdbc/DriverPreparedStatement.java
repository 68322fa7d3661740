package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.Plan;
import java.sql.ParameterMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement that was planned when it was prepared. */
final class DriverPreparedStatement extends DriverStatement implements ParameterSetters {

    private final Planned prepared;
    private final GeneratedKeys wanted;
    private final Object[] values;
    private final boolean[] given;

    DriverPreparedStatement(DriverConnection connection, Planned prepared, GeneratedKeys wanted) {
        super(connection);
        this.prepared = prepared;
        this.wanted = wanted;
        this.values = new Object[plan().parameters().size()];
        this.given = new boolean[values.length];
    }

    @Override
    public void set(int index, Object value) throws SQLException {
        checkOpen();
        if (index < 1 || index > values.length) {
            throw Errors.invalidIndex("there is no parameter " + index + "; the statement has " + values.length);
        }
        values[index - 1] = value;
        given[index - 1] = true;
    }

    @Override
    public void clearParameters() throws SQLException {
        checkOpen();
        for (int i = 0; i < values.length; i++) {
            values[i] = null;
            given[i] = false;
        }
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        checkOpen();
        Expected.ROWS.check(plan());
        execute();
        return getResultSet();
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        checkOpen();
        Expected.COUNT.check(plan());
        execute();
        return getLargeUpdateCount();
    }

    @Override
    public int executeUpdate() throws SQLException {
        return ExecuteBySql.toInt(executeLargeUpdate());
    }

    @Override
    public boolean execute() throws SQLException {
        checkOpen();
        return run(current(prepared), parameters(), wanted);
    }

    @Override
    public ResultSet explain() throws SQLException {
        checkOpen();
        return explain(current(prepared).plan(), parameters());
    }

    @Override
    public ResultSet explain(String sql) throws SQLException {
        throw bySql();
    }

    @Override
    public void addBatch() throws SQLException {
        checkOpen();
        batch().add(current(prepared), parameters());
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        checkOpen();
        return runBatch(wanted);
    }

    /** Of the result; null for a statement that gives none. Known before the statement runs. */
    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        checkOpen();
        return plan().isRead() ? new RowsMetaData(plan().columns()) : null;
    }

    @Override
    public ParameterMetaData getParameterMetaData() throws SQLException {
        checkOpen();
        return new ParametersMetaData(plan().parameters());
    }

    @Override
    public boolean run(String sql, Expected expected, GeneratedKeys keys) throws SQLException {
        throw bySql();
    }

    @Override
    public void addBatch(String sql) throws SQLException {
        throw bySql();
    }

    private SQLException bySql() throws SQLException {
        checkOpen();
        return Errors.wrongOrder(
                "a prepared statement runs the text it was prepared with; use the methods without one");
    }

    /** For any tenant, the plan has these columns and parameters. */
    private Plan plan() {
        return prepared.plan();
    }

    /** The values as they are now. */
    private List<Object> parameters() throws SQLException {
        List<Object> now = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            if (!given[i]) {
                throw Errors.missingParameter("parameter " + (i + 1) + " of " + values.length + " has no value ("
                        + plan().parameters().get(i).label() + "); set it, or setNull");
            }
            now.add(values[i]);
        }
        return now;
    }
}
