package io.ashdynamo.metadata;

import io.ashdynamo.row.Column;
import io.ashdynamo.row.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a layout or of other columns, filled by column name. What is not filled is NULL. */
public final class LayoutRows {

    private final List<Column> columns;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Object[]> rows = new ArrayList<>();

    LayoutRows(Layout layout) {
        this(layout.columns());
    }

    LayoutRows(List<Column> columns) {
        this.columns = columns;
        columns.forEach(column -> indexes.put(column.label(), indexes.size()));
    }

    /** No rows of this layout. */
    public static Rows none(Layout layout) {
        return Rows.of(layout.columns(), List.of());
    }

    /** Starts the next row. */
    LayoutRows add() {
        rows.add(new Object[columns.size()]);
        return this;
    }

    /** Fills a column of the row that was started last. */
    LayoutRows set(String column, Object value) {
        rows.get(rows.size() - 1)[index(column)] = value;
        return this;
    }

    /** The rows, sorted by these columns; among equals the order in which they were added. */
    Rows sortedBy(String... labels) {
        for (int i = labels.length - 1; i >= 0; i--) {
            int index = index(labels[i]);
            rows.sort(Comparator.comparing((Object[] row) -> row[index], LayoutRows::compare));
        }
        return Rows.of(columns, rows.stream().map(Arrays::asList).toList());
    }

    private int index(String column) {
        Integer index = indexes.get(column);
        if (index == null) {
            throw new IllegalArgumentException("there is no column " + column + " among " + indexes.keySet());
        }
        return index;
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
