package io.ashdynamo.mapping;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an action is allowed, and which columns it accepts.
 *
 * @param allowed whether it may be done at all
 * @param accept the columns it may write; empty: all writable ones
 */
public record Action(boolean allowed, Optional<Set<String>> accept) {

    /** Allowed for every writable column. */
    public static final Action ALLOWED = new Action(true, Optional.empty());

    /** Not allowed. */
    public static final Action REFUSED = new Action(false, Optional.empty());

    public Action {
        accept = accept.map(columns -> Collections.unmodifiableSet(new LinkedHashSet<>(columns)));
    }

    /** Allowed for these columns. */
    public static Action accepting(String... columns) {
        return new Action(true, Optional.of(new LinkedHashSet<>(List.of(columns))));
    }

    /** Whether the action may write this column, key columns of a create apart. */
    public boolean accepts(String column) {
        return allowed && accept.map(columns -> columns.contains(column)).orElse(true);
    }
}
