package io.ashdynamo.plan;

import java.util.List;

/**
 * The chosen way to a read's items, and why it was chosen. It gives every item that matches, and others that the filter
 * leaves out.
 *
 * @param access the way
 * @param filter what of the WHERE the way does not see to
 * @param ordering how the wanted order comes about
 * @param completed whether the index lacks columns, and each item that it gives is read again from the table, whole
 * @param cost what it costs by the planner's assumptions
 * @param rejected the other ways
 */
public record ReadPath(
        Access access, Condition filter, Arrangement ordering, boolean completed, Cost cost, List<Rejected> rejected) {

    public ReadPath {
        rejected = List.copyOf(rejected);
    }

    /** How the wanted order comes about. */
    public enum Arrangement {
        /** No order is wanted. */
        ANY,
        /** Each partition has the order; several are merged. */
        BY_SORT_KEY,
        /** The rows are sorted here. */
        SORTED
    }

    /**
     * A way that was not chosen.
     *
     * @param name {@code table} or the name of the index
     * @param reason why not
     */
    public record Rejected(String name, String reason) {}
}
