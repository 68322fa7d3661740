package io.ashdynamo.mapping;

import java.util.List;
import java.util.Optional;

/**
 * Declares a secondary index in code. Not thread-safe. What does not fit together is reported by
 * {@link ResourceBuilder#build()}.
 */
public final class IndexBuilder {

    private final String name;
    private final SecondaryIndex.Scope scope;
    private final KeyBuilder keys = new KeyBuilder();
    private Projection projection = Projection.ALL;

    IndexBuilder(String name, SecondaryIndex.Scope scope) {
        this.name = name;
        this.scope = scope;
    }

    /** The column that is a global index's partition key. */
    public IndexBuilder partitionKey(String column) {
        return partitionKey(KeySpec.column(column));
    }

    /** The stored attribute that is a global index's partition key, and how it is composed of columns. */
    public IndexBuilder partitionKeyTemplate(String source, String template) {
        return partitionKey(KeySpec.template(source, template));
    }

    IndexBuilder partitionKey(KeySpec spec) {
        keys.partition = Optional.of(spec);
        return this;
    }

    /** The column that is the index's sort key. */
    public IndexBuilder sortKey(String column) {
        return sortKey(KeySpec.column(column));
    }

    /** The stored attribute that is the index's sort key, and how it is composed of columns. */
    public IndexBuilder sortKeyTemplate(String source, String template) {
        return sortKey(KeySpec.template(source, template));
    }

    IndexBuilder sortKey(KeySpec spec) {
        keys.sort = Optional.of(spec);
        return this;
    }

    /** What the index holds; by default everything. */
    public IndexBuilder projection(Projection held) {
        projection = held;
        return this;
    }

    /** Says that the keys are declared in a way that could not be read. */
    void unreadable() {
        if (scope == SecondaryIndex.Scope.GLOBAL) {
            keys.partition = Optional.of(KeySpec.FAULTY);
        }
        keys.sort = Optional.of(KeySpec.FAULTY);
    }

    static List<SecondaryIndex> build(List<IndexBuilder> declared, Path path, Key tableKey, Faults faults) {
        return declared.stream()
                .map(i -> i.build(path.key(i.name), tableKey, faults))
                .toList();
    }

    private SecondaryIndex build(Path path, Key tableKey, Faults faults) {
        Key key = scope == SecondaryIndex.Scope.GLOBAL
                ? keys.build(path, faults)
                : keys.buildLocal(path, tableKey.partition(), faults);
        return new SecondaryIndex(name, scope, key, projection);
    }
}
