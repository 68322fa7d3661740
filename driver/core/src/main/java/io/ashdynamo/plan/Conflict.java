package io.ashdynamo.plan;

import java.sql.SQLException;
import java.util.List;

/** What becomes of a new item where there is one with its key already. */
public sealed interface Conflict {

    /** What is made of each kind. */
    interface Visitor<R> {
        R fail(Fail fail) throws SQLException;

        R replace(Replace replace) throws SQLException;

        R nothing(Nothing nothing) throws SQLException;

        R update(Update update) throws SQLException;
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor) throws SQLException;

    /** The statement fails, and the item stays as it is. */
    record Fail() implements Conflict {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.fail(this);
        }
    }

    /** The new item takes the place of the old one. */
    record Replace() implements Conflict {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.replace(this);
        }
    }

    /** The item stays as it is, and is not counted. */
    record Nothing() implements Conflict {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.nothing(this);
        }
    }

    /** The item is changed. */
    record Update(List<Change> changes) implements Conflict {
        public Update {
            changes = List.copyOf(changes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.update(this);
        }
    }
}
