package io.ashdynamo.mapping;

/**
 * The data types of DynamoDB; {@code ANY} where a column takes each of them.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">
 *     DynamoDB data types</a>
 */
public enum StoredType {
    S,
    N,
    B,
    BOOL,
    NULL,
    SS,
    NS,
    BS,
    L,
    M,
    ANY;

    /** Whether a primary key or an index key may have this type. */
    public boolean canBeKey() {
        return this == S || this == N || this == B;
    }
}
