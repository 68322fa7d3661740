package io.ashdynamo.jdbc;

import java.sql.SQLWarning;

/** A chain of warnings. */
final class Warnings {

    private SQLWarning first;

    synchronized void add(SQLWarning warning) {
        if (first == null) {
            first = warning;
        } else {
            first.setNextWarning(warning);
        }
    }

    synchronized SQLWarning get() {
        return first;
    }

    synchronized void clear() {
        first = null;
    }
}
