package io.ashdynamo.sql;

import java.sql.SQLException;

/** What a column is set to by INSERT, UPDATE or ON CONFLICT DO UPDATE. */
public sealed interface NewValue {

    /** What is made of each kind. */
    interface Visitor<R> {
        R of(Of value) throws SQLException;

        R byDefault(ByDefault byDefault) throws SQLException;

        R ofColumn(OfColumn column) throws SQLException;

        R coalesce(Coalesce coalesce) throws SQLException;

        R sum(Sum sum) throws SQLException;

        R listAppend(ListAppend append) throws SQLException;

        R setChange(SetChange change) throws SQLException;
    }

    /** Where it stands. */
    Position position();

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor) throws SQLException;

    /** A value; NULL removes. */
    record Of(Operand value) implements NewValue {
        @Override
        public Position position() {
            return value.position();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.of(this);
        }
    }

    /** {@code DEFAULT}. */
    record ByDefault(Position position) implements NewValue {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.byDefault(this);
        }
    }

    /** A column as it was; qualified by EXCLUDED, the value that ON CONFLICT could not insert. */
    record OfColumn(ColumnRef column) implements NewValue {
        @Override
        public Position position() {
            return column.position();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.ofColumn(this);
        }
    }

    /** {@code COALESCE(column, value)}. */
    record Coalesce(ColumnRef column, NewValue otherwise, Position position) implements NewValue {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.coalesce(this);
        }
    }

    /**
     * {@code base + amount} or {@code base - amount}.
     *
     * @param base a column or COALESCE
     * @param amount a value, or a column of EXCLUDED
     */
    record Sum(NewValue base, boolean minus, NewValue amount, Position position) implements NewValue {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.sum(this);
        }
    }

    /**
     * {@code list_append(first, second)}.
     *
     * @param first a column, COALESCE or a value
     * @param second likewise
     */
    record ListAppend(NewValue first, NewValue second, Position position) implements NewValue {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.listAppend(this);
        }
    }

    /** {@code set_add(column, elements)} or {@code set_remove(column, elements)}. */
    record SetChange(ColumnRef column, boolean removal, NewValue elements, Position position) implements NewValue {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.setChange(this);
        }
    }
}
