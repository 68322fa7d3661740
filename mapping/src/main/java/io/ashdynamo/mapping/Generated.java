package io.ashdynamo.mapping;

import java.util.Optional;

/** The words that, as a default, stand for a value made at each write. */
final class Generated {

    static final String UUID = "uuid";
    static final String NOW = "now";

    private Generated() {}

    static Optional<DefaultValue> orLiteral(Object value, Path path, Faults faults) {
        if (UUID.equals(value)) {
            return Optional.of(new DefaultValue.Uuid());
        }
        if (NOW.equals(value)) {
            return Optional.of(new DefaultValue.Now());
        }
        return Literals.of(value, path, faults).map(DefaultValue.Literal::new);
    }
}
