package io.ashdynamo.it.tenancy;

import io.ashdynamo.datalayer.BatchEntry;
import io.ashdynamo.datalayer.BatchOptions;
import io.ashdynamo.datalayer.BatchResult;
import io.ashdynamo.datalayer.Execution;
import io.ashdynamo.datalayer.Metering;
import io.ashdynamo.datalayer.OperationRunner;
import io.ashdynamo.datalayer.ReadOptions;
import io.ashdynamo.datalayer.UnitOfWork;
import io.ashdynamo.datalayer.WriteOptions;
import io.ashdynamo.datalayer.WriteResult;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.Plan;
import io.ashdynamo.plan.Planner;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.sql.SqlParser;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A tenant's way to the items of a database. */
record Tenant(OperationRunner runner, Mapping mapping, String name) {

    /** What a statement gives: its rows, in an order of their own unless they have one, or its count, or its error. */
    String run(String sql) {
        try {
            return outcome(sql, Execution.unlimited());
        } catch (SQLException e) {
            return told(e);
        }
    }

    /** The same, in a transaction that is committed then, and what the statements after it give in the transaction. */
    String runInTransaction(String sql, List<String> after) {
        UnitOfWork work = new UnitOfWork(UnitOfWork.Isolation.READ_COMMITTED);
        List<String> outcomes = new ArrayList<>();
        try {
            work.begin(sql);
            outcomes.add(outcome(sql, Execution.start(0, Metering.NONE, work)));
            for (String next : after) {
                outcomes.add(outcome(next, Execution.start(0, Metering.NONE, work)));
            }
            runner.commit(work, Execution.unlimited());
        } catch (SQLException e) {
            outcomes.add(told(e));
        }
        return outcomes.toString();
    }

    private static String told(SQLException e) {
        return "!! " + e.getSQLState() + " " + e.getMessage();
    }

    private Plan plan(String sql) throws SQLException {
        return new Planner(mapping, false, false).plan(SqlParser.parse(sql), Optional.of(name));
    }

    private Bindings bindings() {
        return runner.bind(List.of(), ZoneOffset.UTC);
    }

    private String outcome(String sql, Execution execution) throws SQLException {
        Plan plan = plan(sql);
        return plan.operation().accept(new Operation.Visitor<String>() {
            @Override
            public String read(Operation.Read read) throws SQLException {
                RowSource rows = runner.read(read, bindings(), ReadOptions.DEFAULT, execution);
                return rows(rows, plan.columns().size(), sql.contains("ORDER BY"));
            }

            @Override
            public String write(Operation.Write write) throws SQLException {
                return written(runner.write(write, bindings(), execution));
            }

            @Override
            public String returning(Operation.Returning returning) throws SQLException {
                RowSource rows = runner.returning(returning, bindings(), ReadOptions.DEFAULT, execution);
                return rows(rows, plan.columns().size(), false);
            }

            @Override
            public String utility(Operation.Utility utility) throws SQLException {
                return utility instanceof Operation.Explain explain
                        ? runner.explain(explain.operation(), bindings(), ReadOptions.DEFAULT, execution)
                                .toString()
                        : "told of the mapping";
            }

            @Override
            public String session(Operation.Session session) {
                return "about the connection";
            }
        });
    }

    private static String rows(RowSource source, int columns, boolean ordered) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (source) {
            while (source.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < columns; i++) {
                    row.add(source.value(i) + "/" + source.text(i));
                }
                rows.add(row.toString());
            }
        }
        if (!ordered) {
            Collections.sort(rows);
        }
        return rows.toString();
    }

    private static String written(WriteResult result) {
        List<String> rows = new ArrayList<>(result.rows().stream()
                .map(row -> row.generated() + " " + row.item())
                .toList());
        Collections.sort(rows);
        return result.count() + " " + rows;
    }

    /** The token after the first rows of a SELECT with LIMIT. */
    String token(String sql, int rows) throws SQLException {
        Operation.Read read = (Operation.Read) plan(sql).operation();
        try (RowSource source = runner.read(read, bindings(), ReadOptions.DEFAULT, Execution.unlimited())) {
            for (int i = 0; i < rows; i++) {
                source.next();
            }
            return source.continuationToken().orElseThrow();
        }
    }

    /** The counts of a batch, and why rows of it failed. */
    String batch(List<String> statements) throws SQLException {
        List<BatchEntry> entries = new ArrayList<>();
        for (String sql : statements) {
            entries.add(new BatchEntry((Operation.Write) plan(sql).operation(), List.of()));
        }
        BatchOptions options = new BatchOptions(WriteOptions.DEFAULT, ZoneOffset.UTC, write -> {});
        BatchResult result = runner.batch(entries, options, Execution.unlimited());
        SortedMap<Integer, SQLException> failures = result.failures();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            rows.add(failures.containsKey(i) ? told(failures.get(i)) : Long.toString(result.counts()[i]));
        }
        return rows.toString();
    }
}
