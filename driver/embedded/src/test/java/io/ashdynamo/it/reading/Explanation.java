package io.ashdynamo.it.reading;

import io.ashdynamo.jdbc.AshDynamoStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What EXPLAIN says of a statement is what the statement does. */
final class Explanation {

    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query", "Scan");

    private final Query query;
    private final Connection connection;

    Explanation(Query query, Connection connection) {
        this.query = query;
        this.connection = connection;
    }

    /** How it is not; empty if it is. */
    Optional<String> difference(Rows.Answer answer) throws SQLException {
        try (PreparedStatement statement = Rows.prepare(query, query.forDriver(), "EXPLAIN ", connection);
                ResultSet plan = statement.executeQuery()) {
            plan.next();
            Set<String> calls = reads(statement);
            if (!calls.isEmpty()) {
                return Optional.of("EXPLAIN makes calls: " + calls);
            }
            return done(plan, answer.calls()).or(() -> asked(plan));
        }
    }

    private static Set<String> reads(PreparedStatement statement) throws SQLException {
        Set<String> reads = new TreeSet<>(statement
                .unwrap(AshDynamoStatement.class)
                .lastCalls()
                .byOperation()
                .keySet());
        reads.retainAll(READS);
        return reads;
    }

    /** The steps shown and the calls made. A limit of 0 rows is met before the first call. */
    private Optional<String> done(ResultSet plan, Set<String> made) throws SQLException {
        String operation = plan.getString("operation");
        Set<String> calls = new TreeSet<>(made);
        calls.retainAll(READS);
        boolean met = query.selection().limit() == 0 && calls.isEmpty();
        boolean nothing = operation.equals("nothing");
        return met || (nothing ? calls.isEmpty() : calls.contains(operation))
                ? Optional.empty()
                : Optional.of("EXPLAIN says " + operation + ", but the calls made are " + calls);
    }

    /** The index and the consistency that the statement asks for. */
    private Optional<String> asked(ResultSet plan) {
        try {
            String operation = plan.getString("operation");
            String index = plan.getString("index_name");
            boolean paged = List.of("Query", "Scan").contains(operation);
            Optional<String> wanted = query.reading().index().map(Index::name);
            if (paged && wanted.isPresent() && !wanted.get().equals(index)) {
                return Optional.of("EXPLAIN says index " + index + " instead of " + wanted.get());
            }
            boolean consistent = plan.getBoolean("consistent");
            return consistent == query.reading().isConsistent()
                    ? Optional.empty()
                    : Optional.of("EXPLAIN says consistent " + consistent);
        } catch (SQLException e) {
            return Optional.of(e.toString());
        }
    }

    /** How the rows and items that EXPLAIN ANALYZE counts are not those of the statement; empty if they are. */
    Optional<String> analysed(int rows) throws SQLException {
        try (PreparedStatement statement = Rows.prepare(query, query.forDriver(), "EXPLAIN ANALYZE ", connection);
                ResultSet plan = statement.executeQuery()) {
            plan.next();
            long counted = plan.getLong("rows");
            long items = plan.getLong("items_read");
            boolean filtered = plan.getString("filter") != null || plan.getString("local_filter") != null;
            boolean all = query.selection().limit() < 0
                    && query.selection().offset() < 0
                    && !query.selection().isCount()
                    && !filtered;
            boolean completed = plan.next() && plan.getInt("step") > 0;
            return counted == rows && (!all || completed || items == rows)
                    ? Optional.empty()
                    : Optional.of("EXPLAIN ANALYZE says " + counted + " rows of " + items + " items, but there are "
                            + rows + " rows");
        }
    }
}
