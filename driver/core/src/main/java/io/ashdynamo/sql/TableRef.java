package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.Optional;

/**
 * A table in a statement.
 *
 * @param name its name
 * @param alias what the statement calls it
 * @param position where it stands
 */
public record TableRef(Name name, Optional<Name> alias, Position position) implements From {

    /** Whether a column qualified by this name is one of this table. */
    public boolean isCalled(Name qualifier) {
        return qualifier.matches(alias.orElse(name).text());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) throws SQLException {
        return visitor.table(this);
    }
}
