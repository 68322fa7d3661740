package io.ashdynamo.mapping;

import java.util.Optional;

/** The key parts given for a table or an index. */
final class KeyBuilder {

    Optional<KeySpec> partition = Optional.empty();
    Optional<KeySpec> sort = Optional.empty();

    Key build(Path path, Faults faults) {
        Path at = path.key("partition_key");
        if (partition.isEmpty()) {
            faults.add(at, "partition_key is missing: the column that items are spread by");
        }
        return new Key(partition.map(s -> s.build(at, faults)).orElse(KeySpec.UNKNOWN), sort(path, faults));
    }

    /** Of a local index, whose partition key is the table's. */
    Key buildLocal(Path path, KeyPart tablePartition, Faults faults) {
        if (partition.isPresent()) {
            faults.add(path.key("partition_key"), "a local index has the table's partition key; leave this out");
        }
        if (sort.isEmpty()) {
            faults.add(path.key("sort_key"), "sort_key is missing: a local index needs one of its own");
        }
        return new Key(tablePartition, sort(path, faults));
    }

    private Optional<KeyPart> sort(Path path, Faults faults) {
        return sort.map(s -> s.build(path.key("sort_key"), faults));
    }
}
