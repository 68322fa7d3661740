package io.ashdynamo.mapping;

import io.ashdynamo.mapping.Node.Kind;
import java.util.Optional;
import java.util.Set;

/** Reads a key part: a column's name, or {@code { source: PK, template: "USER#{user_id}" }}. */
final class KeyReader {

    private static final Set<String> KEYS = Section.keys("source", "template");

    private KeyReader() {}

    /** Never empty: a key part that is not readable is there all the same. */
    static Optional<KeySpec> read(Value value) {
        Optional<KeySpec> spec =
                value.is(Kind.MAP) ? template(value) : value.name().map(KeySpec::column);
        return Optional.of(spec.orElse(KeySpec.FAULTY));
    }

    private static Optional<KeySpec> template(Value value) {
        return value.section(KEYS).flatMap(section -> {
            Optional<String> source = section.require("source", "the stored attribute that holds the composed key")
                    .flatMap(Value::name);
            Optional<String> template = section.require("template", "fixed text and columns, as \"USER#{user_id}\"")
                    .flatMap(Value::text);
            return source.flatMap(s -> template.map(t -> KeySpec.template(s, t)));
        });
    }
}
