package io.ashdynamo.examples.loader;

/**
 * How far a load has come.
 *
 * @param done everything before this place is written, or reported as bad
 * @param rows written, and not counted again
 * @param bad records skipped
 * @param badBytes length of the file of bad records
 * @param batch rows after the place, at most, that may have been under way when the load stopped
 */
record LoadState(Mark done, long rows, long bad, long badBytes, int batch) {

    /** Of a load that has read the header and nothing more. */
    static LoadState start(Mark afterHeader, int batch) {
        return new LoadState(afterHeader, 0, 0, 0, batch);
    }

    /** The same, gone on from with batches of another size. */
    LoadState resumed(int newBatch) {
        return new LoadState(done, rows, bad, badBytes, Math.max(batch, newBatch));
    }
}
