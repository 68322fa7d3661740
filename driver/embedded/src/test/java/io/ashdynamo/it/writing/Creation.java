package io.ashdynamo.it.writing;

import java.util.List;

/**
 * INSERT or UPSERT of a row that no other statement writes, so that a lost answer leaves no doubt.
 *
 * @param conflict what becomes of an item that is there
 */
record Creation(Row row, Conflict conflict) implements Rule {

    /** What becomes of an item that is there. */
    enum Conflict {
        FAIL,
        SKIP,
        REPLACE
    }

    @Override
    public Effect on(Row before) {
        if (before == null || conflict == Conflict.REPLACE) {
            return Effect.written(row);
        }
        return conflict == Conflict.SKIP ? Effect.none(before) : Effect.refused(before, "23505");
    }

    @Override
    public List<Effect> on(Row before, Losses losses) {
        return List.of(on(before));
    }
}
