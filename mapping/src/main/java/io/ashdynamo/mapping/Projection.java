package io.ashdynamo.mapping;

import java.util.List;

/**
 * The attributes that an index holds beside its own and the table's keys.
 *
 * @param kind all, only the keys, or those of {@code columns} too
 * @param columns the columns included; empty unless the kind is {@link Kind#INCLUDE}
 */
public record Projection(Kind kind, List<String> columns) {

    /** Every attribute. */
    public static final Projection ALL = new Projection(Kind.ALL, List.of());

    /** Only the keys. */
    public static final Projection KEYS_ONLY = new Projection(Kind.KEYS_ONLY, List.of());

    public Projection {
        columns = List.copyOf(columns);
    }

    /** The keys and these columns. */
    public static Projection include(String... columns) {
        return new Projection(Kind.INCLUDE, List.of(columns));
    }

    /** DynamoDB's projection types. */
    public enum Kind {
        ALL,
        KEYS_ONLY,
        INCLUDE
    }
}
