package io.ashdynamo.mapping;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A map of the file whose keys are given by the format. */
record Section(Value self, Map<String, Value> values) {

    /** Keys in the order in which messages list them. */
    static Set<String> keys(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }

    void refuseUnknown(Set<String> known) {
        for (Node.Field field : self.node().fields().values()) {
            String key = field.name();
            if (!key.isEmpty() && !known.contains(key)) {
                Path path = self.path().key(key);
                self.faults().add(path, field.position(), "unknown key " + Words.shown(key) + Words.hint(key, known));
            }
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<Value> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The key's value; a fault if the key is not there. */
    Optional<Value> require(String key, String whatItIs) {
        if (!has(key)) {
            self.faults().add(self.path().key(key), self.position(), key + " is missing: " + whatItIs);
        }
        return get(key);
    }

    /** Hands on what the key holds, if it is there and readable. */
    <T> void read(String key, Function<Value, Optional<T>> as, Consumer<T> to) {
        get(key).flatMap(as).ifPresent(to);
    }
}
