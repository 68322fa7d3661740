package io.ashdynamo.jdbc;

import io.ashdynamo.row.Rows;
import java.util.List;
import java.util.Optional;

/**
 * What a run of a statement gave.
 *
 * @param rows empty: it gives a count
 * @param count -1 if it gives rows
 * @param generated the keys that it generated, if they were asked for
 */
record Outcome(Optional<Rows> rows, long count, Rows generated) {

    static final Rows NO_KEYS = Rows.of(List.of(), List.of());

    /** The count 0, of what writes nothing. */
    static final Outcome NOTHING = new Outcome(Optional.empty(), 0, NO_KEYS);

    static Outcome of(Rows rows) {
        return new Outcome(Optional.of(rows), -1, NO_KEYS);
    }
}
