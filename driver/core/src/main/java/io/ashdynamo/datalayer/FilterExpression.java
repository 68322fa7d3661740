package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A filter as DynamoDB's expression, as strong as DynamoDB can say it. DynamoDB's {@code <>} and NOT are true for a missing
 * attribute, so they go together with a check of the attribute's type.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">
 *     Condition and filter expressions</a>
 */
final class FilterExpression implements Filter.Visitor<FilterExpression.Rendered> {

    /** DynamoDB takes this many operands of IN. */
    private static final int MAX_IN = 100;

    private final Placeholders placeholders;
    private final Set<String> forbidden;

    /**
     * A writer of expressions.
     *
     * @param forbidden stored attributes that the expression may not name: the keys of what a Query reads
     */
    FilterExpression(Placeholders placeholders, Set<String> forbidden) {
        this.placeholders = placeholders;
        this.forbidden = forbidden;
    }

    /**
     * An expression.
     *
     * @param text empty: DynamoDB can say nothing of the filter
     * @param exact whether it says all of it; else what it lets through must be checked again
     */
    record Rendered(Optional<String> text, boolean exact) {
        static final Rendered NOTHING = new Rendered(Optional.empty(), false);
        static final Rendered EVERYTHING = new Rendered(Optional.empty(), true);
    }

    Rendered render(Filter filter) {
        return filter.accept(this);
    }

    @Override
    public Rendered truth(Filter.Truth truth) {
        return truth.value() ? Rendered.EVERYTHING : Rendered.NOTHING;
    }

    @Override
    public Rendered and(Filter.And and) {
        List<Rendered> terms = and.terms().stream().map(this::render).toList();
        List<String> texts = terms.stream().flatMap(t -> t.text().stream()).toList();
        boolean exact = terms.stream().allMatch(Rendered::exact);
        return texts.isEmpty() ? Rendered.NOTHING : new Rendered(Optional.of(String.join(" AND ", texts)), exact);
    }

    /** A branch that DynamoDB cannot say makes the whole OR unsayable; placeholders for it would be unused, an error. */
    @Override
    public Rendered or(Filter.Or or) {
        if (isForbidden(or) || !or.accept(Sayable.INSTANCE)) {
            return Rendered.NOTHING;
        }
        List<Rendered> terms = or.terms().stream().map(this::render).toList();
        // AND binds before OR, and DynamoDB refuses redundant parentheses.
        String text = terms.stream().map(t -> t.text().orElseThrow()).collect(Collectors.joining(" OR "));
        return new Rendered(Optional.of("(" + text + ")"), terms.stream().allMatch(Rendered::exact));
    }

    private Rendered leaf(Filter leaf, Supplier<Rendered> rendered) {
        return isForbidden(leaf) || !leaf.accept(Sayable.INSTANCE) ? Rendered.NOTHING : rendered.get();
    }

    private Rendered exactly(Filter leaf, Supplier<String> text) {
        return leaf(leaf, () -> new Rendered(Optional.of(text.get()), true));
    }

    private boolean isForbidden(Filter filter) {
        return filter.columns().anyMatch(this::isForbidden);
    }

    private boolean isForbidden(TypedColumn column) {
        return forbidden.contains(column.source());
    }

    @Override
    public Rendered compare(Filter.Compare compare) {
        return exactly(compare, () -> {
            String text = name(compare.column()) + " " + compare.operator().symbol() + " "
                    + placeholders.value(compare.value(), compare.column());
            return compare.operator() == Comparator.NOT_EQUAL ? present(compare.column()) + " AND " + text : text;
        });
    }

    @Override
    public Rendered compareColumns(Filter.CompareColumns columns) {
        return exactly(
                columns,
                () -> present(columns.left()) + " AND " + present(columns.right()) + " AND " + name(columns.left())
                        + " " + columns.operator().symbol() + " " + name(columns.right()));
    }

    @Override
    public Rendered compareSize(Filter.CompareSize size) {
        return exactly(size, () -> size(size));
    }

    @Override
    public Rendered oneOf(Filter.OneOf oneOf) {
        return exactly(oneOf, () -> in(oneOf));
    }

    @Override
    public Rendered like(Filter.Like like) {
        return leaf(like, () -> match(like));
    }

    @Override
    public Rendered isNull(Filter.Null isNull) {
        return exactly(isNull, () -> isNull.negated() ? notNull(isNull.column()) : absent(isNull.column()));
    }

    @Override
    public Rendered live(Filter.Live live) {
        return exactly(live, () -> {
            String name = name(live.column());
            return "(NOT " + typed(name, StoredType.N) + " OR " + name + " > "
                    + placeholders.value(new DynamoValue.N(Long.toString(live.nowSeconds()))) + ")";
        });
    }

    @Override
    public Rendered call(Filter.Call call) {
        return exactly(call, () -> function(call));
    }

    /** What has no size is different from every number to DynamoDB, but it is not at least 0. */
    private String size(Filter.CompareSize size) {
        String text = "size(" + name(size.column()) + ") ";
        String number = size.value().stripTrailingZeros().toPlainString();
        String compared =
                text + size.operator().symbol() + " " + placeholders.value(new DynamoValue.N(number), size.column());
        return size.operator() == Comparator.NOT_EQUAL
                ? text + ">= " + placeholders.value(new DynamoValue.N("0")) + " AND " + compared
                : compared;
    }

    private String in(Filter.OneOf oneOf) {
        String name = name(oneOf.column());
        List<String> lists = new ArrayList<>();
        for (int from = 0; from < oneOf.values().size(); from += MAX_IN) {
            List<DynamoValue> part = oneOf.values()
                    .subList(from, Math.min(from + MAX_IN, oneOf.values().size()));
            String values = part.stream()
                    .map(value -> placeholders.value(value, oneOf.column()))
                    .collect(Collectors.joining(", "));
            lists.add(name + " IN (" + values + ")");
        }
        String in = lists.size() == 1 ? lists.get(0) : "(" + String.join(" OR ", lists) + ")";
        return oneOf.negated() ? present(oneOf.column()) + " AND NOT " + in : in;
    }

    /** A pattern with wildcards inside is narrowed to its prefix here, and checked again locally. */
    private Rendered match(Filter.Like like) {
        Optional<String> infix = like.pattern().infix();
        if (infix.isPresent()) {
            String contains = "contains(" + name(like.column()) + ", "
                    + placeholders.value(new DynamoValue.S(infix.get()), like.column()) + ")";
            // A set contains too; LIKE is about texts.
            return new Rendered(
                    Optional.of(isText(like.column()) + " AND " + (like.negated() ? "NOT " : "") + contains), true);
        }
        String prefix = like.pattern().prefix();
        boolean sayable = like.pattern().isExact() || like.pattern().isPrefix();
        if (prefix.isEmpty() || (like.negated() && !sayable)) {
            // Of a text: DynamoDB can at least say that it is one.
            return new Rendered(Optional.of(isText(like.column())), false);
        }
        String value = placeholders.value(new DynamoValue.S(prefix), like.column());
        String match = like.pattern().isExact()
                ? name(like.column()) + " = " + value
                : "begins_with(" + name(like.column()) + ", " + value + ")";
        return new Rendered(Optional.of(like.negated() ? isText(like.column()) + " AND NOT " + match : match), sayable);
    }

    private String isText(TypedColumn column) {
        return typed(name(column), StoredType.S);
    }

    private String function(Filter.Call call) {
        String name = name(call.column());
        return switch (call.function()) {
            case ATTRIBUTE_EXISTS -> (call.negated() ? "attribute_not_exists(" : "attribute_exists(") + name + ")";
            case ATTRIBUTE_NOT_EXISTS -> (call.negated() ? "attribute_exists(" : "attribute_not_exists(") + name + ")";
            case ATTRIBUTE_TYPE ->
                (call.negated() ? "NOT " : "") + "attribute_type(" + name + ", " + argument(call) + ")";
            case BEGINS_WITH, CONTAINS -> {
                String match = call.function() == Predicate.Function.BEGINS_WITH ? "begins_with(" : "contains(";
                String text = match + name + ", " + argument(call) + ")";
                yield call.negated() ? notNull(call.column()) + " AND NOT " + text : text;
            }
        };
    }

    private String argument(Filter.Call call) {
        return placeholders.value(call.argument().orElseThrow(), call.column());
    }

    private String absent(TypedColumn column) {
        String name = name(column);
        return "(attribute_not_exists(" + name + ") OR " + typed(name, StoredType.NULL) + ")";
    }

    private String notNull(TypedColumn column) {
        String name = name(column);
        return "attribute_exists(" + name + ") AND NOT " + typed(name, StoredType.NULL);
    }

    /** The column has a value of its declared type. */
    private String present(TypedColumn column) {
        StoredType declared = column.attribute().type().stored();
        return declared == StoredType.ANY ? notNull(column) : typed(name(column), declared);
    }

    private String typed(String name, StoredType type) {
        return "attribute_type(" + name + ", " + placeholders.value(new DynamoValue.S(type.name())) + ")";
    }

    private String name(TypedColumn column) {
        return placeholders.path(column);
    }
}
