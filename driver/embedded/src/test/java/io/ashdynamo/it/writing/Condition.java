package io.ashdynamo.it.writing;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a statement's WHERE says beside the key or the owner.
 *
 * @param text writes it; null: there is none
 * @param columns what it looks at
 * @param ordered whether it compares n so that an index with n as its key has every match
 * @param test whether it is true of an item
 */
record Condition(Consumer<Sql> text, Set<String> columns, boolean ordered, Predicate<Row> test) {

    static final Condition NONE = new Condition(null, Set.of(), false, row -> true);

    boolean isEmpty() {
        return text == null;
    }

    boolean isTrue(Row row) {
        return test.test(row);
    }

    /** Writes it after what is there. */
    void addTo(Sql sql) {
        if (text != null) {
            sql.add(" AND ");
            text.accept(sql);
        }
    }
}
