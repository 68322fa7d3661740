package io.ashdynamo.mapping;

import java.util.Locale;

/** The types a column can have. */
public enum TypeName {
    STRING(StoredType.S),
    UUID(StoredType.S),
    INTEGER(StoredType.N),
    BIGINT(StoredType.N),
    DECIMAL(StoredType.N),
    DOUBLE(StoredType.N),
    BOOLEAN(StoredType.BOOL),
    BINARY(StoredType.B),
    DATE(StoredType.S),
    TIME(StoredType.S),
    TIMESTAMP(StoredType.S),
    STRING_SET(StoredType.SS),
    NUMBER_SET(StoredType.NS),
    BINARY_SET(StoredType.BS),
    LIST(StoredType.L),
    MAP(StoredType.M),
    JSON(StoredType.ANY),
    ANY(StoredType.ANY);

    private final StoredType stored;

    TypeName(StoredType stored) {
        this.stored = stored;
    }

    StoredType stored() {
        return stored;
    }

    /** The word in the mapping file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether values of every DynamoDB type fit. */
    public boolean isDocument() {
        return stored == StoredType.ANY;
    }

    /** Whether values are numbers. */
    public boolean isNumeric() {
        return stored == StoredType.N;
    }
}
