package io.ashdynamo.it.writing;

import java.util.List;
import java.util.Map;

/**
 * A statement and what it is to do.
 *
 * @param rules by the item
 * @param returned the columns of RETURNING; empty without it
 */
record Write(Scope scope, Map<Item, ? extends Rule> rules, Sql sql, List<String> returned) {

    /** How many items a statement writes. */
    enum Scope {
        /** One. */
        ONE,
        /** Several, all or none. */
        ALL_OR_NONE,
        /** Several, one after another. */
        EACH,
        /** None, as it names a key twice. */
        DUPLICATE
    }

    Write {
        rules = Map.copyOf(rules);
    }

    @Override
    public String toString() {
        return sql.toString();
    }
}
