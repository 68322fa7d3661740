package io.ashdynamo.benchmarks;

import io.ashdynamo.benchmarks.stub.SyntheticTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writing through the driver. */
record DriverWrites(Connection connection, int rows) {

    /** A statement for each row. */
    Tally single(String sql) throws SQLException, InterruptedException {
        Tally tally = new Tally(Tally.Pace.NONE);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows; i++) {
                set(statement, i);
                tally.add(statement.executeUpdate());
            }
        }
        return tally;
    }

    /** All rows in one batch. */
    Tally batch(String sql) throws SQLException, InterruptedException {
        Tally tally = new Tally(Tally.Pace.NONE);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows; i++) {
                set(statement, i);
                statement.addBatch();
            }
            for (int count : statement.executeBatch()) {
                tally.add(count);
            }
        }
        return tally;
    }

    private static void set(PreparedStatement statement, int row) throws SQLException {
        statement.setString(1, SyntheticTable.device(row));
        statement.setLong(2, row);
        statement.setString(3, "a place");
    }
}
