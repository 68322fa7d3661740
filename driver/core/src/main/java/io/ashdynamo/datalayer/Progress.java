package io.ashdynamo.datalayer;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How far a statement has come.
 *
 * @param pages the answers so far
 * @param itemsRead the items that DynamoDB has read, those that a filter left out among them
 * @param itemsReturned the items that it gave
 * @param bytes the bytes of the answers
 * @param readUnits the read units consumed
 * @param tableItems the items of the table by DynamoDB's own count, which may be hours old; empty where not known
 * @param tableBytes the bytes of the table likewise
 */
public record Progress(
        long pages,
        long itemsRead,
        long itemsReturned,
        long bytes,
        OptionalDouble readUnits,
        OptionalLong tableItems,
        OptionalLong tableBytes) {}
