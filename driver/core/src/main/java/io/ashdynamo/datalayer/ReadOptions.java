package io.ashdynamo.datalayer;

/**
 * What a connection and a statement ask of a read.
 *
 * @param consistent strongly consistent
 * @param pageSize items asked for per page; 0: as many as DynamoDB's page holds
 * @param maxRows the rows that will be read at most; 0: all
 * @param maxSortRows the rows that are sorted here at most
 */
public record ReadOptions(boolean consistent, int pageSize, long maxRows, int maxSortRows) {

    /** Eventually consistent, whole pages, all rows. */
    public static final ReadOptions DEFAULT = new ReadOptions(false, 0, 0, 100_000);

    Boolean consistentOrNull() {
        return consistent ? Boolean.TRUE : null;
    }
}
