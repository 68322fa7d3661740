package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** The update counts of a batch. */
final class BatchCounts {

    private final long[] counts;
    private int size;
    private int failures;
    private int firstFailure;
    private SQLException first;
    private SQLException last;

    BatchCounts(int capacity) {
        this.counts = new long[capacity];
    }

    void add(long count) {
        counts[size++] = count;
    }

    void addFailure(SQLException failure) {
        failures++;
        if (first == null) {
            first = failure;
            firstFailure = size + 1;
        } else {
            last.setNextException(failure);
        }
        last = failure;
        counts[size++] = Statement.EXECUTE_FAILED;
    }

    /** One entry a statement; thrown with the failures, if there are any. */
    long[] orThrow() throws SQLException {
        if (first != null) {
            throw Errors.batch(
                    failures + " of " + size + " statements failed, the first of them number " + firstFailure + ": "
                            + first.getMessage(),
                    counts,
                    first);
        }
        return Arrays.copyOf(counts, size);
    }
}
