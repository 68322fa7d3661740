package io.ashdynamo.datalayer;

import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a write did.
 *
 * @param count the items changed: 0 or 1
 * @param generated the key, and every value that the driver made; empty if nothing was written
 * @param item the item as it is now, by stored attribute; empty if there is none
 */
public record WriteResult(long count, Map<TypedColumn, DynamoValue> generated, Map<String, DynamoValue> item) {

    static final WriteResult NOTHING = new WriteResult(0, Map.of(), Map.of());

    public WriteResult {
        generated = Collections.unmodifiableMap(new LinkedHashMap<>(generated));
        item = Collections.unmodifiableMap(new LinkedHashMap<>(item));
    }
}
