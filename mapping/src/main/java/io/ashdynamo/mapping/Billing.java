package io.ashdynamo.mapping;

/** How a table is billed. */
public sealed interface Billing {

    /** Each request is paid for. */
    record OnDemand() implements Billing {}

    /**
     * Capacity is reserved.
     *
     * @param readUnits read capacity units per second
     * @param writeUnits write capacity units per second
     */
    record Provisioned(long readUnits, long writeUnits) implements Billing {}
}
