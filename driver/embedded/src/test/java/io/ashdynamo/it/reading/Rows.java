package io.ashdynamo.it.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs statements and compares their rows. */
final class Rows {

    private Rows() {}

    static List<List<Object>> ofDriver(Query query, Connection connection) throws SQLException {
        Text text = query.forDriver();
        try (PreparedStatement statement = connection.prepareStatement(text.sql())) {
            statement.setFetchSize(query.style().fetchSize());
            statement.setMaxRows(query.style().maxRows());
            return run(query, statement, text);
        }
    }

    static List<List<Object>> ofH2(Query query, Connection connection) throws SQLException {
        Text text = query.forH2();
        try (PreparedStatement statement = connection.prepareStatement(text.sql())) {
            return run(query, statement, text);
        }
    }

    private static List<List<Object>> run(Query query, PreparedStatement statement, Text text) throws SQLException {
        for (int i = 0; i < text.parameters().size(); i++) {
            statement.setObject(i + 1, text.parameters().get(i));
        }
        List<List<Object>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                if (query.counted().isPresent()) {
                    row.add(result.getLong(1));
                }
                for (int i = 0; i < query.columns().size(); i++) {
                    Class<?> type = query.columns().get(i).kind().java();
                    row.add(Kind.comparable(result.getObject(i + 1, type)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** How the driver's rows are not those of the statement, of which all are given; empty if they are. */
    static Optional<String> difference(Query query, List<List<Object>> driver, List<List<Object>> all) {
        int from = Math.min(all.size(), Math.max(0, query.offset()));
        int limit = query.limit() < 0 ? all.size() : query.limit();
        if (query.style().maxRows() > 0) {
            limit = Math.min(limit, query.style().maxRows());
        }
        List<List<Object>> wanted = all.subList(from, Math.min(all.size(), from + limit));
        Set<List<Object>> missing = new HashSet<>(all);
        List<List<Object>> wrong =
                driver.stream().filter(row -> !missing.remove(row)).toList();
        if (!wrong.isEmpty()) {
            return Optional.of(wrong.size() + " rows too many, such as " + wrong.get(0));
        }
        if (driver.size() != wanted.size()) {
            String lost = driver.size() < wanted.size()
                    ? ", without " + missing.iterator().next()
                    : "";
            return Optional.of(driver.size() + " rows instead of " + wanted.size() + lost);
        }
        int ordered = query.order().size();
        for (int i = 0; i < wanted.size(); i++) {
            // Rows that are equal in what orders them may come in any order.
            List<Object> is = driver.get(i).subList(0, ordered);
            List<Object> should = wanted.get(i).subList(0, ordered);
            if (!is.equals(should)) {
                return Optional.of("row " + i + " is of " + is + " instead of " + should);
            }
        }
        return Optional.empty();
    }
}
