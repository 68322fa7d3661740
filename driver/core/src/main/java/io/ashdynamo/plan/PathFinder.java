package io.ashdynamo.plan;

import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the ways to a read's items from the table or one of its indexes, with their costs. */
final class PathFinder {

    private final Wanted wanted;
    private final List<Condition> terms;
    private final PrimaryKeyMatch match;
    private final SortOrder order;

    PathFinder(Wanted wanted) {
        this.wanted = wanted;
        this.terms = wanted.where().conjuncts();
        this.match = PrimaryKeyMatch.of(terms);
        this.order = new SortOrder(wanted.order(), match);
    }

    /** No way at all, if no item can match. */
    Optional<ReadPath> nothing() {
        return terms.contains(Condition.Truth.FALSE)
                ? Optional.of(path(new Access.Nothing(), terms, true, false))
                : Optional.empty();
    }

    /** By one key. */
    ReadPath byKey(List<Assignment> key) {
        return path(new Access.Keys(List.of(key)), List.of(), true, false);
    }

    /** By whole primary keys, if WHERE names them. */
    Optional<ReadPath> keys() {
        List<TypedColumn> key = KeyColumns.of(wanted.resource());
        Optional<List<List<Assignment>>> keys = match.combinations(key);
        if (keys.isPresent()) {
            List<Condition> used = key.stream().map(match.pinning()::get).toList();
            return Optional.of(
                    path(new Access.Keys(keys.get()), used, keys.get().size() == 1, false));
        }
        for (Condition term : terms) {
            Optional<List<List<Assignment>>> rows = PrimaryKeyMatch.rows(term, key);
            if (rows.isPresent()) {
                return Optional.of(path(new Access.Keys(rows.get()), List.of(term), false, false));
            }
        }
        return Optional.empty();
    }

    /** By partitions, if WHERE names them. */
    Optional<ReadPath> partitions(PathSource source) {
        return source.partition().filter(match::pins).map(partition -> {
            Optional<Boolean> direction = order.direction(source);
            Access access = new Access.Partitions(
                    source.index(),
                    partition,
                    match.pinned().get(partition),
                    source.sort(),
                    source.sort().map(this::range).orElse(List.of()),
                    direction.orElse(true));
            return path(access, List.of(match.pinning().get(partition)), direction.isPresent(), isCompleted(source));
        });
    }

    /** All of it. */
    ReadPath whole(PathSource source) {
        return path(new Access.Whole(source.index()), List.of(), false, isCompleted(source));
    }

    /** DynamoDB completes the items of a local index itself. */
    private boolean isCompleted(PathSource source) {
        return source.isGlobal() && !source.lacking(wanted.columns()).isEmpty();
    }

    private ReadPath path(Access access, List<Condition> used, boolean ordered, boolean completed) {
        List<Condition> left = new ArrayList<>(terms);
        used.forEach(left::remove);
        ReadPath unrated = new ReadPath(
                access, Condition.all(left), order.arrangement(ordered), completed, new Cost(0, 0, 0, 0), List.of());
        return new ReadPath(
                access, unrated.filter(), unrated.ordering(), completed, CostModel.assumed(wanted, unrated), List.of());
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
}
