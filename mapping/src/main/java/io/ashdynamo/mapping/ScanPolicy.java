package io.ashdynamo.mapping;

import java.util.Locale;

/** What to do with a plan that reads a whole table or index. */
public enum ScanPolicy {
    ALLOW,
    WARN,
    DENY;

    /** The word in the mapping file and in the connection property. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
