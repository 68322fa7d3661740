package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.Optional;

/** What a SELECT reads. */
public sealed interface From permits TableRef, From.Derived {

    /** What is made of each kind. */
    interface Visitor<R> {
        R table(TableRef table) throws SQLException;

        R derived(Derived derived) throws SQLException;
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor) throws SQLException;

    /** Where it stands. */
    Position position();

    /** {@code (SELECT …) alias}. */
    record Derived(Statement.Select select, Optional<Name> alias, Position position) implements From {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.derived(this);
        }
    }
}
