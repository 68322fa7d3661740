package io.ashdynamo.plan;

import io.ashdynamo.sql.Predicate;
import io.ashdynamo.type.TypedColumn;

/** Whether a condition is true only of items that have a value in this column. */
record Presence(TypedColumn column) implements Condition.Visitor<Boolean, RuntimeException> {

    @Override
    public Boolean truth(Condition.Truth truth) {
        return !truth.value();
    }

    @Override
    public Boolean all(Condition.All all) {
        return all.terms().stream().anyMatch(term -> term.accept(this));
    }

    @Override
    public Boolean any(Condition.Any any) {
        return any.terms().stream().allMatch(term -> term.accept(this));
    }

    @Override
    public Boolean compare(Condition.Compare compare) {
        return compare.column().equals(column);
    }

    @Override
    public Boolean compareColumns(Condition.CompareColumns columns) {
        return columns.left().equals(column) || columns.right().equals(column);
    }

    @Override
    public Boolean compareSize(Condition.CompareSize size) {
        return size.column().equals(column);
    }

    @Override
    public Boolean oneOf(Condition.OneOf oneOf) {
        return oneOf.column().equals(column);
    }

    @Override
    public Boolean like(Condition.Like like) {
        return like.column().equals(column);
    }

    @Override
    public Boolean isNull(Condition.Null isNull) {
        return isNull.negated() && isNull.column().equals(column);
    }

    @Override
    public Boolean call(Condition.Call call) {
        return call.function() == Predicate.Function.BEGINS_WITH
                && call.column().equals(column);
    }

    @Override
    public Boolean composed(Condition.Composed composed) {
        return composed.column().equals(column);
    }

    @Override
    public Boolean live(Condition.Live live) {
        return false;
    }
}
