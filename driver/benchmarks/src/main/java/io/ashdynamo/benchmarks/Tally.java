package io.ashdynamo.benchmarks;

import java.util.concurrent.TimeUnit;

/** What one reader has read: how many rows, and a sum over all columns, by which readings are compared. */
final class Tally {

    private final Pace pace;
    private long rows;
    private long sum;

    Tally(Pace pace) {
        this.pace = pace;
    }

    /** Counts a row in, and works on it as long as the pace says. */
    void add(long digest) throws InterruptedException {
        rows++;
        sum += digest;
        pace.afterRow(rows);
    }

    Tally add(Tally other) {
        rows += other.rows;
        sum += other.sum;
        return this;
    }

    long rows() {
        return rows;
    }

    boolean sameAs(Tally other) {
        return rows == other.rows && sum == other.sum;
    }

    @Override
    public String toString() {
        return rows + " rows with the sum " + sum;
    }

    /**
     * The work that a consumer does with what it reads.
     *
     * @param rowMicros spent on each row
     * @param pageMillis waited after so many rows
     * @param pageRows after how many
     */
    record Pace(long rowMicros, long pageMillis, int pageRows) {

        /** A consumer that only reads. */
        static final Pace NONE = new Pace(0, 0, 0);

        void afterRow(long rows) throws InterruptedException {
            if (rowMicros > 0) {
                long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(rowMicros);
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
            }
            if (pageRows > 0 && rows % pageRows == 0) {
                Thread.sleep(pageMillis);
            }
        }
    }
}
