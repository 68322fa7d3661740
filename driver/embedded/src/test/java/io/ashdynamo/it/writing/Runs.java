package io.ashdynamo.it.writing;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs writes on a connection, by one or another of JDBC's methods.
 *
 * @param random decides which
 */
record Runs(Connection connection, Random random) {

    /** Runs one alone. */
    Outcome alone(Write write) {
        try {
            if (!write.sql().isPrepared()) {
                try (Statement statement = connection.createStatement()) {
                    String sql = write.sql().text();
                    return write.returned().isEmpty()
                            ? counted(statement, sql)
                            : rows(write, statement.executeQuery(sql));
                }
            }
            try (PreparedStatement statement =
                    connection.prepareStatement(write.sql().text())) {
                set(write, statement);
                return write.returned().isEmpty() ? counted(statement) : rows(write, statement.executeQuery());
            }
        } catch (SQLException e) {
            return Outcome.failed(e);
        }
    }

    private Outcome counted(Statement statement, String sql) throws SQLException {
        return Outcome.counted(
                switch (random.nextInt(3)) {
                    case 0 -> statement.executeUpdate(sql);
                    case 1 -> statement.executeLargeUpdate(sql);
                    default -> statement.execute(sql) ? -1 : statement.getLargeUpdateCount();
                });
    }

    private Outcome counted(PreparedStatement statement) throws SQLException {
        return Outcome.counted(
                switch (random.nextInt(3)) {
                    case 0 -> statement.executeUpdate();
                    case 1 -> statement.executeLargeUpdate();
                    default -> statement.execute() ? -1 : statement.getUpdateCount();
                });
    }

    private static void set(Write write, PreparedStatement statement) throws SQLException {
        List<Object> parameters = write.sql().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }

    private static Outcome rows(Write write, ResultSet result) throws SQLException {
        List<Row> rows = new ArrayList<>();
        while (result.next()) {
            Map<String, Object> row = new TreeMap<>();
            for (String column : write.returned()) {
                row.put(column, value(column, result));
            }
            rows.add(Row.of(row));
        }
        return Outcome.returned(rows);
    }

    private static Object value(String column, ResultSet result) throws SQLException {
        return switch (column) {
            case "n", "m", "version" -> result.getObject(column, Long.class);
            case "tags" -> {
                Set<?> tags = result.getObject(column, Set.class);
                yield tags == null ? null : new TreeSet<>(tags);
            }
            default -> result.getString(column);
        };
    }

    /** Runs several as a batch: with parameters if the first has them, and then all have its text. */
    List<Outcome> together(List<Write> writes) throws SQLException {
        if (!writes.get(0).sql().isPrepared()) {
            try (Statement statement = connection.createStatement()) {
                for (Write write : writes) {
                    statement.addBatch(write.sql().text());
                }
                return outcomes(statement);
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement(writes.get(0).sql().text())) {
            for (Write write : writes) {
                set(write, statement);
                statement.addBatch();
            }
            return outcomes(statement);
        }
    }

    private List<Outcome> outcomes(Statement statement) throws SQLException {
        try {
            List<Outcome> outcomes = new ArrayList<>();
            if (random.nextBoolean()) {
                for (long count : statement.executeLargeBatch()) {
                    outcomes.add(Outcome.counted(count));
                }
            } else {
                for (int count : statement.executeBatch()) {
                    outcomes.add(Outcome.counted(count));
                }
            }
            return outcomes;
        } catch (BatchUpdateException e) {
            return outcomes(e);
        }
    }

    /** The chain has the failure of each row that failed. */
    private static List<Outcome> outcomes(BatchUpdateException e) {
        List<Outcome> outcomes = new ArrayList<>();
        SQLException failure = e.getNextException();
        for (long count : e.getLargeUpdateCounts()) {
            if (count == Statement.EXECUTE_FAILED) {
                outcomes.add(Outcome.failed(failure));
                failure = failure.getNextException();
            } else {
                outcomes.add(Outcome.counted(count));
            }
        }
        return outcomes;
    }
}
