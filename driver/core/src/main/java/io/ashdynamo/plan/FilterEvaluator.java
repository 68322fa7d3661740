package io.ashdynamo.plan;

import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Decides a filter for an item, as DynamoDB would with SQL's NULLs: what DynamoDB's own expressions cannot say is decided
 * here. A value stored as another type than declared is like a NULL in comparisons.
 */
public final class FilterEvaluator implements Filter.Visitor<Boolean> {

    private final Function<TypedColumn, DynamoValue> item;

    /**
     * An evaluator for one item.
     *
     * @param item gives what is stored for a column, or at its place in the document; null if nothing is
     */
    public FilterEvaluator(Function<TypedColumn, DynamoValue> item) {
        this.item = item;
    }

    /** Whether the filter is true for the item. */
    public boolean isTrue(Filter filter) {
        return filter.accept(this);
    }

    @Override
    public Boolean truth(Filter.Truth truth) {
        return truth.value();
    }

    @Override
    public Boolean and(Filter.And and) {
        return and.terms().stream().allMatch(this::isTrue);
    }

    @Override
    public Boolean or(Filter.Or or) {
        return or.terms().stream().anyMatch(this::isTrue);
    }

    @Override
    public Boolean compare(Filter.Compare compare) {
        DynamoValue value = value(compare.column());
        return value != null && holds(value, compare.operator(), compare.value());
    }

    @Override
    public Boolean compareColumns(Filter.CompareColumns columns) {
        DynamoValue left = value(columns.left());
        DynamoValue right = value(columns.right());
        return left != null
                && right != null
                && holds(
                        columns.left().plain(left),
                        columns.operator(),
                        columns.right().plain(right));
    }

    @Override
    public Boolean compareSize(Filter.CompareSize size) {
        DynamoValue value = stored(size.column());
        OptionalInt found = value == null ? OptionalInt.empty() : size(value);
        return found.isPresent()
                && size.operator().holds(BigDecimal.valueOf(found.getAsInt()).compareTo(size.value()));
    }

    @Override
    public Boolean oneOf(Filter.OneOf oneOf) {
        DynamoValue value = value(oneOf.column());
        return value != null
                && oneOf.values().stream().anyMatch(one -> ValueOrder.areEqual(value, one)) != oneOf.negated();
    }

    @Override
    public Boolean like(Filter.Like like) {
        return item.apply(like.column()) instanceof DynamoValue.S text
                && like.pattern().matches(text.value()) != like.negated();
    }

    @Override
    public Boolean isNull(Filter.Null isNull) {
        return (stored(isNull.column()) == null) != isNull.negated();
    }

    @Override
    public Boolean live(Filter.Live live) {
        return !(item.apply(live.column()) instanceof DynamoValue.N expiry)
                || new BigDecimal(expiry.digits()).compareTo(BigDecimal.valueOf(live.nowSeconds())) > 0;
    }

    @Override
    public Boolean call(Filter.Call call) {
        DynamoValue raw = item.apply(call.column());
        return switch (call.function()) {
            case ATTRIBUTE_EXISTS -> (raw != null) != call.negated();
            case ATTRIBUTE_NOT_EXISTS -> (raw == null) != call.negated();
            case ATTRIBUTE_TYPE ->
                (raw != null && raw.type().name().equals(((DynamoValue.S) argument(call)).value())) != call.negated();
            case BEGINS_WITH -> stored(call.column()) != null && beginsWith(raw, argument(call)) != call.negated();
            case CONTAINS -> stored(call.column()) != null && contains(raw, argument(call)) != call.negated();
        };
    }

    private static DynamoValue argument(Filter.Call call) {
        return call.argument().orElseThrow();
    }

    private static boolean beginsWith(DynamoValue value, DynamoValue prefix) {
        if (value instanceof DynamoValue.S text && prefix instanceof DynamoValue.S start) {
            return text.value().startsWith(start.value());
        }
        return value instanceof DynamoValue.B bytes
                && prefix instanceof DynamoValue.B start
                && bytes.bytes().length >= start.bytes().length
                && Arrays.equals(Arrays.copyOf(bytes.bytes(), start.bytes().length), start.bytes());
    }

    private static boolean contains(DynamoValue value, DynamoValue part) {
        return switch (value.type()) {
            case S ->
                part instanceof DynamoValue.S s
                        && ((DynamoValue.S) value).value().contains(s.value());
            case SS ->
                part instanceof DynamoValue.S s
                        && ((DynamoValue.Ss) value).values().contains(s.value());
            case NS ->
                part instanceof DynamoValue.N
                        && ((DynamoValue.Ns) value)
                                .values().stream().anyMatch(n -> ValueOrder.areEqual(new DynamoValue.N(n), part));
            case BS -> ((DynamoValue.Bs) value).values().stream().anyMatch(part::equals);
            case L -> ((DynamoValue.L) value).values().stream().anyMatch(element -> ValueOrder.areEqual(element, part));
            case B -> part instanceof DynamoValue.B b && indexOf(((DynamoValue.B) value).bytes(), b.bytes()) >= 0;
            case N, BOOL, NULL, M, ANY -> false;
        };
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    private static OptionalInt size(DynamoValue value) {
        return switch (value.type()) {
            case S -> OptionalInt.of(((DynamoValue.S) value).value().length());
            case B -> OptionalInt.of(((DynamoValue.B) value).bytes().length);
            case SS -> OptionalInt.of(((DynamoValue.Ss) value).values().size());
            case NS -> OptionalInt.of(((DynamoValue.Ns) value).values().size());
            case BS -> OptionalInt.of(((DynamoValue.Bs) value).values().size());
            case L -> OptionalInt.of(((DynamoValue.L) value).values().size());
            case M -> OptionalInt.of(((DynamoValue.M) value).values().size());
            case N, BOOL, NULL, ANY -> OptionalInt.empty();
        };
    }

    private static boolean holds(DynamoValue left, Comparator operator, DynamoValue right) {
        boolean equality = operator == Comparator.EQUAL || operator == Comparator.NOT_EQUAL;
        if (equality) {
            return ValueOrder.areEqual(left, right) == (operator == Comparator.EQUAL);
        }
        return left.type() == right.type()
                && ValueOrder.isOrdered(left)
                && operator.holds(ValueOrder.compare(left, right));
    }

    /** What is stored and comparable: not NULL, and of the declared type. */
    private DynamoValue value(TypedColumn column) {
        DynamoValue value = stored(column);
        StoredType declared = column.attribute().type().stored();
        return value == null || declared == StoredType.ANY || declared == value.type() ? value : null;
    }

    /** What is stored and not NULL. */
    private DynamoValue stored(TypedColumn column) {
        DynamoValue value = item.apply(column);
        return value instanceof DynamoValue.Null ? null : value;
    }
}
