package io.ashdynamo.datalayer;

import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A change of a column with its values. */
sealed interface BoundChange {

    /** What is made of each kind. */
    interface Visitor<R, E extends Exception> {
        R put(Put put) throws E;

        R copied(Copied copied) throws E;

        R added(Added added) throws E;

        R appended(Appended appended) throws E;

        R elements(Elements elements) throws E;

        R version(Version version) throws E;

        R composed(Composed composed) throws E;
    }

    /** The column that is written, or the place in its document. */
    TypedColumn column();

    /** The columns whose values are looked at. */
    Stream<TypedColumn> reads();

    /** Calls the visitor's method for this kind. */
    <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E;

    /**
     * A value.
     *
     * @param value null removes
     */
    record Put(TypedColumn column, DynamoValue value) implements BoundChange {
        @Override
        public Stream<TypedColumn> reads() {
            return Stream.empty();
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.put(this);
        }
    }

    /**
     * What another column has.
     *
     * @param otherwise the value where that one is NULL; empty: NULL
     */
    record Copied(TypedColumn column, TypedColumn from, Optional<DynamoValue> otherwise) implements BoundChange {
        @Override
        public Stream<TypedColumn> reads() {
            return Stream.of(from);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.copied(this);
        }
    }

    /**
     * A number and an amount, which may be negative.
     *
     * @param otherwise what is added to where the column is NULL; empty: the sum is NULL
     */
    record Added(TypedColumn column, TypedColumn from, Optional<BigDecimal> otherwise, BigDecimal amount)
            implements BoundChange {
        @Override
        public Stream<TypedColumn> reads() {
            return Stream.of(from);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.added(this);
        }
    }

    /** Two lists, one after another. */
    record Appended(TypedColumn column, Side first, Side second) implements BoundChange {
        @Override
        public Stream<TypedColumn> reads() {
            return Stream.of(first, second).flatMap(side -> side.from().stream());
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.appended(this);
        }
    }

    /**
     * A list of {@link Appended}.
     *
     * @param from the column that holds it; empty: it is the value
     * @param value of a column: the list where that one is NULL; empty: NULL
     */
    record Side(Optional<TypedColumn> from, Optional<DynamoValue> value) {}

    /** Elements that are put into a set, or taken out of it. */
    record Elements(TypedColumn column, DynamoValue elements, boolean removal) implements BoundChange {
        @Override
        public Stream<TypedColumn> reads() {
            return Stream.of(column);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.elements(this);
        }
    }

    /** The version of the optimistic lock, one more. */
    record Version(TypedColumn column) implements BoundChange {
        @Override
        public Stream<TypedColumn> reads() {
            return Stream.of(column);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.version(this);
        }
    }

    /**
     * A composed key of an index, anew of the columns as the other changes leave them.
     *
     * @param unchanged the columns of it that the others do not write
     */
    record Composed(TypedColumn column, List<TypedColumn> unchanged) implements BoundChange {
        public Composed {
            unchanged = List.copyOf(unchanged);
        }

        @Override
        public Stream<TypedColumn> reads() {
            return unchanged.stream();
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.composed(this);
        }
    }
}
