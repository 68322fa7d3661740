package io.ashdynamo.examples.loader;

/** What a row is written with. */
enum Mode {
    /** Writes the whole item, whether it was there or not: a row that is sent again does no harm. */
    UPSERT("UPSERT"),
    /** Refuses a row whose key is there. */
    INSERT("INSERT");

    /** Without {@code --mode}. */
    static final Mode DEFAULT = UPSERT;

    private final String verb;

    Mode(String verb) {
        this.verb = verb;
    }

    String verb() {
        return verb;
    }
}
