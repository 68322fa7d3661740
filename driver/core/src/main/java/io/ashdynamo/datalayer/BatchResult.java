package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What became of each row of a batch. Filled by several threads. */
public final class BatchResult {

    private final long[] counts;
    private final boolean keepsRows;
    private final SortedMap<Integer, SQLException> failures = new TreeMap<>();
    private final SortedMap<Integer, WriteResult> written = new TreeMap<>();

    BatchResult(int rows, boolean keepsRows) {
        this.counts = new long[rows];
        this.keepsRows = keepsRows;
    }

    void made(int row, WriteResult result) {
        made(row, result.count(), () -> result);
    }

    /** Asks for what was written only where that is kept. */
    synchronized void made(int row, long count, Supplier<WriteResult> result) {
        counts[row] = count;
        if (keepsRows) {
            written.put(row, result.get());
        }
    }

    synchronized void failed(int row, SQLException failure) {
        counts[row] = Statement.EXECUTE_FAILED;
        failures.put(row, failure);
    }

    /**
     * One a row: the items changed, {@link Statement#SUCCESS_NO_INFO} where DynamoDB does not say, or
     * {@link Statement#EXECUTE_FAILED}.
     */
    public synchronized long[] counts() {
        return counts.clone();
    }

    /** Why rows failed, by row from 0. One exception may be that of several rows. */
    public synchronized SortedMap<Integer, SQLException> failures() {
        return new TreeMap<>(failures);
    }

    /** What the rows have written, in their order; empty where nobody asked for it. */
    public synchronized List<WriteResult> written() {
        return new ArrayList<>(written.values());
    }
}
