package io.ashdynamo.row;

import java.util.List;

/**
 * A result: its columns and its rows.
 *
 * @param columns in order
 * @param source the rows, with a value for each column
 */
public record Rows(List<Column> columns, RowSource source) {

    public Rows {
        columns = List.copyOf(columns);
    }

    /** A result whose rows are all there. */
    public static Rows of(List<Column> columns, List<List<Object>> rows) {
        return new Rows(columns, new ListRows(rows));
    }
}
