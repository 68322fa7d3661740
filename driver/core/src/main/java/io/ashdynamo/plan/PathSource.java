package io.ashdynamo.plan;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.Key;
import io.ashdynamo.mapping.Projection;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.type.TypedColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What items can be read from. An index holds some columns, or all.
 *
 * @param index empty: the table
 */
public record PathSource(Resource resource, Optional<SecondaryIndex> index) {

    /** What the table is called where the others are called by their index. */
    static final String TABLE = "table";

    /** The table, its local indexes, its global indexes, in the order of their declaration. */
    static List<PathSource> all(Resource resource) {
        Stream<SecondaryIndex> indexes =
                Stream.concat(resource.localSecondaryIndexes().stream(), resource.globalSecondaryIndexes().stream());
        return Stream.concat(Stream.of(Optional.<SecondaryIndex>empty()), indexes.map(Optional::of))
                .map(index -> new PathSource(resource, index))
                .toList();
    }

    /** What an access reads from. */
    public static PathSource of(Resource resource, Access access) {
        return new PathSource(resource, access.index());
    }

    String name() {
        return index.map(SecondaryIndex::name).orElse(TABLE);
    }

    boolean isGlobal() {
        return index.filter(one -> one.scope() == SecondaryIndex.Scope.GLOBAL).isPresent();
    }

    Optional<TypedColumn> partition() {
        return KeyColumns.of(resource, key().partition());
    }

    Optional<TypedColumn> sort() {
        return key().sort().flatMap(part -> KeyColumns.of(resource, part));
    }

    /** The columns of its key as they are stored; the partition key's first. */
    public List<TypedColumn> keys() {
        return KeyColumns.of(resource, key());
    }

    /** The columns that it does not hold, by name; a place inside a document is held with its column. */
    List<String> lacking(Stream<TypedColumn> columns) {
        if (holdsAll()) {
            return List.of();
        }
        Set<String> held = held();
        return columns.map(TypedColumn::source)
                .distinct()
                .filter(source -> !held.contains(source))
                .map(this::declaredName)
                .toList();
    }

    /** Whether its items have this column, or the document that the column is a place in. */
    public boolean holds(TypedColumn column) {
        return lacking(Stream.of(column)).isEmpty();
    }

    /** The part of an item's columns that it holds. */
    double share() {
        long declared = Math.max(1, resource.attributes().size());
        return holdsAll() ? 1 : Math.min(1, (double) held().size() / declared);
    }

    private boolean holdsAll() {
        return index.isEmpty() || index.get().projection().kind() == Projection.Kind.ALL;
    }

    /** The stored attributes of its key, the table's key and its projection. */
    private Set<String> held() {
        Set<String> held = new LinkedHashSet<>();
        Stream.concat(keys().stream(), KeyColumns.of(resource).stream())
                .map(TypedColumn::source)
                .forEach(held::add);
        index.map(one -> one.projection().columns()).orElse(List.of()).stream()
                .map(name -> resource.attribute(name).map(Attribute::source).orElse(name))
                .forEach(held::add);
        return held;
    }

    private String declaredName(String source) {
        return source.isEmpty()
                ? TypedColumn.ITEM
                : resource.attributes().stream()
                        .filter(attribute -> attribute.source().equals(source))
                        .map(Attribute::name)
                        .findFirst()
                        .orElse(source);
    }

    private Key key() {
        return index.map(SecondaryIndex::key).orElse(resource.key());
    }
}
