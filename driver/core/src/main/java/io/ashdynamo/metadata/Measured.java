package io.ashdynamo.metadata;

/**
 * What a statement that was run has cost.
 *
 * @param calls the calls made
 * @param itemsRead the items that DynamoDB read
 * @param rows the rows that came of them, or were written
 * @param readUnits the read units consumed; null if not known
 * @param writeUnits the write units consumed; null if not known
 */
public record Measured(long calls, long itemsRead, long rows, Double readUnits, Double writeUnits) {}
