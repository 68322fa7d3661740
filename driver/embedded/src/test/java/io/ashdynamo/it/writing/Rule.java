package io.ashdynamo.it.writing;

import java.util.List;

/** What a kind of write does to an item, after SQL. */
interface Rule {

    /**
     * Without faults.
     *
     * @param before null if there is no item
     */
    Effect on(Row before);

    /** All that it may do where answers were lost; first what it does without faults. */
    List<Effect> on(Row before, Losses losses);

    /** Whether a batch cannot tell what it has changed. */
    default boolean isUncounted() {
        return false;
    }
}
