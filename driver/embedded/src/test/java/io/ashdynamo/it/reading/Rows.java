package io.ashdynamo.it.reading;

import io.ashdynamo.jdbc.AshDynamoStatement;
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

    /** What the driver answers: rows, and the names of the calls that it made for them. */
    record Answer(List<List<Object>> rows, Set<String> calls) {}

    static Answer ofDriver(Query query, Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(query, query.forDriver(), "", connection);
                ResultSet result = statement.executeQuery()) {
            List<List<Object>> rows = read(query, result);
            return new Answer(
                    rows,
                    statement
                            .unwrap(AshDynamoStatement.class)
                            .lastCalls()
                            .byOperation()
                            .keySet());
        }
    }

    static List<List<Object>> ofH2(Query query, Connection connection) throws SQLException {
        Text text = query.forH2();
        try (PreparedStatement statement = connection.prepareStatement(text.sql())) {
            set(text, statement);
            try (ResultSet result = statement.executeQuery()) {
                return read(query, result);
            }
        }
    }

    /** The statement with its parameters and settings, behind other words. */
    static PreparedStatement prepare(Query query, Text text, String before, Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(before + text.sql());
        statement.setFetchSize(query.reading().fetchSize());
        statement.setMaxRows(before.isEmpty() ? query.style().maxRows() : 0);
        set(text, statement);
        return statement;
    }

    private static void set(Text text, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < text.parameters().size(); i++) {
            statement.setObject(i + 1, text.parameters().get(i));
        }
    }

    static List<List<Object>> read(Query query, ResultSet result) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        List<Field> columns = query.selection().columns();
        while (result.next()) {
            List<Object> row = new ArrayList<>();
            if (query.selection().isCount()) {
                row.add(result.getLong(1));
            }
            for (int i = 0; i < columns.size() && !query.selection().isCount(); i++) {
                row.add(Kind.comparable(
                        result.getObject(i + 1, columns.get(i).kind().java())));
            }
            rows.add(row);
        }
        return rows;
    }

    /** How the driver's rows are not those of the statement, of which all are given; empty if they are. */
    static Optional<String> difference(Query query, List<List<Object>> driver, List<List<Object>> all) {
        List<List<Object>> wanted = wanted(query, all);
        if (query.selection().isCount()) {
            return driver.equals(wanted)
                    ? Optional.empty()
                    : Optional.of("a count of " + driver + " instead of " + wanted);
        }
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
        return disorder(query.selection().order().size(), driver, wanted);
    }

    private static List<List<Object>> wanted(Query query, List<List<Object>> all) {
        Selection selection = query.selection();
        int offset = Math.max(0, selection.offset());
        int limit = selection.limit() < 0 ? Integer.MAX_VALUE : selection.limit();
        if (selection.isCount()) {
            long counted = Math.max(0, (Long) all.get(0).get(0) - offset);
            return List.of(List.of(Math.min(limit, counted)));
        }
        if (query.style().maxRows() > 0) {
            limit = Math.min(limit, query.style().maxRows());
        }
        return all.stream().skip(offset).limit(limit).toList();
    }

    /** Rows that are equal in what orders them may come in any order. */
    private static Optional<String> disorder(int ordered, List<List<Object>> driver, List<List<Object>> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            List<Object> is = driver.get(i).subList(0, ordered);
            List<Object> should = wanted.get(i).subList(0, ordered);
            if (!is.equals(should)) {
                return Optional.of("row " + i + " is of " + is + " instead of " + should);
            }
        }
        return Optional.empty();
    }
}
