package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.BatchEntry;
import io.ashdynamo.datalayer.BatchOptions;
import io.ashdynamo.datalayer.BatchResult;
import io.ashdynamo.datalayer.Execution;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.row.Rows;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** A batch that is run, with its generated keys. */
record BatchRun(BatchResult result, Rows generated) {

    static BatchRun of(
            List<BatchEntry> entries,
            GeneratedKeys wanted,
            BatchOptions options,
            DriverConnection connection,
            Execution execution)
            throws SQLException {
        if (!entries.isEmpty()) {
            connection.checkWritable();
        }
        List<TypedColumn> asked = entries.isEmpty()
                ? List.of()
                : wanted.columns(entries.get(0).write().resource());
        Database database = connection.database();
        BatchResult result = database.runner().batch(entries, options, execution);
        return new BatchRun(result, GeneratedKeys.rows(asked, result.written(), database.arrays()));
    }

    /** A check that warns once of a write that many rows make. */
    static BatchOptions.Check once(ScanGuard guard) {
        Set<Operation.Write> allowed = Collections.newSetFromMap(new IdentityHashMap<>());
        return write -> {
            if (!allowed.contains(write)) {
                guard.check(write);
                allowed.add(write);
            }
        };
    }

    /** One a row; thrown with the failures, if there are any. */
    long[] counts() throws SQLException {
        if (!result.failures().isEmpty()) {
            throw new BatchFailures(result).exception();
        }
        return result.counts();
    }
}
