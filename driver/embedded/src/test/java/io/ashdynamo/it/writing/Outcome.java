package io.ashdynamo.it.writing;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement, or a row of a batch, reported.
 *
 * @param count the update count; of RETURNING the number of rows
 * @param rows of RETURNING; null without it
 * @param state the SQLState of its failure; null if it succeeded
 * @param message of its failure; null if it succeeded
 */
record Outcome(long count, List<Row> rows, String state, String message) {

    private static final Pattern NOTED = Pattern.compile("\\b(\\d+) items? (?:was|were) (?:written|changed|deleted)");

    static Outcome counted(long count) {
        return new Outcome(count, null, null, null);
    }

    static Outcome returned(List<Row> rows) {
        return new Outcome(rows.size(), rows, null, null);
    }

    static Outcome failed(SQLException e) {
        return new Outcome(0, null, e.getSQLState(), e.getMessage());
    }

    boolean isFailed() {
        return state != null;
    }

    /** How many items were written before it failed, as its message says. */
    int noted() {
        Matcher noted = NOTED.matcher(message);
        return noted.find() ? Integer.parseInt(noted.group(1)) : 0;
    }

    @Override
    public String toString() {
        String result = rows == null ? "count " + count : "rows " + rows;
        return isFailed() ? state + " " + message : result;
    }
}
