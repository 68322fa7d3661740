package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.Execution;
import io.ashdynamo.datalayer.Metering;
import io.ashdynamo.datalayer.OperationRunner;
import io.ashdynamo.datalayer.ReadOptions;
import io.ashdynamo.metadata.ExplainRows;
import io.ashdynamo.metadata.Measured;
import io.ashdynamo.metadata.ShowRows;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.UtilityColumns;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.row.Rows;
import java.sql.SQLException;
import java.util.Optional;

/** SHOW, DESCRIBE and EXPLAIN. */
record Utilities(DriverConnection connection, ScanGuard guard, ReadOptions options, Execution execution) {

    Rows rows(Operation.Utility utility, Bindings bindings) throws SQLException {
        return utility.accept(new Operation.Utility.UtilityVisitor<Rows>() {
            @Override
            public Rows show(Operation.Show show) throws SQLException {
                return ShowRows.of(show, connection.database().mapping());
            }

            @Override
            public Rows explain(Operation.Explain explain) throws SQLException {
                return explain.analyze() ? analyzed(explain, bindings) : explained(explain.operation(), bindings);
            }
        });
    }

    /** The plan of an operation; of an EXPLAIN, of what it explains. */
    Rows explained(Operation operation, Bindings bindings) throws SQLException {
        Operation told = operation instanceof Operation.Explain explain ? explain.operation() : operation;
        return ExplainRows.of(
                UtilityColumns.EXPLAIN, runner().explain(told, bindings, options, execution), Optional.empty());
    }

    /** The plan is made first, so that it shows the state before a write. */
    private Rows analyzed(Operation.Explain explain, Bindings bindings) throws SQLException {
        Execution beside = connection.session().transactions().explain(0, Metering.NONE);
        var steps = runner().explain(explain.operation(), bindings, options, beside);
        return ExplainRows.of(explain.columns(), steps, Optional.of(measured(explain.operation(), bindings)));
    }

    private Measured measured(Operation operation, Bindings bindings) throws SQLException {
        long rows = operation.accept(new Operation.Visitor<Long>() {
            @Override
            public Long read(Operation.Read read) throws SQLException {
                guard.check(read);
                connection.session().check(read);
                return count(read, bindings);
            }

            @Override
            public Long write(Operation.Write write) throws SQLException {
                connection.checkWritable();
                guard.check(write);
                return runner().write(write, bindings, execution).count();
            }

            @Override
            public Long returning(Operation.Returning returning) throws SQLException {
                return write(returning.write());
            }

            @Override
            public Long utility(Operation.Utility utility) {
                return 0L;
            }

            @Override
            public Long session(Operation.Session session) {
                return 0L;
            }
        });
        return new Measured(
                execution.meter().calls().total(),
                execution.meter().itemsRead(),
                rows,
                execution.meter().consumed().readUnits(),
                execution.meter().consumed().writeUnits());
    }

    private long count(Operation.Read read, Bindings bindings) throws SQLException {
        long rows = 0;
        try (RowSource source = runner().read(read, bindings, options, execution)) {
            while ((options.maxRows() == 0 || rows < options.maxRows()) && source.next()) {
                rows++;
            }
        }
        return rows;
    }

    private OperationRunner runner() {
        return connection.database().runner();
    }
}
