package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Key;
import io.ashdynamo.mapping.KeyPart;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.plan.PathSource;
import io.ashdynamo.plan.SortKey;
import io.ashdynamo.type.TypedColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which columns a read asks for. */
record ReadColumns(ReadRun run) {

    private Resource resource() {
        return run.read().source().resource();
    }

    /** The columns of the result, of the order, of what is checked here; and the key, by which an error names an item. */
    List<TypedColumn> of(Filter local) {
        return Stream.of(
                        run.read().source().columns(),
                        run.read().order().stream().map(SortKey::column),
                        local.columns(),
                        KeyColumns.of(resource()).stream(),
                        run.isLimited() && !run.isCount() ? place().stream() : Stream.<TypedColumn>empty())
                .flatMap(columns -> columns)
                .distinct()
                .toList();
    }

    /** The stored attributes that a filter looks at and the index that is read does not hold. */
    Set<String> lacking(Filter filter) {
        PathSource source = PathSource.of(resource(), run.read().path().access());
        return filter.columns()
                .filter(column -> !source.holds(column))
                .map(TypedColumn::source)
                .collect(Collectors.toSet());
    }

    /** The columns that say where in its table or index an item stands. */
    List<TypedColumn> place() {
        Set<TypedColumn> keys = new LinkedHashSet<>(KeyColumns.of(resource()));
        run.read().path().access().index().stream()
                .flatMap(index -> index.key().columns().stream())
                .flatMap(name -> resource().attribute(name).stream())
                .map(attribute -> new TypedColumn(resource().name(), attribute))
                .forEach(keys::add);
        return List.copyOf(keys);
    }

    /** The stored keys of a table or an index: a Query's filter may not name those of what it reads. */
    Set<String> keySources(Optional<SecondaryIndex> index) {
        Key key = index.map(SecondaryIndex::key).orElse(resource().key());
        Set<String> sources = new LinkedHashSet<>();
        for (KeyPart part : key.parts()) {
            if (part instanceof KeyPart.Templated templated) {
                sources.add(templated.source());
            } else {
                resource().attribute(part.columns().get(0)).ifPresent(attribute -> sources.add(attribute.source()));
            }
        }
        return sources;
    }
}
