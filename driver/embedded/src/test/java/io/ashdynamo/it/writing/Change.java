package io.ashdynamo.it.writing;

import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A part of SET.
 *
 * @param column that is written
 * @param reads the columns that its value is made of
 * @param kind whether it does the same a second time
 * @param text writes it
 * @param value the new value of an item; null for NULL
 */
record Change(String column, Set<String> reads, Kind kind, Consumer<Sql> text, Function<Row, Object> value) {

    /** How a value is made. */
    enum Kind {
        /** It is given. */
        FIXED,
        /** It is made of the old one, and a second time the same. */
        STABLE,
        /** It is made of others. */
        COMPUTED
    }

    static Change fixed(String column, Object value) {
        return new Change(
                column, Set.of(), Kind.FIXED, sql -> sql.add(column + " = ").value(value), row -> value);
    }

    static Change stable(String column, Consumer<Sql> text, Function<Row, Object> value) {
        return new Change(column, Set.of(column), Kind.STABLE, text, value);
    }

    static Change computed(String column, String from, Consumer<Sql> text, Function<Row, Object> value) {
        return new Change(column, Set.of(from), Kind.COMPUTED, text, value);
    }

    /** Whether an item has its value, of a fixed one. */
    boolean isThere(Row row) {
        try {
            return Objects.equals(value.apply(row), row.get(column));
        } catch (Refusal e) {
            return false;
        }
    }
}
