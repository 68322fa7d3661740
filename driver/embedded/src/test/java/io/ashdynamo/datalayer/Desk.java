package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.Plan;
import io.ashdynamo.plan.Planner;
import io.ashdynamo.plan.ReadMode;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.sql.SqlParser;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Statements planned and run without JDBC, in a transaction or each by itself. */
public final class Desk {

    private static final String FOR_UPDATE = " FOR UPDATE";

    private final OperationRunner runner;
    private final Planner planner;
    private final Map<String, Plan> plans = new HashMap<>();
    private UnitOfWork work;
    private Execution last = Execution.unlimited();
    private int statements;

    public Desk(DynamoDbClient client, Mapping mapping) {
        this.runner = new OperationRunner(client, Clock.systemUTC());
        this.planner = new Planner(mapping, false, true);
    }

    public Desk begin(UnitOfWork.Isolation isolation) {
        work = new UnitOfWork(isolation);
        statements = 0;
        return this;
    }

    public UnitOfWork work() {
        return work;
    }

    /** Afterwards each statement commits by itself until another {@link #begin}. */
    public void commit() throws SQLException {
        UnitOfWork done = work;
        work = null;
        last = Execution.unlimited();
        runner.commit(done, last);
    }

    public void rollback() {
        work = null;
    }

    public UnitOfWork.Mark mark() {
        return work.mark();
    }

    public void backTo(UnitOfWork.Mark mark) {
        work.backTo(mark);
    }

    /** The calls of the last statement or commit. */
    public CallCounts lastCalls() {
        return last.meter().calls();
    }

    private Operation begin(String sql) throws SQLException {
        boolean forUpdate = sql.endsWith(FOR_UPDATE);
        Plan plan = plan(forUpdate ? sql.substring(0, sql.length() - FOR_UPDATE.length()) : sql);
        statements++;
        if (work != null) {
            work.begin("statement " + statements + ": " + sql);
        }
        last = execution();
        return forUpdate ? locking((Operation.TableRead) plan.operation()) : plan.operation();
    }

    private Plan plan(String sql) throws SQLException {
        Plan plan = plans.get(sql);
        if (plan == null) {
            plan = planner.plan(SqlParser.parse(sql));
            plans.put(sql, plan);
        }
        return plan;
    }

    private Execution execution() {
        return work == null ? Execution.unlimited() : Execution.start(0, Metering.NONE, work);
    }

    private static Operation locking(Operation.TableRead read) {
        ReadMode mode = read.mode();
        ReadMode locking = new ReadMode(
                mode.consistent(),
                mode.scan(),
                mode.segments(),
                mode.maxReadUnits(),
                mode.start(),
                true,
                mode.identity());
        return new Operation.TableRead(
                read.source(), read.path(), read.where(), read.order(), read.windows(), read.count(), locking);
    }

    private Bindings bind(Object... parameters) {
        return runner.bind(Arrays.asList(parameters), ZoneOffset.UTC);
    }

    /** The rows of a SELECT or of a RETURNING. */
    public List<List<Object>> query(String sql, Object... parameters) throws SQLException {
        Operation operation = begin(sql);
        try (RowSource rows = rows(operation, bind(parameters))) {
            return all(rows, outputs(operation));
        }
    }

    /** The rows of a SELECT that are read as they are asked for. */
    public RowSource open(String sql, Object... parameters) throws SQLException {
        return rows(begin(sql), bind(parameters));
    }

    private RowSource rows(Operation operation, Bindings bindings) throws SQLException {
        return operation instanceof Operation.Returning returning
                ? runner.returning(returning, bindings, ReadOptions.DEFAULT, last)
                : runner.read((Operation.Read) operation, bindings, ReadOptions.DEFAULT, last);
    }

    private static int outputs(Operation operation) {
        return operation instanceof Operation.Returning returning
                ? returning.outputs().size()
                : ((Operation.Read) operation).outputs().size();
    }

    private static List<List<Object>> all(RowSource rows, int columns) throws SQLException {
        List<List<Object>> all = new ArrayList<>();
        while (rows.next()) {
            List<Object> row = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                row.add(rows.text(i));
            }
            all.add(row);
        }
        return all;
    }

    /** The count of a write. */
    public long update(String sql, Object... parameters) throws SQLException {
        return runner.write((Operation.Write) begin(sql), bind(parameters), last)
                .count();
    }

    /** A batch of one statement. */
    public BatchResult batch(String sql, List<List<Object>> rows) throws SQLException {
        Operation.Write write = (Operation.Write) begin(sql);
        BatchOptions options = new BatchOptions(WriteOptions.DEFAULT, ZoneOffset.UTC, one -> {});
        return runner.batch(rows.stream().map(row -> new BatchEntry(write, row)).toList(), options, last);
    }

    public List<ExplainStep> explain(String sql, Object... parameters) throws SQLException {
        return runner.explain(begin(sql), bind(parameters), ReadOptions.DEFAULT, last);
    }

    /** The SQLState and the message that a statement is refused with; empty: it is not. */
    public String refusal(String sql, Object... parameters) {
        try {
            Operation operation = begin(sql);
            if (operation instanceof Operation.Write write) {
                runner.write(write, bind(parameters), last);
            } else {
                all(rows(operation, bind(parameters)), outputs(operation));
            }
            return "";
        } catch (SQLException e) {
            return e.getSQLState() + " " + e.getMessage();
        }
    }
}
