package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Words;
import io.ashdynamo.row.Column;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds columns by label, whatever the letter case; the first of several wins, as JDBC wants. */
final class Labels {

    private final List<Column> columns;
    private final Map<String, Integer> indexes;

    Labels(List<Column> columns) {
        this.columns = columns;
        this.indexes = new HashMap<>(columns.size() * 4);
        for (int i = 0; i < columns.size(); i++) {
            indexes.putIfAbsent(columns.get(i).label().toLowerCase(Locale.ROOT), i + 1);
        }
        // The spellings that callers use most are found without folding the case at each call.
        for (Column column : columns) {
            Integer first = indexes.get(column.label().toLowerCase(Locale.ROOT));
            indexes.put(column.label(), first);
            indexes.put(column.label().toUpperCase(Locale.ROOT), first);
        }
    }

    /** The index, from 1. */
    int index(String label) throws SQLException {
        if (label == null) {
            throw Errors.invalidArgument("the column label is null");
        }
        Integer index = indexes.get(label);
        if (index == null) {
            index = indexes.get(label.toLowerCase(Locale.ROOT));
        }
        if (index == null) {
            throw Errors.unknownColumn("the result has no column '" + label + "'"
                    + Words.hint(label, columns.stream().map(Column::label).toList()));
        }
        return index;
    }
}
