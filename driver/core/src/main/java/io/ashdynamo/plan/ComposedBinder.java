package io.ashdynamo.plan;

import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.type.Composition;
import io.ashdynamo.type.Composition.Place;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of a composed key's text what is said of its columns. What the text does not say is said of the column too. */
final class ComposedBinder {

    private final FilterBinder binder;
    private final Bindings bindings;
    private final Condition.Composed composed;
    private final List<Filter> filters = new ArrayList<>();
    private boolean isPrefixed;
    private boolean hasLower;
    private boolean hasUpper;

    ComposedBinder(FilterBinder binder, Bindings bindings, Condition.Composed composed) {
        this.binder = binder;
        this.bindings = bindings;
        this.composed = composed;
    }

    Filter bind() throws SQLException {
        Optional<String> start = bindings.start(composed.start());
        if (start.isEmpty()) {
            return Filter.Truth.FALSE;
        }
        if (composed.isWhole()) {
            return compare(Comparator.EQUAL, start.get());
        }
        for (Condition.Leaf term : composed.next()) {
            add(term, start.get());
        }
        if (!isPrefixed && hasLower != hasUpper) {
            filters.add(
                    hasLower
                            ? compare(Comparator.LESS_OR_EQUAL, start.get() + Composition.GREATEST)
                            : compare(Comparator.GREATER_OR_EQUAL, start.get()));
        }
        if (!isPrefixed && !hasLower && !hasUpper) {
            filters.add(beginsWith(start.get()));
        }
        return Filter.and(filters);
    }

    private void add(Condition.Leaf term, String start) throws SQLException {
        Filter filter = binder.bind(term);
        if (filter instanceof Filter.Compare compare) {
            bound(compare, start);
        } else if (filter instanceof Filter.Like like) {
            boolean said =
                    prefix(like.pattern().prefix(), start) && like.pattern().isPrefix();
            addUnless(said, filter);
        } else if (filter instanceof Filter.Call call
                && call.function() == Predicate.Function.BEGINS_WITH
                && call.argument().orElse(null) instanceof DynamoValue.S text) {
            addUnless(prefix(text.value(), start), filter);
        } else {
            filters.add(filter);
        }
    }

    private void addUnless(boolean said, Filter filter) {
        if (!said) {
            filters.add(filter);
        }
    }

    private Place place() {
        return composed.column()
                .composition()
                .orElseThrow()
                .places()
                .get(composed.leading().size());
    }

    /** Whether the text says just that the column begins so. */
    private boolean prefix(String text, String start) {
        if (text.isEmpty()) {
            return false;
        }
        filters.add(beginsWith(start + text));
        isPrefixed = true;
        Place place = place();
        return place.width().isPresent()
                ? text.length() <= place.width().getAsInt()
                : place.after().isEmpty() || text.indexOf(place.after().charAt(0)) < 0;
    }

    /** A number that no key has is beside them all. */
    private void bound(Filter.Compare compare, String start) {
        Comparator operator = compare.operator();
        boolean lower = operator == Comparator.GREATER || operator == Comparator.GREATER_OR_EQUAL;
        int side = place().beside(compare.value());
        if (side == 0) {
            String text = start + place().bound(compare.value());
            filters.add(lower ? lower(operator, text) : upper(operator, text));
            hasLower |= lower;
            hasUpper |= !lower;
        } else if (lower == side > 0) {
            filters.add(Filter.Truth.FALSE);
        }
    }

    /** All texts that go on after a value of fixed width are before the greatest. */
    private Filter lower(Comparator operator, String text) {
        boolean after = operator == Comparator.GREATER && place().width().isPresent();
        return after ? compare(Comparator.GREATER_OR_EQUAL, text + Composition.GREATEST) : compare(operator, text);
    }

    private Filter upper(Comparator operator, String text) {
        if (place().after().isEmpty()) {
            return compare(operator, text);
        }
        return compare(Comparator.LESS_OR_EQUAL, operator == Comparator.LESS ? text : text + Composition.GREATEST);
    }

    private Filter compare(Comparator operator, String text) {
        return new Filter.Compare(composed.column(), operator, new DynamoValue.S(text));
    }

    private Filter beginsWith(String text) {
        return text.isEmpty()
                ? Filter.Truth.TRUE
                : new Filter.Call(
                        Predicate.Function.BEGINS_WITH, composed.column(), Optional.of(new DynamoValue.S(text)), false);
    }
}
