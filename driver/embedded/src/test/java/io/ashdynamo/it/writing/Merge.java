package io.ashdynamo.it.writing;

import java.util.List;

/**
 * INSERT … ON CONFLICT DO UPDATE.
 *
 * @param row where there is no item
 * @param change where there is one
 */
record Merge(Row row, Modification change) implements Rule {

    @Override
    public Effect on(Row before) {
        return before == null ? Effect.written(row) : change.on(before);
    }

    @Override
    public List<Effect> on(Row before, Losses losses) {
        return change.repeated(this, before, losses);
    }
}
