package io.ashdynamo.datalayer;

import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a write did.
 *
 * @param count the items changed
 * @param rows of each item that was changed what it is now, or of a delete what it was; empty where nobody asked for it
 */
public record WriteResult(long count, List<Written> rows) {

    /** Nothing was changed. */
    static final WriteResult NOTHING = new WriteResult(0, List.of());

    public WriteResult {
        rows = List.copyOf(rows);
    }

    static WriteResult of(Written row) {
        return new WriteResult(1, List.of(row));
    }

    /**
     * An item that was written.
     *
     * @param generated the key, and every value that the driver made; null for NULL
     * @param item the item, by stored attribute
     */
    public record Written(Map<TypedColumn, DynamoValue> generated, Map<String, DynamoValue> item) {
        public Written {
            generated = Collections.unmodifiableMap(new LinkedHashMap<>(generated));
            item = Collections.unmodifiableMap(new LinkedHashMap<>(item));
        }
    }
}
