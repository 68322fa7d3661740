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

    /**
     * What is made of each kind of condition.
     *
     * @param <E> what can go wrong
     */
    interface Visitor<R, E extends Exception> {
        R truth(Truth truth) throws E;

        R all(All all) throws E;

        R any(Any any) throws E;

        R compare(Compare compare) throws E;

        R compareColumns(CompareColumns columns) throws E;

        R compareSize(CompareSize size) throws E;

        R oneOf(OneOf oneOf) throws E;

        R like(Like like) throws E;

        R isNull(Null isNull) throws E;

        R call(Call call) throws E;

        R live(Live live) throws E;

        R composed(Composed composed) throws E;
    }

    /** Calls the visitor's method for this kind. */
    <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E;

    /** The columns it looks at. */
    Stream<TypedColumn> columns();

    /** Every column with a value in it that a parameter may be. */
    default Stream<Assignment> assignments() {
        return accept(new ComparedValues());
    }

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

        /** No item. */
        public static final Condition FALSE = new Truth(false);

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.truth(this);
        }

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
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.all(this);
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
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.any(this);
        }

        @Override
        public Stream<TypedColumn> columns() {
            return terms.stream().flatMap(Condition::columns);
        }
    }

    /** A column and a value. */
    record Compare(TypedColumn column, Comparator operator, Operand value) implements Leaf {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.compare(this);
        }
    }

    /** Two columns. */
    record CompareColumns(TypedColumn left, Comparator operator, TypedColumn right) implements Condition {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.compareColumns(this);
        }

        @Override
        public Stream<TypedColumn> columns() {
            return Stream.of(left, right);
        }
    }

    /** A column's size and a number. */
    record CompareSize(TypedColumn column, Comparator operator, Operand value) implements Leaf {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.compareSize(this);
        }
    }

    /** A column is one of these values, or if negated none of them. */
    record OneOf(TypedColumn column, List<Operand> values, boolean negated) implements Leaf {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.oneOf(this);
        }
    }

    /** A column's text matches a pattern, or if negated does not. */
    record Like(TypedColumn column, Operand pattern, Optional<Operand> escape, boolean negated) implements Leaf {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.like(this);
        }
    }

    /** A column is NULL, or if negated is not. */
    record Null(TypedColumn column, boolean negated) implements Leaf {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.isNull(this);
        }
    }

    /** A function of DynamoDB, or if negated its opposite. */
    record Call(Predicate.Function function, TypedColumn column, Optional<Operand> argument, boolean negated)
            implements Leaf {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.call(this);
        }
    }

    /** An item has not expired: its time to live is missing, no number, or in the future. */
    record Live(TypedColumn column) implements Leaf {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.live(this);
        }
    }

    /**
     * What is said of a composed key by what is said of its columns: the first ones have these values, and the conditions
     * hold for the next one.
     *
     * @param next of one column
     */
    record Composed(TypedColumn column, List<Operand> leading, List<Leaf> next) implements Leaf {
        public Composed {
            leading = List.copyOf(leading);
            next = List.copyOf(next);
        }

        /** Whether it says all of the key. */
        boolean isWhole() {
            return leading.size() == column.composition().orElseThrow().places().size();
        }

        /** The first columns with their values. */
        Assignment start() {
            return new Assignment(column, new Operand.Row(leading));
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.composed(this);
        }
    }

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

    /** Both. */
    static Condition and(Condition left, Condition right) {
        return all(
                Stream.of(left, right).flatMap(one -> one.conjuncts().stream()).toList());
    }
}
