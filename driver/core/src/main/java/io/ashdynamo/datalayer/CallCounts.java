package io.ashdynamo.datalayer;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Calls that were made. An attempt that the SDK repeats is a part of its call.
 *
 * @param total in all
 * @param byOperation by DynamoDB's name, as {@code Query}
 */
public record CallCounts(long total, Map<String, Long> byOperation) {

    public CallCounts {
        byOperation = Collections.unmodifiableMap(new TreeMap<>(byOperation));
    }
}
