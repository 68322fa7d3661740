package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.StoredType;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.sql.Term;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves the columns of a WHERE and pushes its NOTs down to the leaves. */
final class ConditionPlanner {

    /** Of IN: a read of so many keys is a hundred calls. */
    private static final int MAX_VALUES = 10_000;

    private final ColumnFinder columns;

    private ConditionPlanner(ColumnFinder columns) {
        this.columns = columns;
    }

    static Condition plan(Optional<Predicate> where, ColumnFinder columns) throws SQLException {
        return where.isEmpty() ? Condition.Truth.TRUE : new ConditionPlanner(columns).plan(where.get(), false);
    }

    private Condition plan(Predicate predicate, boolean negated) throws SQLException {
        return predicate.accept(new Planned(negated));
    }

    /** The condition that a predicate is, or if negated its opposite. */
    private final class Planned implements Predicate.Visitor<Condition> {
        private final boolean negated;

        Planned(boolean negated) {
            this.negated = negated;
        }

        @Override
        public Condition constant(Predicate.Constant constant) {
            return new Condition.Truth(constant.value() != negated);
        }

        @Override
        public Condition comparison(Predicate.Comparison comparison) throws SQLException {
            Comparator operator = negated ? comparison.operator().negated() : comparison.operator();
            return ConditionPlanner.this.comparison(comparison.left(), operator, comparison.right());
        }

        @Override
        public Condition in(Predicate.In in) throws SQLException {
            return ConditionPlanner.this.in(in, negated);
        }

        @Override
        public Condition like(Predicate.Like like) throws SQLException {
            return new Condition.Like(text(like.column()), like.pattern(), like.escape(), negated);
        }

        @Override
        public Condition isNull(Predicate.IsNull isNull) throws SQLException {
            TypedColumn column = columns.find(isNull.column());
            return column.attribute().allowNil() ? new Condition.Null(column, negated) : new Condition.Truth(negated);
        }

        @Override
        public Condition call(Predicate.Call call) throws SQLException {
            return new Condition.Call(call.function(), columns.find(call.column()), call.argument(), negated);
        }

        @Override
        public Condition and(Predicate.And and) throws SQLException {
            return join(planAll(and.terms(), negated), !negated);
        }

        @Override
        public Condition or(Predicate.Or or) throws SQLException {
            return join(planAll(or.terms(), negated), negated);
        }

        @Override
        public Condition not(Predicate.Not not) throws SQLException {
            return plan(not.term(), !negated);
        }
    }

    private List<Condition> planAll(List<Predicate> predicates, boolean negated) throws SQLException {
        List<Condition> planned = new ArrayList<>(predicates.size());
        for (Predicate predicate : predicates) {
            planned.add(plan(predicate, negated));
        }
        return planned;
    }

    /** All or any of them, without those that decide nothing; decided by one that does. */
    private static Condition join(List<Condition> terms, boolean all) {
        List<Condition> open = new ArrayList<>();
        for (Condition term : terms) {
            if (term instanceof Condition.Truth truth) {
                if (truth.value() != all) {
                    return truth;
                }
            } else {
                open.add(term);
            }
        }
        if (open.isEmpty()) {
            return new Condition.Truth(all);
        }
        return open.size() == 1 ? open.get(0) : all ? new Condition.All(open) : any(open);
    }

    /** {@code a = 1 OR a IN (2, 3)} is {@code a IN (1, 2, 3)}, which keys can be found by. */
    private static Condition any(List<Condition> terms) {
        List<Operand> values = new ArrayList<>();
        TypedColumn column = null;
        for (Condition term : terms) {
            TypedColumn own;
            if (term instanceof Condition.Compare compare && compare.operator() == Comparator.EQUAL) {
                own = compare.column();
                values.add(compare.value());
            } else if (term instanceof Condition.OneOf oneOf && !oneOf.negated()) {
                own = oneOf.column();
                values.addAll(oneOf.values());
            } else {
                return new Condition.Any(terms);
            }
            if (column != null && !column.equals(own)) {
                return new Condition.Any(terms);
            }
            column = own;
        }
        return new Condition.OneOf(column, values, false);
    }

    private Condition comparison(Term left, Comparator operator, Term right) throws SQLException {
        if (left instanceof Operand.Literal a && right instanceof Operand.Literal b) {
            return constant(a, operator, b);
        }
        if (left instanceof Operand && !(right instanceof Operand)) {
            return comparison(right, operator.mirrored(), left);
        }
        if (left instanceof Term.Size size && right instanceof Operand value) {
            return new Condition.CompareSize(columns.find(size.column()), operator, value);
        }
        if (left instanceof ColumnRef column && right instanceof Operand value) {
            return new Condition.Compare(columns.find(column), operator, value);
        }
        if (left instanceof ColumnRef a && right instanceof ColumnRef b) {
            return columns(columns.find(a), operator, columns.find(b));
        }
        throw Errors.unsupported("a comparison of these two is not supported (" + left.position()
                + "); compare a column with a value or a column, or its size with a number");
    }

    private Condition columns(TypedColumn left, Comparator operator, TypedColumn right) throws SQLException {
        StoredType one = left.attribute().type().stored();
        StoredType other = right.attribute().type().stored();
        if (one != other && one != StoredType.ANY && other != StoredType.ANY) {
            throw Errors.badValue(left + " and " + right + " are stored as " + one + " and " + other
                    + ", which DynamoDB does not compare");
        }
        return new Condition.CompareColumns(left, operator, right);
    }

    /** {@code 1=0}, as tools write it. Two texts or two numbers; a NULL is not true. */
    private static Condition constant(Operand.Literal left, Comparator operator, Operand.Literal right)
            throws SQLException {
        if (left.value() == null || right.value() == null) {
            return new Condition.Truth(false);
        }
        if (left.value() instanceof BigDecimal a && right.value() instanceof BigDecimal b) {
            return new Condition.Truth(operator.holds(a.compareTo(b)));
        }
        if (left.value() instanceof String a && right.value() instanceof String b) {
            return new Condition.Truth(operator.holds(a.compareTo(b)));
        }
        throw Errors.unsupported("a comparison of these two constants is not supported (" + left.position() + ")");
    }

    private Condition in(Predicate.In in, boolean negated) throws SQLException {
        if (in.values().size() > MAX_VALUES) {
            throw Errors.tooLarge(
                    "IN has " + in.values().size() + " values; at most " + MAX_VALUES
                            + " are taken. Send several statements",
                    null);
        }
        List<TypedColumn> row = new ArrayList<>();
        for (ColumnRef column : in.row()) {
            row.add(columns.find(column));
        }
        if (row.size() == 1) {
            List<Operand> values = in.values().stream().map(one -> one.get(0)).toList();
            return values.isEmpty() ? new Condition.Truth(negated) : new Condition.OneOf(row.get(0), values, negated);
        }
        List<Condition> rows = new ArrayList<>();
        for (List<Operand> values : in.values()) {
            List<Condition> equal = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Comparator operator = negated ? Comparator.NOT_EQUAL : Comparator.EQUAL;
                equal.add(new Condition.Compare(row.get(i), operator, values.get(i)));
            }
            rows.add(join(equal, !negated));
        }
        return join(rows, negated);
    }

    private TypedColumn text(ColumnRef ref) throws SQLException {
        TypedColumn column = columns.find(ref);
        return switch (column.attribute().type().stored()) {
            case S, ANY -> column;
            case N, B, BOOL, NULL, SS, NS, BS, L, M ->
                throw Errors.badValue("LIKE compares texts, but " + column + " is "
                        + column.attribute().type().name().word() + " (" + ref.position() + ")");
        };
    }
}
