package io.ashdynamo.sql;

import java.util.Optional;

/**
 * A table in a statement.
 *
 * @param name its name
 * @param alias what the statement calls it
 * @param position where it stands
 */
public record TableRef(Name name, Optional<Name> alias, Position position) {

    /** Whether a column qualified by this name is one of this table. */
    public boolean isCalled(Name qualifier) {
        return qualifier.matches(alias.orElse(name).text());
    }
}
