package io.ashdynamo.mapping;

/**
 * A global or local secondary index.
 *
 * @param name its name in DynamoDB
 * @param scope global or local
 * @param key its key; of a local index the partition key is the table's
 * @param projection the attributes it holds
 */
public record SecondaryIndex(String name, Scope scope, Key key, Projection projection) {

    /** Whether an index spans all partitions. */
    public enum Scope {
        GLOBAL,
        LOCAL
    }
}
