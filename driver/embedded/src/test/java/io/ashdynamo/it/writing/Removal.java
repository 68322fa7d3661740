package io.ashdynamo.it.writing;

import java.util.ArrayList;
import java.util.List;

/**
 * DELETE.
 *
 * @param returning whether the item as it was is wanted
 */
record Removal(Condition where, boolean returning) implements Rule {

    @Override
    public Effect on(Row before) {
        return before != null && where.isTrue(before) ? Effect.removed(before) : Effect.none(before);
    }

    @Override
    public List<Effect> on(Row before, Losses losses) {
        List<Effect> effects = new ArrayList<>(List.of(on(before)));
        boolean gone = effects.get(0).after() == null;
        if (!losses.isNone() && returning && gone) {
            effects.add(Effect.unknown(null, Allowance.RETURNED_ITEM_LOST));
        }
        if (!losses.isNone() && !returning && before == null) {
            effects.add(new Effect(null, 1, null, null, Allowance.MISSING_ITEM_COUNTED));
        }
        return effects;
    }

    @Override
    public boolean isUncounted() {
        return where.isEmpty();
    }
}
