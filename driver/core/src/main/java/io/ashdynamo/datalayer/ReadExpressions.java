package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Filter;
import io.ashdynamo.type.DocumentPath;
import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * The expressions of a read's requests.
 *
 * @param placeholders of all of them
 * @param filter what DynamoDB filters by
 * @param projection what it gives of an item; empty for the whole item, and for a count that it makes itself
 * @param whole whether it gives whole items
 * @param local what must be checked of what it gives
 * @param limit the items that are needed at most; 0: not known
 */
record ReadExpressions(
        Placeholders placeholders,
        Optional<String> filter,
        Optional<String> projection,
        boolean whole,
        Filter local,
        int limit) {

    /** DynamoDB's limits on an expression: its bytes, and its operators and functions. */
    private static final int MAX_LENGTH = 4096;

    private static final int MAX_OPERATORS = 300;

    private static final String AND = " AND ";

    /**
     * What a read is for.
     *
     * @param count whether the items are only counted
     * @param limit the items that are needed at most; 0: not known
     */
    record Shape(boolean count, int limit) {}

    /** As much of the filter as DynamoDB can take; where that is not all, all of it is checked here. */
    static ReadExpressions of(
            Filter filter, Set<String> forbidden, Function<Filter, List<TypedColumn>> needed, Shape shape) {
        Placeholders placeholders = new Placeholders();
        FilterExpression.Rendered rendered = new FilterExpression(placeholders, forbidden).render(filter);
        boolean whole = rendered.text().map(ReadExpressions::fits).orElse(true);
        if (!whole) {
            placeholders = new Placeholders();
            rendered = new FilterExpression(placeholders, forbidden).render(fitting(filter, forbidden));
        }
        Filter local = whole && rendered.exact() ? Filter.Truth.TRUE : filter;
        boolean counted = shape.count() && local.equals(Filter.Truth.TRUE);
        List<TypedColumn> columns = counted ? List.of() : needed.apply(local);
        return new ReadExpressions(
                placeholders,
                rendered.text(),
                projection(columns, placeholders),
                isWhole(columns),
                local,
                shape.limit());
    }

    /** Of terms that are too many, those that fit. */
    private static Filter fitting(Filter filter, Set<String> forbidden) {
        List<Filter> fitting = new ArrayList<>();
        int length = 0;
        int operators = 0;
        for (Filter term : filter instanceof Filter.And and ? and.terms() : List.of(filter)) {
            String text = new FilterExpression(new Placeholders(), forbidden)
                    .render(term)
                    .text()
                    .orElse("");
            // Among others its placeholders have up to three digits and not one, which makes it half as long again at
            // most.
            int longer = length + (text.length() + AND.length()) * 3 / 2;
            int more = operators + 1 + operators(text);
            if (fits(longer, more)) {
                fitting.add(term);
                length = longer;
                operators = more;
            }
        }
        return Filter.and(fitting);
    }

    /** Whether DynamoDB takes an expression of this length. */
    static boolean fits(String text) {
        return fits(text.length(), operators(text));
    }

    private static boolean fits(int length, int operators) {
        return length <= MAX_LENGTH && operators <= MAX_OPERATORS;
    }

    /** The words of an expression that are no placeholders. */
    private static int operators(String text) {
        int operators = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((before == ' ' || before == '(') && c != '#' && c != ':' && c != '(') {
                operators++;
            }
            before = c;
        }
        return operators;
    }

    /** Of whole items, unfiltered. */
    static ReadExpressions ofWholeItems() {
        return new ReadExpressions(new Placeholders(), Optional.empty(), Optional.empty(), true, Filter.Truth.TRUE, 0);
    }

    /** Of a read that takes no filter. */
    static ReadExpressions local(Filter filter, List<TypedColumn> needed) {
        Placeholders placeholders = new Placeholders();
        return new ReadExpressions(
                placeholders, Optional.empty(), projection(needed, placeholders), isWhole(needed), filter, 0);
    }

    /** The projection with names in place of their placeholders. */
    Optional<String> shown() {
        return whole ? Optional.of("the whole item") : projection.map(placeholders::show);
    }

    /** What is asked for beside a projection. Without one an index gives the attributes that it holds. */
    Select selectOrNull(boolean index) {
        if (whole) {
            return index ? Select.ALL_ATTRIBUTES : null;
        }
        return projection.isEmpty() ? Select.COUNT : null;
    }

    private static boolean isWhole(List<TypedColumn> columns) {
        return columns.stream().anyMatch(TypedColumn::isItem);
    }

    /** Empty for whole items, and for none. */
    private static Optional<String> projection(List<TypedColumn> columns, Placeholders placeholders) {
        if (columns.isEmpty() || isWhole(columns)) {
            return Optional.empty();
        }
        Map<String, Set<DocumentPath>> wanted = new LinkedHashMap<>();
        columns.forEach(column -> wanted.computeIfAbsent(column.source(), source -> new LinkedHashSet<>())
                .add(column.path().mapsOnly()));
        return Optional.of(wanted.entrySet().stream()
                .flatMap(entry -> outermost(entry.getValue()).map(path -> placeholders.path(entry.getKey(), path)))
                .collect(Collectors.joining(", ")));
    }

    /** Of places in one document those that are in none of the others: DynamoDB refuses paths that overlap. */
    private static Stream<DocumentPath> outermost(Set<DocumentPath> paths) {
        return paths.stream().filter(path -> paths.stream()
                .noneMatch(other -> other.steps().size() < path.steps().size()
                        && path.steps().subList(0, other.steps().size()).equals(other.steps())));
    }
}
