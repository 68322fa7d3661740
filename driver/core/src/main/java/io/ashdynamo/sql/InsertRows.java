package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.List;

/** What an INSERT writes. */
public sealed interface InsertRows {

    /** What is made of each kind. */
    interface Visitor<R> {
        R values(Values values) throws SQLException;

        R select(OfSelect select) throws SQLException;
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor) throws SQLException;

    /**
     * {@code VALUES (…), (…)}.
     *
     * @param rows of one number of values: {@link NewValue.Of} or {@link NewValue.ByDefault}
     */
    record Values(List<List<NewValue>> rows) implements InsertRows {
        public Values {
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.values(this);
        }
    }

    /** The rows of a SELECT. */
    record OfSelect(Statement.Select select) implements InsertRows {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.select(this);
        }
    }
}
