package io.ashdynamo.datalayer;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Capacity that DynamoDB says was consumed.
 *
 * @param readUnits read units in all
 * @param writeUnits write units in all
 * @param reads read units by {@code table} or {@code table/index}
 * @param writes write units by {@code table} or {@code table/index}
 */
public record ConsumedUnits(
        double readUnits, double writeUnits, Map<String, Double> reads, Map<String, Double> writes) {

    public ConsumedUnits {
        reads = Collections.unmodifiableMap(new TreeMap<>(reads));
        writes = Collections.unmodifiableMap(new TreeMap<>(writes));
    }
}
