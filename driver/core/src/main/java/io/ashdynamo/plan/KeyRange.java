package io.ashdynamo.plan;

import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.type.DynamoValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a Query says of its sort key: DynamoDB takes one condition. The tightest of what the statement says is chosen; the
 * rest is decided locally.
 *
 * @param kind which
 * @param first the value, the lower bound or the prefix; null where the kind has none
 * @param second the upper bound; null where the kind has none
 * @param comparator of {@link Kind#COMPARE}
 * @param covered the filters that it decides wholly
 */
public record KeyRange(Kind kind, DynamoValue first, DynamoValue second, Comparator comparator, List<Filter> covered) {

    /** The conditions that DynamoDB takes on a sort key, and two that need none. */
    public enum Kind {
        /** The whole partition. */
        ALL,
        /** No item can match. */
        NONE,
        COMPARE,
        BETWEEN,
        BEGINS_WITH
    }

    private static final KeyRange NOTHING = new KeyRange(Kind.NONE, null, null, null, List.of());

    /** The tightest of these filters on one sort key. */
    public static KeyRange of(List<Filter> filters) {
        Optional<Filter.Compare> equal = compare(filters, Comparator.EQUAL, Comparator.EQUAL);
        if (equal.isPresent()) {
            return equal(equal.get(), filters);
        }
        Optional<Filter.Compare> lower = compare(filters, Comparator.GREATER, Comparator.GREATER_OR_EQUAL);
        Optional<Filter.Compare> upper = compare(filters, Comparator.LESS, Comparator.LESS_OR_EQUAL);
        if (lower.isPresent() && upper.isPresent()) {
            return between(lower.get(), upper.get());
        }
        for (Filter filter : filters) {
            Optional<KeyRange> prefix = prefix(filter);
            if (prefix.isPresent()) {
                return prefix.get();
            }
        }
        return lower.or(() -> upper)
                .map(KeyRange::comparing)
                .orElse(new KeyRange(Kind.ALL, null, null, null, List.of()));
    }

    /** The one sort key, if all that is said of it holds for it. */
    private static KeyRange equal(Filter.Compare equal, List<Filter> filters) {
        FilterEvaluator evaluator = new FilterEvaluator(column -> equal.value());
        return filters.stream().allMatch(evaluator::isTrue)
                ? new KeyRange(Kind.COMPARE, equal.value(), null, equal.operator(), filters)
                : NOTHING;
    }

    private static KeyRange comparing(Filter.Compare compare) {
        return new KeyRange(Kind.COMPARE, compare.value(), null, compare.operator(), List.of(compare));
    }

    /** DynamoDB refuses crossed bounds; here they mean no item. */
    private static KeyRange between(Filter.Compare lower, Filter.Compare upper) {
        if (ValueOrder.compare(lower.value(), upper.value()) > 0) {
            return NOTHING;
        }
        List<Filter> covered = new ArrayList<>();
        if (lower.operator() == Comparator.GREATER_OR_EQUAL) {
            covered.add(lower);
        }
        if (upper.operator() == Comparator.LESS_OR_EQUAL) {
            covered.add(upper);
        }
        return new KeyRange(Kind.BETWEEN, lower.value(), upper.value(), null, covered);
    }

    private static Optional<KeyRange> prefix(Filter filter) {
        if (filter instanceof Filter.Like like && !like.pattern().prefix().isEmpty()) {
            DynamoValue prefix = new DynamoValue.S(like.pattern().prefix());
            List<Filter> covered = like.pattern().isPrefix() ? List.of(filter) : List.of();
            return Optional.of(new KeyRange(Kind.BEGINS_WITH, prefix, null, null, covered));
        }
        if (filter instanceof Filter.Call call
                && call.function() == Predicate.Function.BEGINS_WITH
                && !isEmpty(call.argument().orElseThrow())) {
            return Optional.of(
                    new KeyRange(Kind.BEGINS_WITH, call.argument().orElseThrow(), null, null, List.of(filter)));
        }
        return Optional.empty();
    }

    /** A comparison by one of two operators. One with an empty value is left to be decided locally. */
    private static Optional<Filter.Compare> compare(List<Filter> filters, Comparator one, Comparator other) {
        return filters.stream()
                .filter(Filter.Compare.class::isInstance)
                .map(Filter.Compare.class::cast)
                .filter(c -> c.operator() == one || c.operator() == other)
                .filter(c -> !isEmpty(c.value()))
                .findFirst();
    }

    /** Whether a value is an empty string or binary, which no key holds and no key condition may have. */
    public static boolean isEmpty(DynamoValue value) {
        return (value instanceof DynamoValue.S s && s.value().isEmpty())
                || (value instanceof DynamoValue.B b && b.bytes().length == 0);
    }
}
