package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.List;

/** What an INSERT does where there is a row with the key already. */
public sealed interface OnConflict {

    /** What is made of each kind. */
    interface Visitor<R> {
        R fail(Fail fail) throws SQLException;

        R replace(Replace replace) throws SQLException;

        R nothing(Nothing nothing) throws SQLException;

        R update(Update update) throws SQLException;
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor) throws SQLException;

    /** Nothing is said: the statement fails. */
    record Fail() implements OnConflict {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.fail(this);
        }
    }

    /** UPSERT and REPLACE: the whole row is written. */
    record Replace() implements OnConflict {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.replace(this);
        }
    }

    /**
     * {@code ON CONFLICT DO NOTHING}.
     *
     * @param key the columns named; empty: none were
     */
    record Nothing(List<ColumnRef> key) implements OnConflict {
        public Nothing {
            key = List.copyOf(key);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.nothing(this);
        }
    }

    /**
     * {@code ON CONFLICT DO UPDATE SET …}.
     *
     * @param key the columns named; empty: none were
     */
    record Update(List<ColumnRef> key, List<Statement.Assignment> assignments) implements OnConflict {
        public Update {
            key = List.copyOf(key);
            assignments = List.copyOf(assignments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.update(this);
        }
    }
}
