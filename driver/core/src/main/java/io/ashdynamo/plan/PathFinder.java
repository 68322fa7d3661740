package io.ashdynamo.plan;

import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the ways to a read's items from the table or one of its indexes, with their costs. */
final class PathFinder {

    private final Wanted wanted;
    private final List<Condition> terms;
    private final KeyMatch match;
    private final SortOrder order;

    PathFinder(Wanted wanted) {
        this.wanted = wanted;
        this.terms = wanted.where().conjuncts();
        this.match = new KeyMatch(terms);
        this.order = new SortOrder(wanted.order(), match.pins());
    }

    /** No way at all, if no item can match. */
    Optional<ReadPath> nothing() {
        return terms.contains(Condition.Truth.FALSE)
                ? Optional.of(path(new Access.Nothing(), terms, true, false))
                : Optional.empty();
    }

    /** By one key. */
    ReadPath byKey(List<Assignment> key) {
        return path(new Access.Keys(List.of(key)), terms, true, false);
    }

    /** By whole primary keys, if WHERE names them. */
    Optional<ReadPath> keys() {
        List<TypedColumn> key = KeyColumns.of(wanted.resource());
        return match.keys(key).map(found -> {
            List<Condition> left = left(found.seenTo(), key);
            return path(new Access.Keys(found.keys()), left, found.keys().size() == 1, false);
        });
    }

    /** By partitions, if WHERE names them. */
    Optional<ReadPath> partitions(PathSource source) {
        return source.partition()
                .flatMap(partition -> match.partitions(partition).map(found -> partitions(source, partition, found)));
    }

    private ReadPath partitions(PathSource source, TypedColumn partition, KeyMatch.Partitions found) {
        KeyMatch.Range range = source.sort().map(match::range).orElse(KeyMatch.Range.NONE);
        List<Condition> seenTo = new ArrayList<>(found.seenTo());
        seenTo.addAll(range.seenTo());
        List<Condition> left = left(seenTo, source.keys());
        // The bounds stay in the filter too until their values are known.
        range.bounds().stream().filter(bound -> !left.contains(bound)).forEach(left::add);
        Optional<Boolean> direction = order.direction(source);
        Access access = new Access.Partitions(
                source.index(), partition, found.values(), source.sort(), range.bounds(), direction.orElse(true));
        return path(access, left, direction.isPresent(), isCompleted(source, left));
    }

    /** All of it. */
    ReadPath whole(PathSource source) {
        return path(new Access.Whole(source.index()), terms, false, isCompleted(source, terms));
    }

    /** The terms but those that a way sees to: these, and what its keys begin with. */
    private List<Condition> left(List<Condition> seenTo, List<TypedColumn> keys) {
        List<Condition> left = new ArrayList<>(terms);
        seenTo.forEach(left::remove);
        left.removeIf(term -> Marks.isOfKey(keys, term));
        return left;
    }

    /** DynamoDB completes the items of a local index itself. */
    private boolean isCompleted(PathSource source, List<Condition> left) {
        return source.isGlobal()
                && !source.lacking(wanted.columns(Condition.all(left))).isEmpty();
    }

    private ReadPath path(Access access, List<Condition> left, boolean ordered, boolean completed) {
        ReadPath unrated = new ReadPath(
                access, Condition.all(left), order.arrangement(ordered), completed, new Cost(0, 0, 0, 0), List.of());
        return new ReadPath(
                access, unrated.filter(), unrated.ordering(), completed, CostModel.assumed(wanted, unrated), List.of());
    }
}
