package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.plan.PathSource;
import io.ashdynamo.plan.SortKey;
import io.ashdynamo.type.TypedColumn;
import java.util.LinkedHashSet;
import java.util.List;
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
                        checkable()
                                .flatMap(key -> Stream.concat(
                                        Stream.of(key), key.composition().orElseThrow().columns().stream())),
                        run.isLimited() && !run.isCount() ? place().stream() : Stream.<TypedColumn>empty())
                .flatMap(columns -> columns)
                .distinct()
                .toList();
    }

    /** The stored attributes of these columns. */
    Set<String> sources(Filter local) {
        return of(local).stream().map(TypedColumn::source).collect(Collectors.toSet());
    }

    /** The stored attributes that a filter looks at and the index that is read does not hold. */
    Set<String> lacking(Filter filter) {
        PathSource source = source();
        return filter.columns()
                .filter(column -> !source.holds(column))
                .map(TypedColumn::source)
                .collect(Collectors.toSet());
    }

    /** The columns that say where in its table or index an item stands. */
    List<TypedColumn> place() {
        Set<TypedColumn> keys = new LinkedHashSet<>(KeyColumns.of(resource()));
        keys.addAll(source().keys());
        return List.copyOf(keys);
    }

    /** The composed keys of what is read whose columns are read too, so that an item that does not fit is found. */
    Stream<TypedColumn> checkable() {
        boolean completed = run.read().path().completed();
        return place().stream().filter(key -> key.composition()
                .filter(composition ->
                        completed || composition.columns().stream().allMatch(source()::holds))
                .isPresent());
    }

    private PathSource source() {
        return PathSource.of(resource(), run.read().path().access());
    }
}
