package io.ashdynamo.metadata;

import io.ashdynamo.row.Column;
import io.ashdynamo.row.Rows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rows as tests compare them. */
final class RowsText {

    private RowsText() {}

    /** Each column's label and type. */
    static List<String> header(Rows rows) {
        return rows.columns().stream()
                .map(column -> column.label() + " " + column.type().name())
                .toList();
    }

    /** The values of these columns, one text a row; of all columns if none is given. */
    static List<String> shown(Rows rows, String... labels) throws SQLException {
        List<String> all = rows.columns().stream().map(Column::label).toList();
        List<String> wanted = labels.length == 0 ? all : List.of(labels);
        List<String> shown = new ArrayList<>();
        while (rows.source().next()) {
            List<String> values = new ArrayList<>();
            for (String label : wanted) {
                values.add(Objects.toString(rows.source().value(all.indexOf(label))));
            }
            shown.add(String.join("|", values));
        }
        return shown;
    }
}
