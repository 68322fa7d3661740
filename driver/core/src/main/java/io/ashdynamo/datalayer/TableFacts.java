package io.ashdynamo.datalayer;

import java.util.Map;
import java.util.Optional;

/**
 * What DescribeTable says of a table's size. DynamoDB counts it anew about every six hours.
 *
 * @param known whether anything is known
 * @param items the items
 * @param bytes their bytes
 * @param indexes the same of each index, by its name
 */
record TableFacts(boolean known, long items, long bytes, Map<String, TableFacts> indexes) {

    private static final long SEGMENT_BYTES = 8L * 1024 * 1024;

    /** Nothing is known. */
    static final TableFacts UNKNOWN = new TableFacts(false, 0, 0, Map.of());

    TableFacts {
        indexes = Map.copyOf(indexes);
    }

    /** An item's bytes, on average. */
    double itemBytes() {
        return (double) bytes / Math.max(1, items);
    }

    /** The parallel segments that are worth reading it by: one for every 8 MB. */
    int segments(int most) {
        return (int) Math.max(1, Math.min(most, bytes / SEGMENT_BYTES));
    }

    /** Of the table or of one of its indexes. */
    TableFacts of(Optional<String> index) {
        return index.isEmpty() ? this : indexes.getOrDefault(index.get(), UNKNOWN);
    }
}
