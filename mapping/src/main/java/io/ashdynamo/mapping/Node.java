package io.ashdynamo.mapping;

import io.ashdynamo.mapping.Fault.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of the file with its place: a scalar with its text, a list of items, or a map of fields. */
record Node(Kind kind, String text, List<Node> items, Map<String, Field> fields, Position position) {

    Node {
        items = List.copyOf(items);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    static Node scalar(Kind kind, String text, Position position) {
        return new Node(kind, text, List.of(), Map.of(), position);
    }

    static Node list(List<Node> items, Position position) {
        return new Node(Kind.LIST, "", items, Map.of(), position);
    }

    static Node map(Map<String, Field> fields, Position position) {
        return new Node(Kind.MAP, "", List.of(), fields, position);
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** What a node is, by the core schema of YAML 1.2. */
    enum Kind {
        TEXT("text"),
        NUMBER("a number"),
        BOOL("true or false"),
        NULL("empty"),
        LIST("a list"),
        MAP("a map");

        private final String described;

        Kind(String described) {
            this.described = described;
        }

        String described() {
            return described;
        }

        boolean isScalar() {
            return this != LIST && this != MAP;
        }
    }

    /** An entry of a map. */
    record Field(String name, Position position, Node value) {

        /** Where to point at: a scalar itself, but the key of a list or map, which may start lines below. */
        Position place() {
            return value.kind().isScalar() && value.kind() != Kind.NULL ? value.position() : position;
        }
    }
}
