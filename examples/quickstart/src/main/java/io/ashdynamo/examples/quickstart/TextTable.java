package io.ashdynamo.examples.quickstart;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows as text, in columns. */
final class TextTable {

    private final List<List<String>> lines = new ArrayList<>();

    TextTable(Object... header) {
        row(header);
    }

    /** All that a result set still has. */
    static TextTable of(ResultSet rows) throws SQLException {
        Object[] values = new Object[rows.getMetaData().getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.getMetaData().getColumnLabel(i + 1);
        }
        TextTable table = new TextTable(values);
        while (rows.next()) {
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.getString(i + 1);
            }
            table.row(values);
        }
        return table;
    }

    void row(Object... values) {
        List<String> line = new ArrayList<>();
        for (Object value : values) {
            line.add(value == null ? "NULL" : value.toString());
        }
        lines.add(line);
    }

    @Override
    public String toString() {
        List<Integer> widths = IntStream.range(0, lines.get(0).size())
                .mapToObj(i -> lines.stream()
                        .mapToInt(line -> line.get(i).length())
                        .max()
                        .orElse(0))
                .toList();
        List<List<String>> ruled = new ArrayList<>(lines);
        ruled.add(1, widths.stream().map("-"::repeat).toList());
        return ruled.stream().map(line -> padded(line, widths)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String padded(List<String> line, List<Integer> widths) {
        return IntStream.range(0, line.size())
                .mapToObj(i -> ("%-" + widths.get(i) + "s").formatted(line.get(i)))
                .collect(Collectors.joining("  ", "  ", ""))
                .stripTrailing();
    }
}
