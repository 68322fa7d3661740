package io.ashdynamo.mapping;

import java.util.List;
import java.util.Optional;

/**
 * The primary key of a table or the key of an index.
 *
 * @param partition the partition key
 * @param sort the sort key, if there is one
 */
public record Key(KeyPart partition, Optional<KeyPart> sort) {

    /** Its parts: the partition key, then the sort key if there is one. */
    public List<KeyPart> parts() {
        return sort.map(part -> List.of(partition, part)).orElseGet(() -> List.of(partition));
    }

    /** The columns that make it up, the partition key's first. */
    public List<String> columns() {
        return parts().stream().flatMap(p -> p.columns().stream()).distinct().toList();
    }
}
