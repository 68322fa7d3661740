package io.ashdynamo.it.reading;

import java.util.List;

/**
 * An index of the data set.
 *
 * @param keys the partition key, and the sort key if there is one
 * @param projection as a mapping has it
 */
record Index(String name, boolean isGlobal, List<String> keys, String projection) {

    static Index global(String name, String projection, String... keys) {
        return new Index(name, true, List.of(keys), projection);
    }

    /** With the table's partition key. */
    static Index local(String name, String projection, String partition, String sort) {
        return new Index(name, false, List.of(partition, sort), projection);
    }

    /** As a mapping has it. */
    String declaration() {
        String partition = isGlobal ? "partition_key: " + keys.get(0) + ", " : "";
        String sort = keys.size() > 1 ? "sort_key: " + keys.get(1) + ", " : "";
        return "      " + name + ": { " + partition + sort + "projection: " + projection + " }\n";
    }
}
