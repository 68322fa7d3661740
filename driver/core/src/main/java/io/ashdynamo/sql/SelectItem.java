package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.Optional;

/** What a SELECT lists. */
public sealed interface SelectItem {

    /** What is made of each kind. */
    interface Visitor<R> {
        R all(All all) throws SQLException;

        R column(OfColumn column) throws SQLException;

        R value(OfValue value) throws SQLException;

        R count(Count count) throws SQLException;
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor) throws SQLException;

    /**
     * {@code *} or {@code t.*}.
     *
     * @param qualifier the table or alias before its dot
     * @param position where it stands
     */
    record All(Optional<Name> qualifier, Position position) implements SelectItem {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.all(this);
        }
    }

    /** A column, under its own name or another. */
    record OfColumn(ColumnRef column, Optional<Name> alias) implements SelectItem {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.column(this);
        }
    }

    /**
     * A value, under a name or its own text.
     *
     * @param text as it was written
     */
    record OfValue(Operand value, Optional<Name> alias, String text) implements SelectItem {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.value(this);
        }
    }

    /**
     * {@code COUNT(*)}, or of a column's values that are not NULL.
     *
     * @param text as it was written
     */
    record Count(Optional<ColumnRef> column, Optional<Name> alias, String text) implements SelectItem {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.count(this);
        }
    }
}
