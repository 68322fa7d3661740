package io.ashdynamo.plan;

import io.ashdynamo.sql.Comparator;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Predicate;
import io.ashdynamo.type.TypedColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A WHERE on a resource's columns, without NOT: it was pushed down to the leaves. A leaf is true or not true; a leaf that
 * compares a NULL is not true, negated or not. So AND and OR need no third value.
 */
public sealed interface Condition {

    /** The columns it looks at. */
    Stream<TypedColumn> columns();

    /** One that looks at one column. */
    sealed interface Leaf extends Condition {
        /** The column. */
        TypedColumn column();

        @Override
        default Stream<TypedColumn> columns() {
            return Stream.of(column());
        }
    }

    /** Known without an item. */
    record Truth(boolean value) implements Condition {
        /** Every item. */
        public static final Condition TRUE = new Truth(true);

        @Override
        public Stream<TypedColumn> columns() {
            return Stream.empty();
        }
    }

    /** All of them. */
    record All(List<Condition> terms) implements Condition {
        public All {
            terms = List.copyOf(terms);
        }

        @Override
        public Stream<TypedColumn> columns() {
            return terms.stream().flatMap(Condition::columns);
        }
    }

    /** Any of them. */
    record Any(List<Condition> terms) implements Condition {
        public Any {
            terms = List.copyOf(terms);
        }

        @Override
        public Stream<TypedColumn> columns() {
            return terms.stream().flatMap(Condition::columns);
        }
    }

    /** A column and a value. */
    record Compare(TypedColumn column, Comparator operator, Operand value) implements Leaf {}

    /** Two columns. */
    record CompareColumns(TypedColumn left, Comparator operator, TypedColumn right) implements Condition {
        @Override
        public Stream<TypedColumn> columns() {
            return Stream.of(left, right);
        }
    }

    /** A column's size and a number. */
    record CompareSize(TypedColumn column, Comparator operator, Operand value) implements Leaf {}

    /** A column is one of these values, or if negated none of them. */
    record OneOf(TypedColumn column, List<Operand> values, boolean negated) implements Leaf {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** A column's text matches a pattern, or if negated does not. */
    record Like(TypedColumn column, Operand pattern, Optional<Operand> escape, boolean negated) implements Leaf {}

    /** A column is NULL, or if negated is not. */
    record Null(TypedColumn column, boolean negated) implements Leaf {}

    /** A function of DynamoDB, or if negated its opposite. */
    record Call(Predicate.Function function, TypedColumn column, Optional<Operand> argument, boolean negated)
            implements Leaf {}

    /** An item has not expired: its time to live is missing, no number, or in the future. */
    record Live(TypedColumn column) implements Leaf {}

    /** The terms that must all be true: of an All its own, of all else itself. */
    default List<Condition> conjuncts() {
        return this instanceof All all
                ? all.terms().stream()
                        .flatMap(term -> term.conjuncts().stream())
                        .toList()
                : this.equals(Truth.TRUE) ? List.of() : List.of(this);
    }

    /** All of these, as simply as can be. */
    static Condition all(List<Condition> terms) {
        return terms.size() == 1 ? terms.get(0) : terms.isEmpty() ? Truth.TRUE : new All(terms);
    }

    /** Every column with a value in it that a parameter may be. */
    default Stream<Assignment> assignments() {
        if (this instanceof All all) {
            return all.terms().stream().flatMap(Condition::assignments);
        }
        if (this instanceof Any any) {
            return any.terms().stream().flatMap(Condition::assignments);
        }
        if (this instanceof Compare compare) {
            return Stream.of(new Assignment(compare.column(), compare.value()));
        }
        if (this instanceof OneOf oneOf) {
            return oneOf.values().stream().map(value -> new Assignment(oneOf.column(), value));
        }
        return Stream.empty();
    }
}
