package io.ashdynamo.it.reading;

import io.ashdynamo.jdbc.AshDynamoResultSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a statement page by page, each on a new connection by the token of the page before. */
final class Resumption {

    private static final int MOST_PAGES = 12;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Query query;
    private final Connections connections;
    private final List<List<Object>> rows = new ArrayList<>();
    private Optional<String> token = Optional.empty();
    private Optional<String> fault = Optional.empty();
    private int pages;

    Resumption(Query query, Connections connections) {
        this.query = query;
        this.connections = connections;
    }

    /**
     * How the rows of all pages are not those of the statement without LIMIT; empty if they are.
     *
     * @param all its rows in H2
     */
    Optional<String> difference(List<List<Object>> all) throws SQLException {
        try {
            read(query.forDriver());
        } catch (SQLFeatureNotSupportedException e) {
            boolean sorted = e.getMessage().contains("sorted here")
                    && !query.selection().order().isEmpty();
            return sorted ? Optional.empty() : Optional.of("no token: " + e.getMessage());
        }
        if (token.isPresent()) {
            fault = changed(token.get());
        }
        while (token.isPresent() && fault.isEmpty() && pages < MOST_PAGES) {
            read(query.forDriver(token.get()));
        }
        int limit = token.isPresent() ? pages * query.selection().limit() : -1;
        Query whole = query.with(query.selection().with(limit, query.selection().offset()));
        return fault.or(() -> Rows.difference(whole, rows, all).map(text -> "by tokens " + text));
    }

    private void read(Text text) throws SQLException {
        try (Connection connection = connections.another(query.reading());
                PreparedStatement statement = Rows.prepare(query, text, "", connection);
                ResultSet result = statement.executeQuery()) {
            rows.addAll(Rows.read(query, result));
            token = result.unwrap(AshDynamoResultSet.class).continuationToken();
            pages++;
        }
    }

    /** A token of which one character, chosen by its own text, is another. */
    private Optional<String> changed(String right) throws SQLException {
        int at = Math.floorMod(right.hashCode(), 4) == 0
                ? right.length() - 1
                : Math.floorMod(right.hashCode(), right.length());
        int other = (ALPHABET.indexOf(right.charAt(at)) + 1) % ALPHABET.length();
        String wrong = right.substring(0, at) + ALPHABET.charAt(other) + right.substring(at + 1);
        try (Connection connection = connections.another(query.reading());
                PreparedStatement statement = Rows.prepare(query, query.forDriver(wrong), "", connection);
                ResultSet result = statement.executeQuery()) {
            return Optional.of("the token " + right + " is taken as " + wrong + " too, and gives "
                    + Rows.read(query, result).size() + " rows");
        } catch (SQLException e) {
            return e.getSQLState().equals("22018") ? Optional.empty() : Optional.of("of a changed token: " + e);
        }
    }
}
