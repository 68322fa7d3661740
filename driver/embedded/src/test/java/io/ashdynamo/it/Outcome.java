package io.ashdynamo.it;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * What a database made of a statement.
 *
 * @param rows of a SELECT, sorted unless they have an order of their own
 * @param count of a write
 * @param error its SQLState; empty if there was none
 */
record Outcome(List<String> rows, int count, String error) {

    static Outcome refused(String state) {
        return new Outcome(List.of(), -1, state);
    }

    /** In a word or two. */
    String kind() {
        if (!error.isEmpty()) {
            return "error " + error;
        }
        if (count >= 0) {
            return "count " + count;
        }
        return rows.isEmpty() ? "no rows" : rows.size() == 1 ? "one row" : "rows";
    }

    /**
     * Runs a statement.
     *
     * @param messages takes the message of an error
     */
    static Outcome of(Connection connection, RandomStatement statement, String sql, List<String> messages) {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            for (int i = 0; i < statement.parameters().size(); i++) {
                prepared.setObject(i + 1, statement.parameters().get(i));
            }
            if (!prepared.execute()) {
                return new Outcome(List.of(), prepared.getUpdateCount(), "");
            }
            List<String> rows = rows(prepared.getResultSet(), statement.selected());
            if (!statement.ordered()) {
                Collections.sort(rows);
            }
            return new Outcome(rows, -1, "");
        } catch (SQLException e) {
            messages.add(e.getMessage());
            // H2 has states of its own for a CHECK and for a number that its column cannot hold.
            return refused(
                    switch (e.getSQLState()) {
                        case "23513" -> "23514";
                        case "22004" -> "22003";
                        default -> e.getSQLState();
                    });
        }
    }

    private static List<String> rows(ResultSet result, List<String> columns) throws SQLException {
        List<String> rows = new ArrayList<>();
        while (result.next()) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < columns.size(); i++) {
                row.append(columns.get(i))
                        .append('=')
                        .append(value(result, i + 1, columns.get(i)))
                        .append(" | ");
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static Object value(ResultSet result, int index, String column) throws SQLException {
        Object value =
                switch (column) {
                    case "s", "num" -> digits(result.getBigDecimal(index));
                    case "i" -> result.getInt(index);
                    case "big" -> result.getLong(index);
                    case "flag" -> result.getBoolean(index);
                    case "d" -> result.getObject(index, LocalDate.class);
                    case "ts" -> result.getObject(index, LocalDateTime.class);
                    case "bin" -> hex(result.getBytes(index));
                    default -> result.getString(index);
                };
        return result.wasNull() ? "<null>" : value;
    }

    private static String digits(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
