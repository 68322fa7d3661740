package io.ashdynamo.plan;

import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.TypedColumn;
import java.util.Optional;

/** What an update does to a column, or to a place in its document. */
public sealed interface Change {

    /** What is made of each kind. */
    interface Visitor<R, E extends Exception> {
        R set(Set set) throws E;

        R byDefault(ByDefault byDefault) throws E;

        R copy(Copy copy) throws E;

        R sum(Sum sum) throws E;

        R append(Append append) throws E;

        R elements(Elements elements) throws E;
    }

    /** The column that is written. */
    TypedColumn column();

    /** Calls the visitor's method for this kind. */
    <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E;

    /** A value; NULL removes. */
    record Set(TypedColumn column, Operand value) implements Change {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.set(this);
        }
    }

    /** The column's default; without one it is removed. */
    record ByDefault(TypedColumn column) implements Change {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.byDefault(this);
        }
    }

    /**
     * What another column has.
     *
     * @param otherwise the value where that one is missing, as of COALESCE; empty: the column becomes NULL
     */
    record Copy(TypedColumn column, TypedColumn from, Optional<Operand> otherwise) implements Change {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.copy(this);
        }
    }

    /**
     * A number column and an amount.
     *
     * @param from the column that the amount is added to
     * @param otherwise what is added to where that one is missing, as of COALESCE; empty: the column becomes NULL
     * @param minus whether the amount is taken away
     */
    record Sum(TypedColumn column, TypedColumn from, Optional<Operand> otherwise, boolean minus, Operand amount)
            implements Change {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.sum(this);
        }
    }

    /** Two lists, one after another. */
    record Append(TypedColumn column, Part first, Part second) implements Change {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.append(this);
        }
    }

    /**
     * A list of {@link Append}.
     *
     * @param from the column that holds it; empty: it is the value
     * @param value the list, or of a column the list that stands for a missing one
     */
    record Part(Optional<TypedColumn> from, Optional<Operand> value) {}

    /** Elements that are put into a set, or taken out of it. */
    record Elements(TypedColumn column, Operand elements, boolean removal) implements Change {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.elements(this);
        }
    }
}
