package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Change;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An update with its values, the same for all items that it is made of.
 *
 * @param changes those of the statement, then those of the mapping's update_default, then the version, then the composed
 *     keys of indexes
 * @param defaults the columns that have an update_default
 * @param where what must hold of the item
 */
record BoundUpdate(Resource resource, List<BoundChange> changes, List<TypedColumn> defaults, Filter where) {

    static BoundUpdate of(Resource resource, List<Change> changes, Filter where, Bindings bindings, Instant now)
            throws SQLException {
        RowRules rules = new RowRules(resource);
        ChangeBinder binder = new ChangeBinder(rules, bindings, now);
        List<BoundChange> bound = new ArrayList<>();
        for (Change change : changes) {
            bound.add(change.accept(binder));
        }
        Set<TypedColumn> given = bound.stream().map(BoundChange::column).collect(Collectors.toSet());
        Map<TypedColumn, DynamoValue> made = rules.updateDefaults(given, now);
        made.forEach((column, value) -> bound.add(new BoundChange.Put(column, value)));
        lock(resource).ifPresent(lock -> bound.add(new BoundChange.Version(lock)));
        bound.addAll(KeyChanges.of(resource, bound));
        return new BoundUpdate(resource, List.copyOf(bound), List.copyOf(made.keySet()), where);
    }

    static Optional<TypedColumn> lock(Resource resource) {
        return resource.optimisticLock()
                .flatMap(resource::attribute)
                .map(attribute -> new TypedColumn(resource.name(), attribute));
    }

    /** The version that the WHERE asks for; empty if it asks for none. */
    Optional<DynamoValue> version() {
        Optional<TypedColumn> lock = lock(resource);
        return conjuncts()
                .filter(Filter.Compare.class::isInstance)
                .map(Filter.Compare.class::cast)
                .filter(one -> one.operator() == Comparator.EQUAL
                        && lock.filter(one.column()::equals).isPresent())
                .map(Filter.Compare::value)
                .findFirst();
    }

    private Stream<Filter> conjuncts() {
        return where instanceof Filter.And and ? and.terms().stream() : Stream.of(where);
    }

    /**
     * Whether it does the same if it is made twice: nothing that is written is looked at, or the WHERE names the version.
     * The version itself may then go up twice.
     */
    boolean isRepeatable() {
        Set<String> written = changes.stream().map(one -> one.column().source()).collect(Collectors.toSet());
        return version().isPresent() || changes.stream().noneMatch(change -> isRelative(change, written));
    }

    private static boolean isRelative(BoundChange change, Set<String> written) {
        boolean stable = change instanceof BoundChange.Elements
                || change instanceof BoundChange.Version
                || (change instanceof BoundChange.Copied copied && copied.from().equals(copied.column()));
        return !stable && change.reads().anyMatch(column -> written.contains(column.source()));
    }

    /** The stored attributes that say what is written and whether. */
    Set<String> attributes() {
        Set<String> attributes =
                where.columns().map(TypedColumn::source).collect(Collectors.toCollection(LinkedHashSet::new));
        for (BoundChange change : changes) {
            change.reads().map(TypedColumn::source).forEach(attributes::add);
            if (!change.column().path().isWhole()) {
                attributes.add(change.column().source());
            }
        }
        return attributes;
    }

    /** The key and the values that the driver made, as they are stored now. */
    Map<TypedColumn, DynamoValue> generated(Map<String, DynamoValue> item) {
        List<TypedColumn> columns = new ArrayList<>(KeyColumns.named(resource));
        columns.addAll(defaults);
        lock(resource).ifPresent(columns::add);
        Map<TypedColumn, DynamoValue> generated = new LinkedHashMap<>();
        columns.forEach(column -> generated.put(column, item.get(column.source())));
        return generated;
    }

    /** Whether a value is made for this run alone: the time of an update_default. */
    boolean hasOwnMark() {
        return defaults.stream().map(TypedColumn::attribute).anyMatch(BoundUpdate::isNow);
    }

    private static boolean isNow(Attribute attribute) {
        return attribute
                .updateDefault()
                .filter(io.ashdynamo.mapping.DefaultValue.Now.class::isInstance)
                .isPresent();
    }
}
