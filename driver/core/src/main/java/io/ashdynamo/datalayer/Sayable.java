package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.type.TypedColumn;

/**
 * Whether DynamoDB's expressions can say anything of a filter. Booleans have an order in SQL and none in DynamoDB, which
 * does not compare an attribute with itself either, nor what stands behind two prefixes.
 */
enum Sayable implements Filter.Visitor<Boolean> {
    INSTANCE;

    @Override
    public Boolean truth(Filter.Truth truth) {
        return truth.value();
    }

    @Override
    public Boolean and(Filter.And and) {
        return and.terms().stream().anyMatch(term -> term.accept(this));
    }

    @Override
    public Boolean or(Filter.Or or) {
        return or.terms().stream().allMatch(term -> term.accept(this));
    }

    @Override
    public Boolean compare(Filter.Compare compare) {
        return isEquality(compare.operator()) || hasOrder(compare.value().type());
    }

    @Override
    public Boolean compareColumns(Filter.CompareColumns columns) {
        boolean same = columns.left().source().equals(columns.right().source())
                && columns.left().path().equals(columns.right().path());
        boolean ordered = hasOrder(type(columns.left())) && hasOrder(type(columns.right()));
        boolean alike = columns.left()
                .attribute()
                .prefix()
                .equals(columns.right().attribute().prefix());
        return !same && alike && (isEquality(columns.operator()) || ordered);
    }

    @Override
    public Boolean compareSize(Filter.CompareSize size) {
        return true;
    }

    @Override
    public Boolean oneOf(Filter.OneOf oneOf) {
        return true;
    }

    @Override
    public Boolean like(Filter.Like like) {
        return true;
    }

    @Override
    public Boolean isNull(Filter.Null isNull) {
        return true;
    }

    @Override
    public Boolean call(Filter.Call call) {
        return true;
    }

    @Override
    public Boolean live(Filter.Live live) {
        return true;
    }

    private static StoredType type(TypedColumn column) {
        return column.attribute().type().stored();
    }

    private static boolean isEquality(Comparator operator) {
        return operator == Comparator.EQUAL || operator == Comparator.NOT_EQUAL;
    }

    /** Whether DynamoDB orders all values of a type. */
    private static boolean hasOrder(StoredType type) {
        return switch (type) {
            case S, N, B -> true;
            case BOOL, NULL, SS, NS, BS, L, M, ANY -> false;
        };
    }
}
