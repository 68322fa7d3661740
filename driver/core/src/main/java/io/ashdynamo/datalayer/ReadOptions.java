package io.ashdynamo.datalayer;

/**
 * What a connection and a statement ask of a read.
 *
 * @param pageSize items asked for per page; 0: as many as DynamoDB's page holds
 * @param maxRows the rows that will be read at most; 0: all
 * @param maxSortRows the rows that are sorted here at most
 * @param parallelism the calls that are made at a time at most; 0 is 1
 */
public record ReadOptions(int pageSize, long maxRows, int maxSortRows, int parallelism) {

    public ReadOptions {
        parallelism = Math.max(1, parallelism);
    }

    /** Whole pages, all rows. */
    public static final ReadOptions DEFAULT = new ReadOptions(0, 0, 100_000, 8);
}
