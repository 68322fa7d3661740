package io.ashdynamo.examples.loader;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record with its values as statements are given them.
 *
 * @param values by column, in the file's order; NULL is null
 */
record Row(RecordText record, Map<Column, Object> values) {

    List<Column> columns() {
        return List.copyOf(values.keySet());
    }

    /** What two rows of one item have in common; empty if the driver makes a part of the key. */
    Optional<List<Object>> key(Table table) {
        List<Object> key = new ArrayList<>();
        for (Map.Entry<Column, Object> value : values.entrySet()) {
            if (table.key().contains(value.getKey().name()) && value.getValue() != null) {
                key.add(comparable(value.getValue()));
            }
        }
        return key.size() == table.key().size() ? Optional.of(key) : Optional.empty();
    }

    private static Object comparable(Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
