package io.ashdynamo.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A resource's columns by name, for checks. Of a doubtful one only the name is known, as its declaration is faulty. */
final class Columns {

    private final Map<String, Attribute> byName = new LinkedHashMap<>();
    private final Set<String> doubtful;
    private final boolean allDoubtful;

    Columns(List<Attribute> attributes, Set<String> doubtful, boolean allDoubtful) {
        attributes.forEach(a -> byName.putIfAbsent(a.name(), a));
        this.doubtful = Set.copyOf(doubtful);
        this.allDoubtful = allDoubtful;
    }

    /** The column; a fault if there is none; empty without a fault if what it is cannot be known. */
    Optional<Attribute> require(String name, Path path, Faults faults) {
        Optional<Attribute> column = find(name);
        if (column.isEmpty() && !isDoubtful(name)) {
            faults.add(path, "there is no column " + Words.shown(name) + hint(name, faults));
        }
        return column;
    }

    /** A file with more faults than are reported gets no help that takes time. */
    private String hint(String name, Faults faults) {
        return faults.count() < Faults.MAX_REPORTED ? Words.hint(name, byName.keySet()) : "";
    }

    /** The column, if there is one and its declaration is sound. */
    Optional<Attribute> find(String name) {
        return isDoubtful(name) ? Optional.empty() : Optional.ofNullable(byName.get(name));
    }

    private boolean isDoubtful(String name) {
        return name.isEmpty() || doubtful.contains(name) || (allDoubtful && !byName.containsKey(name));
    }

    /** The stored attribute that a key part is; empty if its column is unknown. */
    Optional<StoredKey> stored(KeyPart part) {
        return part instanceof KeyPart.Templated templated
                ? Optional.of(new StoredKey(templated.source(), StoredType.S))
                : find(((KeyPart.Column) part).column())
                        .map(a -> new StoredKey(a.source(), a.type().stored()));
    }

    /** A key attribute as DynamoDB sees it. */
    record StoredKey(String source, StoredType type) {
        @Override
        public String toString() {
            return source + " (" + type + ")";
        }
    }
}
