package io.ashdynamo.examples.loader;

import io.ashdynamo.mapping.Words;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table as JDBC's metadata tells it.
 *
 * @param key the names of the columns of the primary key
 */
record Table(String name, List<Column> columns, List<String> key) {

    /** The table of that name, whose letter case counts only if there are several. */
    static Table find(Connection connection, String name) throws SQLException, Fault {
        DatabaseMetaData metadata = connection.getMetaData();
        List<String> tables = texts(metadata.getTables(null, null, "%", null), "TABLE_NAME");
        Optional<String> found = named(name, tables, Function.identity());
        if (found.isEmpty()) {
            throw Fault.stopped("there is no table '" + name + "'" + Words.hint(name, tables));
        }
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = metadata.getColumns(null, null, literally(found.get(), metadata), "%")) {
            while (rows.next()) {
                columns.add(new Column(
                        rows.getString("COLUMN_NAME"), rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")));
            }
        }
        return new Table(found.get(), columns, texts(metadata.getPrimaryKeys(null, null, found.get()), "COLUMN_NAME"));
    }

    /** The column that a file names. */
    Column column(String name) throws BadLine {
        Optional<Column> found = named(name, columns, Column::name);
        if (found.isEmpty()) {
            throw new BadLine("there is no column '" + name + "' in " + this.name
                    + Words.hint(name, columns.stream().map(Column::name).toList()));
        }
        return found.get();
    }

    /** A name as SQL has it, whatever signs are in it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static <T> Optional<T> named(String name, List<T> all, Function<T, String> nameOf) {
        Optional<T> exactly =
                all.stream().filter(one -> nameOf.apply(one).equals(name)).findFirst();
        List<T> nearly = all.stream()
                .filter(one -> nameOf.apply(one).equalsIgnoreCase(name))
                .toList();
        return exactly.isPresent() || nearly.size() != 1 ? exactly : Optional.of(nearly.get(0));
    }

    private static List<String> texts(ResultSet rows, String column) throws SQLException {
        try (rows) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(column));
            }
            return texts;
        }
    }

    /** As a pattern that only this name matches. */
    private static String literally(String name, DatabaseMetaData metadata) throws SQLException {
        String escape = metadata.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }
}
