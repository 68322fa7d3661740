package io.ashdynamo.metadata;

import io.ashdynamo.row.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rows of a layout, filled by column name. What is not filled is NULL. */
public final class LayoutRows {

    private final Layout layout;
    private final List<Object[]> rows = new ArrayList<>();

    LayoutRows(Layout layout) {
        this.layout = layout;
    }

    /** No rows of this layout. */
    public static Rows none(Layout layout) {
        return Rows.of(layout.columns(), List.of());
    }

    /** Starts the next row. */
    LayoutRows add() {
        rows.add(new Object[layout.columns().size()]);
        return this;
    }

    /** Fills a column of the row that was started last. */
    LayoutRows set(String column, Object value) {
        rows.get(rows.size() - 1)[layout.index(column)] = value;
        return this;
    }

    /** The rows, sorted by these columns; among equals the order in which they were added. */
    Rows sortedBy(String... columns) {
        for (int i = columns.length - 1; i >= 0; i--) {
            int index = layout.index(columns[i]);
            rows.sort(Comparator.comparing((Object[] row) -> row[index], LayoutRows::compare));
        }
        return Rows.of(layout.columns(), rows.stream().map(Arrays::asList).toList());
    }

    private static int compare(Object a, Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        if (a instanceof Boolean flag) {
            return Boolean.compare(flag, (Boolean) b);
        }
        if (a instanceof Number number) {
            return Long.compare(number.longValue(), ((Number) b).longValue());
        }
        return a.toString().compareTo(b.toString());
    }
}
