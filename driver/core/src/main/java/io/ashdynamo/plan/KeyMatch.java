package io.ashdynamo.plan;

import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.type.Composition;
import io.ashdynamo.type.Composition.Place;
import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the terms of a WHERE say of stored keys, by the columns that these are made of. */
final class KeyMatch {

    private final List<Condition> terms;
    private final PrimaryKeyMatch pins;

    KeyMatch(List<Condition> terms) {
        this.terms = terms;
        this.pins = PrimaryKeyMatch.of(terms);
    }

    /** The columns that have certain values. */
    PrimaryKeyMatch pins() {
        return pins;
    }

    /**
     * Whole keys.
     *
     * @param seenTo the terms that say no more than these
     */
    record Keys(List<List<Assignment>> keys, List<Condition> seenTo) {}

    /** The whole keys that a match has one of; empty if the terms do not say. */
    Optional<Keys> keys(List<TypedColumn> key) {
        return rows(KeyColumns.named(key))
                .map(rows -> new Keys(
                        rows.keys().stream()
                                .map(row -> KeyColumns.stored(key, row))
                                .toList(),
                        rows.seenTo()));
    }

    /**
     * Partitions.
     *
     * @param seenTo the terms that say no more than these
     */
    record Partitions(List<Operand> values, List<Condition> seenTo) {}

    /** The partitions that a match is in one of; empty if the terms do not say. */
    Optional<Partitions> partitions(TypedColumn partition) {
        return rows(KeyColumns.named(partition))
                .map(rows -> new Partitions(
                        rows.keys().stream()
                                .map(row -> KeyColumns.stored(partition, row).value())
                                .toList(),
                        rows.seenTo()));
    }

    /** The values of these columns that a match has. */
    private Optional<Keys> rows(List<TypedColumn> columns) {
        Optional<List<List<Assignment>>> rows = pins.combinations(columns);
        if (rows.isPresent()) {
            return Optional.of(new Keys(
                    rows.get(), columns.stream().map(pins.pinning()::get).toList()));
        }
        return terms.stream()
                .filter(Condition.Any.class::isInstance)
                .flatMap(term -> rows((Condition.Any) term, columns).stream())
                .findFirst();
    }

    /** The rows of {@code (a, b) IN (…)}, or of any OR of which each branch says what the terms beside it do not. */
    private Optional<Keys> rows(Condition.Any any, List<TypedColumn> columns) {
        List<List<Assignment>> rows = new ArrayList<>();
        Set<TypedColumn> own = new LinkedHashSet<>();
        boolean exact = true;
        for (Condition branch : any.terms()) {
            List<Condition> parts = branch.conjuncts();
            PrimaryKeyMatch match = PrimaryKeyMatch.of(parts);
            Optional<List<List<Assignment>>> keys = match.or(pins).combinations(columns);
            if (keys.isEmpty() || rows.size() + keys.get().size() > PrimaryKeyMatch.MAX_KEYS) {
                return Optional.empty();
            }
            rows.addAll(keys.get());
            own.addAll(match.pinned().keySet());
            exact &= match.pinned().size() == parts.size()
                    && columns.containsAll(match.pinned().keySet());
        }
        List<Condition> seenTo = new ArrayList<>();
        columns.stream()
                .filter(column -> !own.contains(column))
                .forEach(column -> seenTo.add(pins.pinning().get(column)));
        if (exact) {
            seenTo.add(any);
        }
        return Optional.of(new Keys(rows, seenTo));
    }

    /**
     * What bounds a sort key.
     *
     * @param seenTo the terms that say no more than these; of a plain column's none until their values are known
     */
    record Range(List<Condition> bounds, List<Condition> seenTo) {
        static final Range NONE = new Range(List.of(), List.of());
    }

    /** What the terms say of a sort key. */
    Range range(TypedColumn sort) {
        return sort.composition()
                .map(composition -> composed(sort, composition))
                .orElseGet(() -> new Range(plain(sort), List.of()));
    }

    /** What each value of the key begins with bounds less than anything that is said of it. */
    private List<Condition> plain(TypedColumn sort) {
        List<Condition> bounds =
                terms.stream().filter(term -> bounds(term, sort)).toList();
        List<Condition> said = bounds.stream()
                .filter(term -> !Marks.isOfKey(List.of(sort), term))
                .toList();
        return said.isEmpty() ? bounds : said;
    }

    private Range composed(TypedColumn sort, Composition composition) {
        List<Operand> leading = new ArrayList<>();
        List<Condition> seenTo = new ArrayList<>();
        List<Condition.Leaf> next = new ArrayList<>();
        for (Place place : composition.places()) {
            if (pins.isConstant(place.column())) {
                leading.add(pins.pinned().get(place.column()).get(0));
                seenTo.add(pins.pinning().get(place.column()));
            } else {
                terms.stream()
                        .filter(term -> bounds(term, place.column()) && isSayable((Condition.Leaf) term, place))
                        .forEach(term -> next.add((Condition.Leaf) term));
                break;
            }
        }
        seenTo.addAll(next);
        boolean saysNothing =
                leading.isEmpty() && next.isEmpty() && composition.prefix().isEmpty();
        return saysNothing ? Range.NONE : new Range(List.of(new Condition.Composed(sort, leading, next)), seenTo);
    }

    private static boolean isSayable(Condition.Leaf term, Place place) {
        return term instanceof Condition.Compare ? place.isOrdered() : place.isText();
    }

    /** Whether a term says between which values a column is, or what it begins with. */
    private static boolean bounds(Condition term, TypedColumn column) {
        if (term instanceof Condition.Compare compare) {
            return compare.column().equals(column) && compare.operator() != Comparator.NOT_EQUAL;
        }
        if (term instanceof Condition.Like like) {
            return like.column().equals(column) && !like.negated();
        }
        return term instanceof Condition.Call call
                && call.column().equals(column)
                && call.function() == Predicate.Function.BEGINS_WITH
                && !call.negated();
    }
}
