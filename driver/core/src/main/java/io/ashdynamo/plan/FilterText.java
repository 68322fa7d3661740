package io.ashdynamo.plan;

import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import io.ashdynamo.type.Values;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A filter as SQL, for people to read. Values of sensitive columns are {@code ***}. */
public final class FilterText implements Filter.Visitor<String> {

    private static final String HIDDEN = "***";

    private FilterText() {}

    /** The text of a filter. */
    public static String of(Filter filter) {
        return filter.accept(new FilterText());
    }

    /** A value as a literal. */
    public static String literal(DynamoValue value) {
        String shown = Values.show(value);
        boolean bare = value.type() == StoredType.N || value.type() == StoredType.BOOL;
        return bare ? shown.substring(1, shown.length() - 1) : shown;
    }

    @Override
    public String truth(Filter.Truth truth) {
        return Boolean.toString(truth.value()).toUpperCase(Locale.ROOT);
    }

    @Override
    public String and(Filter.And and) {
        return joined(and.terms(), " AND ");
    }

    @Override
    public String or(Filter.Or or) {
        return "(" + joined(or.terms(), " OR ") + ")";
    }

    private String joined(List<Filter> terms, String by) {
        return terms.stream().map(term -> term.accept(this)).collect(Collectors.joining(by));
    }

    @Override
    public String compare(Filter.Compare compare) {
        return name(compare.column()) + " " + compare.operator().symbol() + " "
                + value(compare.value(), compare.column());
    }

    @Override
    public String compareColumns(Filter.CompareColumns columns) {
        return name(columns.left()) + " " + columns.operator().symbol() + " " + name(columns.right());
    }

    @Override
    public String compareSize(Filter.CompareSize size) {
        String number =
                size.column().attribute().sensitive() ? HIDDEN : size.value().toPlainString();
        return "size(" + name(size.column()) + ") " + size.operator().symbol() + " " + number;
    }

    @Override
    public String oneOf(Filter.OneOf oneOf) {
        return name(oneOf.column()) + (oneOf.negated() ? " NOT IN (" : " IN (")
                + oneOf.values().stream()
                        .map(value -> value(value, oneOf.column()))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    @Override
    public String like(Filter.Like like) {
        String pattern =
                like.column().attribute().sensitive() ? HIDDEN : like.pattern().literal();
        return name(like.column()) + (like.negated() ? " NOT LIKE " : " LIKE ") + pattern;
    }

    @Override
    public String isNull(Filter.Null isNull) {
        return name(isNull.column()) + (isNull.negated() ? " IS NOT NULL" : " IS NULL");
    }

    @Override
    public String call(Filter.Call call) {
        String argument =
                call.argument().map(value -> ", " + value(value, call.column())).orElse("");
        return (call.negated() ? "NOT " : "") + call.function().name().toLowerCase(Locale.ROOT) + "("
                + name(call.column()) + argument + ")";
    }

    @Override
    public String live(Filter.Live live) {
        return name(live.column()) + " has not passed";
    }

    private static String name(TypedColumn column) {
        return column.attribute().name();
    }

    private static String value(DynamoValue value, TypedColumn column) {
        return column.attribute().sensitive() ? HIDDEN : literal(value);
    }
}
