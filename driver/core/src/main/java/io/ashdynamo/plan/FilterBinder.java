package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import io.ashdynamo.type.Values;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a condition its values, as they are stored: those of a column with a prefix have it too, so that a filter says of
 * stored values what the condition says of plain ones. What a NULL decides is decided here.
 */
public final class FilterBinder implements Condition.Visitor<Filter, SQLException> {

    private final Bindings bindings;
    private final Instant now;

    /**
     * A binder for one run.
     *
     * @param now what expired items are compared with
     */
    public FilterBinder(Bindings bindings, Instant now) {
        this.bindings = bindings;
        this.now = now;
    }

    /**
     * The condition with its values.
     *
     * @throws SQLException 22018 or 22003 for a value that its column does not take
     */
    public Filter bind(Condition condition) throws SQLException {
        return condition.accept(this);
    }

    @Override
    public Filter truth(Condition.Truth truth) {
        return new Filter.Truth(truth.value());
    }

    @Override
    public Filter all(Condition.All all) throws SQLException {
        return Filter.and(bindAll(all.terms()));
    }

    @Override
    public Filter any(Condition.Any any) throws SQLException {
        return Filter.or(bindAll(any.terms()));
    }

    @Override
    public Filter compare(Condition.Compare compare) throws SQLException {
        DynamoValue value = stored(compare.column(), compare.value());
        return value == null ? Filter.Truth.FALSE : new Filter.Compare(compare.column(), compare.operator(), value);
    }

    @Override
    public Filter compareColumns(Condition.CompareColumns columns) {
        return new Filter.CompareColumns(columns.left(), columns.operator(), columns.right());
    }

    @Override
    public Filter compareSize(Condition.CompareSize size) throws SQLException {
        Object value = bindings.value(size.value());
        if (value == null) {
            return Filter.Truth.FALSE;
        }
        String what = "size(" + size.column() + ")";
        BigDecimal number = Values.convert(value, BigDecimal.class, bindings.zone(), what);
        int longer = size.column().attribute().prefix().length();
        return new Filter.CompareSize(size.column(), size.operator(), number.add(BigDecimal.valueOf(longer)));
    }

    @Override
    public Filter isNull(Condition.Null isNull) {
        return new Filter.Null(isNull.column(), isNull.negated());
    }

    @Override
    public Filter composed(Condition.Composed composed) throws SQLException {
        return new ComposedBinder(this, bindings, composed).bind();
    }

    @Override
    public Filter live(Condition.Live live) {
        return new Filter.Live(live.column(), now.getEpochSecond());
    }

    private List<Filter> bindAll(List<Condition> conditions) throws SQLException {
        List<Filter> filters = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            filters.add(bind(condition));
        }
        return filters;
    }

    private DynamoValue stored(TypedColumn column, Operand operand) throws SQLException {
        return bindings.stored(new Assignment(column, operand));
    }

    @Override
    public Filter oneOf(Condition.OneOf oneOf) throws SQLException {
        Set<DynamoValue> values = new LinkedHashSet<>();
        for (Operand operand : oneOf.values()) {
            DynamoValue value = stored(oneOf.column(), operand);
            if (value != null) {
                values.add(value);
            } else if (oneOf.negated()) {
                // Nothing is known to differ from NULL.
                return Filter.Truth.FALSE;
            }
        }
        return values.isEmpty()
                ? Filter.Truth.FALSE
                : new Filter.OneOf(oneOf.column(), List.copyOf(values), oneOf.negated());
    }

    @Override
    public Filter like(Condition.Like like) throws SQLException {
        Object pattern = bindings.value(like.pattern());
        Object escape = like.escape().isPresent() ? bindings.value(like.escape().get()) : "";
        if (pattern == null || escape == null) {
            return Filter.Truth.FALSE;
        }
        LikePattern parsed = LikePattern.of(text(pattern, like.column()), text(escape, like.column()));
        return like(like.column(), parsed, like.negated());
    }

    private static Filter like(TypedColumn column, LikePattern pattern, boolean negated) {
        return new Filter.Like(column, pattern.behind(column.attribute().prefix()), negated);
    }

    private String text(Object value, TypedColumn column) throws SQLException {
        return Values.convert(value, String.class, bindings.zone(), column.toString());
    }

    @Override
    public Filter call(Condition.Call call) throws SQLException {
        if (call.argument().isEmpty()) {
            return new Filter.Call(call.function(), call.column(), Optional.empty(), call.negated());
        }
        Object value = bindings.value(call.argument().get());
        if (value == null) {
            return Filter.Truth.FALSE;
        }
        boolean looksInside = call.function() == Predicate.Function.CONTAINS
                && !call.column().attribute().prefix().isEmpty();
        if (looksInside) {
            // The prefix may contain it too.
            return like(call.column(), LikePattern.containing(text(value, call.column())), call.negated());
        }
        DynamoValue argument = argument(call, value);
        return new Filter.Call(call.function(), call.column(), Optional.of(argument), call.negated());
    }

    private DynamoValue argument(Condition.Call call, Object value) throws SQLException {
        StoredType stored = call.column().attribute().type().stored();
        if (call.function() == Predicate.Function.ATTRIBUTE_TYPE) {
            String name = Values.convert(value, String.class, bindings.zone(), "attribute_type");
            if (!StoredTypeNames.ALL.contains(name)) {
                throw Errors.badValue(
                        "attribute_type: '" + name + "' is none of DynamoDB's types " + StoredTypeNames.ALL);
            }
            return new DynamoValue.S(name);
        }
        DynamoValue argument =
                switch (stored) {
                    case S -> call.column().prefixed(new DynamoValue.S(text(value, call.column())));
                    case B -> call.column().encode(value, bindings.zone());
                    case N, BOOL, NULL, SS, NS, BS, L, M, ANY ->
                        Values.stored(value, call.column().toString());
                };
        boolean hasBeginning = argument.type() == StoredType.S || argument.type() == StoredType.B;
        if (call.function() == Predicate.Function.BEGINS_WITH && !hasBeginning) {
            throw Errors.badValue("begins_with(" + call.column() + ", …) takes text or binary, not "
                    + call.column().show(value));
        }
        return argument;
    }

    /** DynamoDB's names of its types. */
    private static final class StoredTypeNames {
        static final List<String> ALL = List.of("S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M");
    }
}
