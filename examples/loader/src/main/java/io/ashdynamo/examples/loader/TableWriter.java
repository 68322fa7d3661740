package io.ashdynamo.examples.loader;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes rows with one batch for each set of columns. */
final class TableWriter {

    private final Connection connection;
    private final String table;
    private final Mode mode;

    TableWriter(Connection connection, Table table, Mode mode) {
        this.connection = connection;
        this.table = Table.quoted(table.name());
        this.mode = mode;
    }

    /** Finds out whether rows of these columns can be written at all. */
    void check(List<Column> columns) throws SQLException {
        connection.prepareStatement(sql(columns)).close();
    }

    /**
     * Writes rows of different keys.
     *
     * @return those not written because of what is in them, in the order of the rows
     * @throws SQLException if some could not be written for another reason
     */
    List<Refusal> write(List<Row> rows) throws SQLException {
        Map<List<Column>, List<Row>> byColumns =
                rows.stream().collect(Collectors.groupingBy(Row::columns, LinkedHashMap::new, Collectors.toList()));
        List<Refusal> refusals = new ArrayList<>();
        for (Map.Entry<List<Column>, List<Row>> entry : byColumns.entrySet()) {
            refusals.addAll(write(entry.getKey(), entry.getValue()));
        }
        refusals.sort(Comparator.comparing(refusal -> refusal.row().record().line()));
        return refusals;
    }

    /** Whether the table has a row with these values; those that hold JSON are not compared. */
    boolean has(Row row) throws SQLException {
        Map<Column, Object> values = new LinkedHashMap<>(row.values());
        values.keySet().removeIf(Column::isJson);
        String where = values.entrySet().stream()
                .map(value -> Table.quoted(value.getKey().name()) + (value.getValue() == null ? " IS NULL" : " = ?"))
                .collect(Collectors.joining(" AND "));
        values.values().removeIf(Objects::isNull);
        try (PreparedStatement count =
                connection.prepareStatement("SELECT COUNT(*) FROM " + table + " WHERE " + where)) {
            set(count, values.values());
            try (ResultSet rows = count.executeQuery()) {
                return rows.next() && rows.getLong(1) > 0;
            }
        }
    }

    private List<Refusal> write(List<Column> columns, List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql(columns))) {
            for (Row row : rows) {
                set(statement, row.values().values());
                statement.addBatch();
            }
            statement.executeBatch();
            return List.of();
        } catch (BatchUpdateException e) {
            return refusals(rows, e);
        }
    }

    /** The exception's chain has the reason of each row that failed, in their order. */
    private static List<Refusal> refusals(List<Row> rows, BatchUpdateException e) throws SQLException {
        List<Refusal> refusals = new ArrayList<>();
        int[] counts = e.getUpdateCounts();
        SQLException reason = e.getNextException();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.EXECUTE_FAILED) {
                if (!Refusal.isRowsFault(reason)) {
                    throw reason;
                }
                refusals.add(new Refusal(rows.get(i), reason));
                reason = reason.getNextException();
            }
        }
        return refusals;
    }

    private static void set(PreparedStatement statement, Collection<Object> values) throws SQLException {
        int index = 0;
        for (Object value : values) {
            statement.setObject(++index, value);
        }
    }

    private String sql(List<Column> columns) {
        return mode.verb() + " INTO " + table + " ("
                + columns.stream().map(column -> Table.quoted(column.name())).collect(Collectors.joining(", "))
                + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
                + ")";
    }
}
