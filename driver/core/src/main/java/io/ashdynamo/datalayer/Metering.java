package io.ashdynamo.datalayer;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is to be measured of a run, and where it stops.
 *
 * @param capacity whether DynamoDB is asked for the capacity that each call consumes
 * @param maxReadUnits the read units after which the run stops; 0: none
 * @param maxScannedItems the items read after which it stops; 0: none
 * @param monitor told after each page
 */
public record Metering(
        boolean capacity, long maxReadUnits, long maxScannedItems, Optional<Consumer<Progress>> monitor) {

    /** Calls are counted, and nothing else. */
    public static final Metering NONE = new Metering(false, 0, 0, Optional.empty());

    /** With another limit on the read units. */
    public Metering withMaxReadUnits(long units) {
        return new Metering(capacity, units, maxScannedItems, monitor);
    }

    /** Whether DynamoDB must say what each call consumes. */
    boolean needsCapacity() {
        return capacity || maxReadUnits > 0 || monitor.isPresent();
    }
}
