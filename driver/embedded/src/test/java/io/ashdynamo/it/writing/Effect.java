package io.ashdynamo.it.writing;

import java.util.Objects;

/**
 * What a write does to one item.
 *
 * @param after null if there is no item then
 * @param count the items that it says it has changed
 * @param state null if it succeeds
 * @param returned what RETURNING gives of it; null if nothing
 * @param allowance null if it is so without faults
 */
record Effect(Row after, long count, String state, Row returned, Allowance allowance) {

    static final String NOT_KNOWN = "08006";

    /** It writes the item. */
    static Effect written(Row after) {
        return new Effect(after, 1, null, after, null);
    }

    /** It removes the item. */
    static Effect removed(Row before) {
        return new Effect(null, 1, null, before, null);
    }

    /** It leaves the item, or its lack, as it is. */
    static Effect none(Row before) {
        return new Effect(before, 0, null, null, null);
    }

    /** It fails and leaves the item as it is. */
    static Effect refused(Row before, String state) {
        return new Effect(before, 0, state, null, null);
    }

    /** It fails, as it is not known whether the item is as it was or so. */
    static Effect unknown(Row after, Allowance allowance) {
        return new Effect(after, 0, NOT_KNOWN, null, allowance);
    }

    boolean isDone() {
        return count == 1;
    }

    /** The same under an allowance, unless it does just what another does. */
    Effect allowedBeside(Effect other, Allowance by) {
        boolean same = count == other.count && Objects.equals(state, other.state) && Objects.equals(after, other.after);
        return same ? other : new Effect(after, count, state, returned, by);
    }
}
