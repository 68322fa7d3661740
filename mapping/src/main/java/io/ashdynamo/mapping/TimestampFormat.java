package io.ashdynamo.mapping;

import java.util.Locale;

/** How a timestamp is stored. */
public enum TimestampFormat {
    /** ISO-8601 text in UTC, of fixed width, so that text order is time order. */
    ISO,
    /** A number of seconds since 1970-01-01T00:00:00Z. */
    EPOCH_SECONDS,
    /** A number of milliseconds since 1970-01-01T00:00:00Z. */
    EPOCH_MILLIS;

    /** The word in the mapping file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
