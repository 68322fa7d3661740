package io.ashdynamo.it.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * UPDATE.
 *
 * @param version that the WHERE names; null if it names none
 * @param retries whether a sum is made again where its answer was lost
 */
record Modification(Table table, List<Change> changes, Condition where, Long version, boolean retries) implements Rule {

    private static final String VERSION = "version";

    @Override
    public Effect on(Row before) {
        if (before == null || !isMatch(before)) {
            return Effect.none(before);
        }
        try {
            return Effect.written(changed(before));
        } catch (Refusal e) {
            return Effect.refused(before, e.state());
        }
    }

    private boolean isMatch(Row row) {
        return (version == null || version.equals(row.get(VERSION))) && where.isTrue(row);
    }

    /** All changes see the item as it was. */
    Row changed(Row before) {
        Row after = before;
        for (Change change : changes) {
            after = after.with(change.column(), change.value().apply(before));
        }
        return table == Table.VERSIONED ? after.with(VERSION, 1 + before.number(VERSION)) : after;
    }

    @Override
    public List<Effect> on(Row before, Losses losses) {
        return repeated(this, before, losses);
    }

    /**
     * What a write may do whose answer was lost: what it does without faults; the same, made once more, if it is repeated;
     * or 08006, made or not, if it is not repeated, or if its repetition finds what the first attempt may have written.
     */
    List<Effect> repeated(Rule rule, Row before, Losses losses) {
        Effect first = rule.on(before);
        List<Effect> effects = new ArrayList<>(List.of(first));
        if (losses.isNone()) {
            return effects;
        }
        List<Row> states = new ArrayList<>();
        states.add(before);
        Effect last = first;
        for (int i = 0; i < losses.made() && last.isDone(); i++) {
            states.add(last.after());
            last = rule.on(last.after());
            if (last.isDone() && isRepeated()) {
                effects.add(last.allowedBeside(first, isSum() ? Allowance.SUM_TWICE : Allowance.VERSION_TWICE));
            }
        }
        if (isUnknown(rule, states)) {
            states.forEach(state -> effects.add(Effect.unknown(state, Allowance.NOT_KNOWN)));
        }
        if (version != null && before != null && versionsAfter(before) == 1 && provesByVersion(before)) {
            effects.add(new Effect(before, 1, null, before, Allowance.TWIN_COUNTED));
        }
        return effects;
    }

    private boolean isRepeated() {
        return version == null && (retries || !isSum());
    }

    private boolean isUnknown(Rule rule, List<Row> states) {
        boolean isUnrepeated = isSum() && !retries && version == null;
        return isUnrepeated || states.stream().anyMatch(state -> isDoubtful(rule, state));
    }

    /** Whether an item does not match that may have been written by this statement, and does not prove it. */
    private boolean isDoubtful(Rule rule, Row state) {
        if (state == null || rule.on(state).isDone()) {
            return false;
        }
        long later = version == null ? 1 : versionsAfter(state);
        boolean proven = table == Table.STAMPED || (version != null && provesByVersion(state));
        return later > 1 || (later == 1 && !proven && hasFixed(state));
    }

    private long versionsAfter(Row row) {
        return row.number(VERSION) - version;
    }

    /** Whether an item has something that was to be written, and all of it that is known before. */
    private boolean provesByVersion(Row row) {
        return changes.stream().anyMatch(change -> change.kind() == Change.Kind.FIXED) && hasFixed(row);
    }

    private boolean hasFixed(Row row) {
        return changes.stream()
                .filter(change -> change.kind() == Change.Kind.FIXED)
                .allMatch(change -> change.isThere(row));
    }

    /** Whether something that is written is also looked at, so that a second time makes a difference. */
    private boolean isSum() {
        Set<String> written = changes.stream().map(Change::column).collect(Collectors.toSet());
        return changes.stream()
                .anyMatch(change -> change.kind() == Change.Kind.COMPUTED
                        && change.reads().stream().anyMatch(written::contains));
    }
}
