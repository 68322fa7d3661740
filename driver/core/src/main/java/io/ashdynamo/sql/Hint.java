package io.ashdynamo.sql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hints that SELECT takes; UPDATE and DELETE take all but START. */
enum Hint {
    CONSISTENT("", ""),
    INDEX("(i)", "the name of one index, in double quotes if it needs any"),
    SCAN("", ""),
    NOSCAN("", ""),
    SEGMENTS("(n)", "a number from 1 to " + Hint.MAX_SEGMENTS),
    MAX_READ_UNITS("(n)", "a number from 1"),
    START("('token')", "the token as a text in quotes");

    /** As many as DynamoDB takes in a parallel scan. */
    static final int MAX_SEGMENTS = 1_000_000;

    private final String form;
    private final String takes;

    Hint(String form, String takes) {
        this.form = form;
        this.takes = takes;
    }

    static Optional<Hint> of(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(hint -> hint.name().equals(upper)).findFirst();
    }

    /** All of them, as they are written. */
    static String all() {
        return Arrays.stream(values()).map(hint -> hint.name() + hint.form).collect(Collectors.joining(", "));
    }

    boolean takesArgument() {
        return !form.isEmpty();
    }

    /** What must stand in its parentheses, as messages say it. */
    String rule() {
        return takesArgument() ? name() + " takes " + takes + ": " + name() + form : name() + " takes no argument";
    }
}
