package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.BatchResult;
import io.ashdynamo.error.Errors;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The failures of a batch, of which there is one at least. */
record BatchFailures(BatchResult result) {

    private static final int MOST_NAMED = 20;

    /** Its chain has the failure of each row, in their order. */
    BatchUpdateException exception() {
        SortedMap<Integer, SQLException> failures = result.failures();
        long[] counts = result.counts();
        SQLException first = null;
        SQLException last = null;
        for (Map.Entry<Integer, SQLException> failure : failures.entrySet()) {
            // One exception may be that of several rows, and must not be in the chain twice.
            SQLException named = Errors.withNote(failure.getValue(), "row " + (failure.getKey() + 1) + " of the batch");
            if (first == null) {
                first = named;
            } else {
                last.setNextException(named);
            }
            last = named;
        }
        BatchUpdateException exception = Errors.batch(
                failures.size() + " of " + counts.length + " rows of the batch failed: " + named(failures.keySet())
                        + ". The first of them: " + first.getMessage(),
                counts,
                first);
        exception.setNextException(first);
        return exception;
    }

    private static String named(Collection<Integer> rows) {
        return (rows.size() == 1 ? "row " : "rows ")
                + rows.stream()
                        .limit(MOST_NAMED)
                        .map(row -> Integer.toString(row + 1))
                        .collect(Collectors.joining(", "))
                + (rows.size() > MOST_NAMED ? " and " + (rows.size() - MOST_NAMED) + " more" : "");
    }
}
