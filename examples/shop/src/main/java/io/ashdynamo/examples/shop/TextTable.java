package io.ashdynamo.examples.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The rows of a result as text, in columns. */
final class TextTable {

    private final List<List<String>> lines = new ArrayList<>();

    TextTable(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        List<String> header = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            header.add(rows.getMetaData().getColumnLabel(i));
        }
        lines.add(header);
        while (rows.next()) {
            List<String> line = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                line.add(String.valueOf(rows.getString(i)));
            }
            lines.add(line);
        }
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        for (List<String> line : lines) {
            StringBuilder cells = new StringBuilder(" ");
            for (int i = 0; i < line.size(); i++) {
                cells.append(' ')
                        .append(line.get(i))
                        .append(" ".repeat(1 + width(i) - line.get(i).length()));
            }
            text.add(cells.toString().stripTrailing());
        }
        return text.toString();
    }

    private int width(int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }
}
