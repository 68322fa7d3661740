package io.ashdynamo.datalayer;

import io.ashdynamo.error.SqlState;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Bindings;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the rows of a batch in a transaction, one after another, also after one that failed: that one changes nothing. The
 * items of rows that are about one item each are looked at together.
 */
record KeptBatch(Writer writer, UnitReads reads, Clock clock, BatchOptions options, Execution execution) {

    /** A row that is about one item. */
    private record Row(int number, Resource resource, SteppedWrite write) {}

    BatchResult run(List<BatchEntry> entries) {
        BatchResult result = new BatchResult(entries.size(), options.writes().rows());
        List<Row> singles = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            BatchEntry entry = entries.get(i);
            Bindings bindings = new Bindings(entry.parameters(), options.zone(), clock.instant());
            try {
                execution.check();
                options.check().allow(entry.write());
                Optional<SteppedWrite> single = new ItemWrites(bindings, clock.instant()).single(entry.write(), true);
                if (single.isPresent()) {
                    singles.add(new Row(i, entry.write().resource(), single.get()));
                } else {
                    decide(singles, result);
                    result.made(i, writer.write(entry.write(), bindings, options.writes(), execution));
                }
            } catch (SQLException e) {
                result.failed(i, e);
            }
        }
        decide(singles, result);
        return result;
    }

    private void decide(List<Row> rows, BatchResult result) {
        for (int from = 0; from < rows.size(); from += UnitLimits.MAX_ITEMS) {
            List<Row> some = rows.subList(from, Math.min(from + UnitLimits.MAX_ITEMS, rows.size()));
            try {
                look(some);
            } catch (SQLException e) {
                failed(some, e, result);
                continue;
            }
            some.forEach(row -> decide(row, result));
        }
        rows.clear();
    }

    /** Where the rows are too many together, those that fit are made. */
    private void failed(List<Row> rows, SQLException e, BatchResult result) {
        if (SqlState.TOO_LARGE.code().equals(e.getSQLState())) {
            rows.forEach(row -> decide(row, result));
        } else {
            rows.forEach(row -> result.failed(row.number(), e));
        }
    }

    private void look(List<Row> rows) throws SQLException {
        Map<Resource, List<SteppedWrite>> writes = new LinkedHashMap<>();
        rows.forEach(row -> writes.computeIfAbsent(row.resource(), resource -> new ArrayList<>())
                .add(row.write()));
        for (Map.Entry<Resource, List<SteppedWrite>> one : writes.entrySet()) {
            new KeptWrites(one.getKey(), reads).look(one.getValue());
        }
    }

    private void decide(Row row, BatchResult result) {
        try {
            execution.check();
            result.made(row.number(), new KeptWrites(row.resource(), reads).one(row.write()));
        } catch (SQLException e) {
            result.failed(row.number(), e);
        }
    }
}
