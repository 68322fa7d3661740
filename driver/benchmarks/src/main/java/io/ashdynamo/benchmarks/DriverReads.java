package io.ashdynamo.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reading through the driver: every column of every row. */
record DriverReads(Connection connection) {

    /** The rows of a SELECT of all columns in the order of the mapping. */
    Tally read(String sql, List<String> parameters, Tally.Pace pace) throws SQLException, InterruptedException {
        Tally tally = new Tally(pace);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tally.add(digest(rows));
                }
            }
        }
        return tally;
    }

    /** The same sum as {@link SdkReads#digest}. */
    static long digest(ResultSet row) throws SQLException {
        return row.getString(1).length()
                + row.getLong(2)
                + row.getString(3).length()
                + row.getString(4).length()
                + row.getString(5).length()
                + row.getString(6).length()
                + row.getString(7).length()
                + row.getLong(8)
                + row.getLong(9)
                + (row.getBoolean(10) ? 1 : 0);
    }
}
