package io.ashdynamo.datalayer;

/**
 * What a statement asks of a write.
 *
 * @param rows whether the written items are wanted; of a write of many items they are else not kept
 * @param reads for the items to be found or copied; its parallelism and its maxSortRows are also those of the writes
 */
public record WriteOptions(boolean rows, ReadOptions reads) {

    /** The rows that a result may have at most do not end a write. */
    public WriteOptions {
        reads = new ReadOptions(reads.pageSize(), 0, reads.maxSortRows(), reads.parallelism());
    }

    /** The items are wanted. */
    public static final WriteOptions DEFAULT = new WriteOptions(true, ReadOptions.DEFAULT);

    int parallelism() {
        return reads.parallelism();
    }
}
