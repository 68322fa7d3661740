package io.ashdynamo.plan;

/**
 * What a way to items costs.
 *
 * @param items the items that DynamoDB reads
 * @param bytes their bytes
 * @param readUnits the read units for them, with those of completing items from the table
 * @param roundTrips the calls one after another
 */
public record Cost(long items, long bytes, double readUnits, long roundTrips) {}
