package io.ashdynamo.plan;

import io.ashdynamo.mapping.Key;
import io.ashdynamo.mapping.KeyPart;
import io.ashdynamo.mapping.Projection;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses the cheapest way to a read's items among those that give all of them. Cost, the least first: whole keys; one
 * partition with the sort key pinned, in a range, whole; several partitions likewise; the table. A way that also gives
 * the wanted order goes before an equal one that does not; then the table before its local and its global indexes, in
 * the order of their declaration.
 */
final class AccessPlanner {

    private final Resource resource;
    private final List<Condition> terms;
    private final PrimaryKeyMatch match;
    private final Set<String> needed;
    private final List<SortKey> order;
    private final boolean consistent;

    AccessPlanner(
            Resource resource, Condition condition, Stream<TypedColumn> read, List<SortKey> order, boolean consistent) {
        this.resource = resource;
        this.terms = condition.conjuncts();
        this.match = PrimaryKeyMatch.of(terms);
        this.order = order;
        this.consistent = consistent;
        this.needed = new HashSet<>();
        Stream.of(read, condition.columns(), order.stream().map(SortKey::column))
                .flatMap(s -> s)
                .forEach(column -> needed.add(column.attribute().name()));
    }

    /**
     * A way, and what is left to do.
     *
     * @param access the way
     * @param filter what of the condition the way does not see to
     * @param sorted whether the way gives the wanted order
     */
    record Choice(Access access, Condition filter, boolean sorted, int cost) {}

    Choice choose() {
        if (terms.stream().anyMatch(new Condition.Truth(false)::equals)) {
            return new Choice(new Access.Nothing(), Condition.Truth.TRUE, true, 0);
        }
        return keys().or(this::partitions)
                .orElseGet(() -> new Choice(new Access.Whole(), Condition.all(terms), order.isEmpty(), 100));
    }

    private Optional<Choice> keys() {
        List<TypedColumn> key = KeyColumns.of(resource);
        Optional<List<List<Assignment>>> keys = match.combinations(key);
        if (keys.isPresent()) {
            List<Condition> used = key.stream().map(match.pinning()::get).toList();
            return Optional.of(
                    choice(new Access.Keys(keys.get()), used, keys.get().size() == 1, 0));
        }
        for (Condition term : terms) {
            Optional<List<List<Assignment>>> rows = PrimaryKeyMatch.rows(term, key);
            if (rows.isPresent()) {
                return Optional.of(choice(new Access.Keys(rows.get()), List.of(term), false, 0));
            }
        }
        return Optional.empty();
    }

    private Choice choice(Access access, List<Condition> used, boolean sorted, int cost) {
        List<Condition> left = new ArrayList<>(terms);
        used.forEach(left::remove);
        return new Choice(access, Condition.all(left), sorted || order.isEmpty(), cost);
    }

    private Optional<Choice> partitions() {
        List<Choice> choices = new ArrayList<>();
        partitions(Optional.empty(), resource.key()).ifPresent(choices::add);
        Stream.concat(resource.localSecondaryIndexes().stream(), resource.globalSecondaryIndexes().stream())
                .filter(this::serves)
                .forEach(index -> partitions(Optional.of(index), index.key()).ifPresent(choices::add));
        // Of equal ones min gives the first.
        return choices.stream().min(java.util.Comparator.comparingInt(Choice::cost));
    }

    private Optional<Choice> partitions(Optional<SecondaryIndex> index, Key key) {
        Optional<TypedColumn> partition = column(key.partition()).filter(match::pins);
        if (partition.isEmpty()) {
            return Optional.empty();
        }
        Optional<TypedColumn> sort = key.sort().flatMap(this::column);
        List<Condition> range = sort.map(this::range).orElse(List.of());
        boolean single = match.pinned().get(partition.get()).size() == 1;
        Optional<Boolean> direction = single ? direction(partition.get(), sort, index.isEmpty()) : Optional.empty();
        boolean sorted = order.isEmpty() || direction.isPresent();
        Access access = new Access.Partitions(
                index, partition.get(), match.pinned().get(partition.get()), sort, range, direction.orElse(true));
        int rangeCost = sort.filter(match::pins).isPresent() ? 10 : range.isEmpty() ? 30 : 20;
        int cost = rangeCost + (single ? 0 : 30) + (sorted ? 0 : 1);
        return Optional.of(choice(access, List.of(match.pinning().get(partition.get())), sorted, cost));
    }

    /** The terms that bound a sort key. They stay in the filter too until their values are known. */
    private List<Condition> range(TypedColumn sort) {
        return terms.stream().filter(term -> bounds(term, sort)).toList();
    }

    private static boolean bounds(Condition term, TypedColumn sort) {
        if (term instanceof Condition.Compare compare) {
            return compare.column().equals(sort) && compare.operator() != Comparator.NOT_EQUAL;
        }
        if (term instanceof Condition.Like like) {
            return like.column().equals(sort) && !like.negated();
        }
        return term instanceof Condition.Call call
                && call.column().equals(sort)
                && call.function() == Predicate.Function.BEGINS_WITH
                && !call.negated();
    }

    /**
     * Whether the order of a partition's sort key is the wanted one: true ascending, false descending.
     *
     * @param unique whether no two items of the partition have the same sort key, so that all later columns say nothing
     */
    private Optional<Boolean> direction(TypedColumn partition, Optional<TypedColumn> sort, boolean unique) {
        List<SortKey> open =
                order.stream().filter(key -> !key.column().equals(partition)).toList();
        if (open.isEmpty()) {
            return Optional.of(true);
        }
        boolean bySort = sort.isPresent() && open.get(0).column().equals(sort.get());
        return bySort && (unique || open.size() == 1) ? Optional.of(open.get(0).ascending()) : Optional.empty();
    }

    /** An index serves if it holds every item that matches, and all that is read of it. */
    private boolean serves(SecondaryIndex index) {
        if (consistent && index.scope() == SecondaryIndex.Scope.GLOBAL) {
            return false;
        }
        return index.key().parts().stream().allMatch(this::isAlwaysThere) && covers(index);
    }

    /** An index is sparse: it lacks the items that lack one of its keys. */
    private boolean isAlwaysThere(KeyPart part) {
        return column(part)
                .map(column ->
                        !column.attribute().allowNil() || terms.stream().anyMatch(term -> isFalseForNull(term, column)))
                .orElse(false);
    }

    private static boolean isFalseForNull(Condition term, TypedColumn column) {
        boolean about = term.columns().anyMatch(column::equals);
        if (!about || term instanceof Condition.Any || term instanceof Condition.Live) {
            return false;
        }
        if (term instanceof Condition.Null isNull) {
            return isNull.negated();
        }
        return !(term instanceof Condition.Call call) || call.function() == Predicate.Function.BEGINS_WITH;
    }

    private boolean covers(SecondaryIndex index) {
        if (index.projection().kind() == Projection.Kind.ALL) {
            return true;
        }
        Set<String> held = new HashSet<>(index.projection().columns());
        held.addAll(index.key().columns());
        held.addAll(resource.key().columns());
        return held.containsAll(needed);
    }

    private Optional<TypedColumn> column(KeyPart part) {
        return part instanceof KeyPart.Column column
                ? resource.attribute(column.column()).map(a -> new TypedColumn(resource.name(), a))
                : Optional.empty();
    }
}
