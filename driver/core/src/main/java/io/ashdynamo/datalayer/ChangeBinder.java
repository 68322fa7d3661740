package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.Assignment;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Change;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Gives changes their values, checked by the mapping's rules as far as they are known without the item. */
record ChangeBinder(RowRules rules, Bindings bindings, Instant now)
        implements Change.Visitor<BoundChange, SQLException> {

    @Override
    public BoundChange set(Change.Set set) throws SQLException {
        return put(set.column(), stored(set.column(), set.value()));
    }

    @Override
    public BoundChange byDefault(Change.ByDefault byDefault) throws SQLException {
        return put(byDefault.column(), rules.defaultOf(byDefault.column(), now));
    }

    private BoundChange put(TypedColumn column, DynamoValue value) throws SQLException {
        rules.check(column, value);
        return new BoundChange.Put(column, value);
    }

    @Override
    public BoundChange copy(Change.Copy copy) throws SQLException {
        return new BoundChange.Copied(copy.column(), copy.from(), stored(copy.column(), copy.otherwise()));
    }

    /** A sum with NULL is NULL. */
    @Override
    public BoundChange sum(Change.Sum sum) throws SQLException {
        DynamoValue amount = stored(sum.from(), sum.amount());
        if (amount == null) {
            return put(sum.column(), null);
        }
        Optional<DynamoValue> base = stored(sum.from(), sum.otherwise());
        BigDecimal number = number(amount, sum.column());
        return new BoundChange.Added(
                sum.column(),
                sum.from(),
                base.isPresent() ? Optional.of(number(base.get(), sum.column())) : Optional.empty(),
                sum.minus() ? number.negate() : number);
    }

    private static BigDecimal number(DynamoValue value, TypedColumn column) throws SQLException {
        if (value instanceof DynamoValue.N number) {
            return new BigDecimal(number.digits());
        }
        throw Errors.badValue(column + ": " + column.show(value) + " is not a number, and only numbers are added");
    }

    @Override
    public BoundChange append(Change.Append append) throws SQLException {
        BoundChange.Side first = side(append, append.first());
        BoundChange.Side second = side(append, append.second());
        boolean isNull = isNull(first) || isNull(second);
        return isNull ? put(append.column(), null) : new BoundChange.Appended(append.column(), first, second);
    }

    private static boolean isNull(BoundChange.Side side) {
        return side.from().isEmpty() && side.value().isEmpty();
    }

    private BoundChange.Side side(Change.Append append, Change.Part part) throws SQLException {
        Optional<DynamoValue> value = stored(append.column(), part.value());
        if (value.isPresent() && !(value.get() instanceof DynamoValue.L)) {
            throw Errors.badValue(append.column() + ": " + append.column().show(value.get())
                    + " is not a list, and list_append takes lists; give one element as a list of it");
        }
        return new BoundChange.Side(part.from(), value);
    }

    @Override
    public BoundChange elements(Change.Elements elements) throws SQLException {
        DynamoValue value = stored(elements.column(), elements.elements());
        if (value == null) {
            throw Errors.emptyValue(elements.column() + ": NULL has no elements; give a set");
        }
        return switch (value.type()) {
            case SS, NS, BS -> new BoundChange.Elements(elements.column(), value, elements.removal());
            case S, N, B, BOOL, NULL, L, M, ANY ->
                throw Errors.badValue(elements.column() + ": "
                        + elements.column().show(value) + " is not a set; set_add and set_remove take sets");
        };
    }

    private Optional<DynamoValue> stored(TypedColumn column, Optional<Operand> operand) throws SQLException {
        return operand.isEmpty() ? Optional.empty() : Optional.ofNullable(stored(column, operand.get()));
    }

    private DynamoValue stored(TypedColumn column, Operand operand) throws SQLException {
        return bindings.stored(new Assignment(column, operand));
    }
}
