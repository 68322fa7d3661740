package io.ashdynamo.it.reading;

/**
 * A column of the data set.
 *
 * @param presence what items hold for it
 */
record Field(String name, Kind kind, Presence presence) {

    /** What items hold for a column. */
    enum Presence {
        /** A value, in every item; the mapping says so. */
        ALWAYS,
        /** A value, or nothing: what an index key can be. */
        SPARSE,
        /** A value, a NULL, or nothing. */
        NULLABLE,
        /** A value, a NULL, nothing, or a value of another type than declared. */
        MESSY
    }

    boolean isMessy() {
        return presence == Presence.MESSY;
    }

    /** In H2's copy: whether the item holds a value of another type, which is no NULL to IS NULL, but is one to all else. */
    String wrong() {
        return "wrong_" + name;
    }
}
