package io.ashdynamo.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows as the pages of {@code docs/} show them. */
final class ShownRows {

    private ShownRows() {}

    /** The values of a row under one another, those that are NULL left out. */
    static String below(ResultSet rows) throws SQLException {
        List<String> labels = labels(rows);
        int width = labels.stream().mapToInt(String::length).max().orElse(0);
        List<String> shown = new ArrayList<>();
        while (rows.next()) {
            StringBuilder row = new StringBuilder();
            for (String label : labels) {
                String value = rows.getString(label);
                if (value != null) {
                    row.append(padded(label, width)).append("  ").append(value).append('\n');
                }
            }
            shown.add(row.toString());
        }
        return String.join("\n", shown).strip();
    }

    /** A table; a single value by itself. */
    static String beside(ResultSet rows) throws SQLException {
        List<List<String>> lines = new ArrayList<>(List.of(labels(rows)));
        while (rows.next()) {
            List<String> line = new ArrayList<>();
            for (String label : lines.get(0)) {
                String value = rows.getString(label);
                line.add(value == null ? "" : value);
            }
            lines.add(line);
        }
        if (lines.get(0).size() == 1 && lines.size() == 2) {
            return lines.get(1).get(0).strip();
        }
        int columns = lines.get(0).size();
        List<Integer> widths = IntStream.range(0, columns)
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return lines.stream()
                .map(line -> IntStream.range(0, columns)
                        .mapToObj(column -> padded(line.get(column), widths.get(column)))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> labels(ResultSet rows) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            labels.add(rows.getMetaData().getColumnLabel(column));
        }
        return labels;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
