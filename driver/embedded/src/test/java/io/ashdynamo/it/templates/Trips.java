package io.ashdynamo.it.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.it.templates.Trip.Column;
import java.math.BigDecimal;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** The rows of one resource, in the database and as they should be there. */
final class Trips {

    private static final int BATCH = 500;

    private final Trip trip;
    private final Connection connection;
    private final Map<List<Object>, List<Object>> expected = new HashMap<>();
    private int refused;

    Trips(Trip trip, Connection connection) {
        this.trip = trip;
        this.connection = connection;
    }

    Trip trip() {
        return trip;
    }

    List<List<Object>> expected() {
        return new ArrayList<>(expected.values());
    }

    int size() {
        return expected.size();
    }

    int refused() {
        return refused;
    }

    /** Writes random rows; those that no key can be made of must be refused, and no others. */
    void load(int rows, Random random) throws SQLException {
        String columns = trip.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String places = String.join(", ", Collections.nCopies(trip.columns().size(), "?"));
        try (PreparedStatement upsert = connection.prepareStatement(
                "UPSERT INTO " + trip.name() + " (" + columns + ") VALUES (" + places + ")")) {
            for (int from = 0; from < rows; from += BATCH) {
                List<List<Object>> batch = new ArrayList<>();
                for (int i = from; i < Math.min(rows, from + BATCH); i++) {
                    List<Object> row = trip.random(random);
                    batch.add(row);
                    set(upsert, row);
                    upsert.addBatch();
                }
                check(batch, run(upsert));
            }
        }
    }

    private static int[] run(PreparedStatement batch) throws SQLException {
        try {
            return batch.executeBatch();
        } catch (BatchUpdateException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isIn("22023", "22003");
            return e.getUpdateCounts();
        }
    }

    private void check(List<List<Object>> batch, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            List<Object> row = batch.get(i);
            assertThat(counts[i])
                    .as("%s %s", trip.name(), row)
                    .isEqualTo(trip.fits(row) ? 1 : Statement.EXECUTE_FAILED);
            if (trip.fits(row)) {
                expected.put(key(row), normal(row));
            } else {
                refused++;
            }
        }
    }

    private List<Object> key(List<Object> row) {
        return normal(row).subList(0, trip.key());
    }

    /** Numbers are equal whatever their scale. */
    private static List<Object> normal(List<Object> row) {
        List<Object> normal = new ArrayList<>(row);
        normal.replaceAll(value -> value instanceof BigDecimal number
                ? number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()
                : value);
        return normal;
    }

    /** Changes columns beside the key, one or several at a time, and deletes a few rows. */
    void change(int changes, Random random) throws SQLException {
        List<Column> others = trip.columns().subList(trip.key(), trip.columns().size());
        for (int i = 0; i < changes; i++) {
            List<Object> row = expected().get(random.nextInt(expected.size()));
            if (random.nextInt(5) == 0) {
                assertThat(update("DELETE FROM " + trip.name() + whereKey(), row.subList(0, trip.key())))
                        .isEqualTo(1);
                expected.remove(key(row));
                continue;
            }
            List<Object> changed = new ArrayList<>(row);
            List<Object> fresh = trip.random(random);
            List<Object> parameters = new ArrayList<>();
            List<String> sets = new ArrayList<>();
            for (int c = trip.key(); c < row.size(); c++) {
                if (sets.isEmpty() || random.nextBoolean()) {
                    sets.add(trip.columns().get(c).name() + " = ?");
                    parameters.add(fresh.get(c));
                    changed.set(c, fresh.get(c));
                }
            }
            if (trip.fits(changed)) {
                parameters.addAll(row.subList(0, trip.key()));
                String sql = "UPDATE " + trip.name() + " SET " + String.join(", ", sets) + whereKey();
                assertThat(update(sql, parameters))
                        .as("%s %s of %s", sql, parameters, others)
                        .isEqualTo(1);
                expected.put(key(row), normal(changed));
            }
        }
    }

    private String whereKey() {
        return trip.keyColumns().stream()
                .map(column -> column.name() + " = ?")
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private int update(String sql, List<Object> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Every row there is. */
    List<List<Object>> all() throws SQLException {
        String columns = trip.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return rows("SELECT " + columns + " FROM " + trip.name(), List.of());
    }

    /** The row with the key of this one. */
    List<List<Object>> byKey(List<Object> row) throws SQLException {
        String columns = trip.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return rows("SELECT " + columns + " FROM " + trip.name() + whereKey(), row.subList(0, trip.key()));
    }

    List<List<Object>> rows(String sql, List<Object> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                List<List<Object>> rows = new ArrayList<>();
                while (result.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 0; i < trip.columns().size(); i++) {
                        row.add(trip.columns().get(i).kind().read(result, i + 1));
                    }
                    rows.add(normal(row));
                }
                return rows;
            }
        }
    }

    private static void set(PreparedStatement statement, List<Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }
}
