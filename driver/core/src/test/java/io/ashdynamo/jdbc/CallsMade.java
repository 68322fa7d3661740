package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.LargeTable;
import io.ashdynamo.datalayer.Recorder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The calls that a statement of {@code calls.txt} makes of a {@link LargeTable}, as the file writes them. */
final class CallsMade {

    /**
     * Options of a case that are no connection properties: {@code described} tells the table's size; {@code size} is
     * another one; {@code item} is {@code there} or {@code missing}; {@code batch} sends so many rows; {@code keys} asks for
     * the generated keys.
     */
    private static final List<String> OWN = List.of("maxRows", "described", "size", "item", "batch", "keys");

    private final SpecCase spec;
    private final Recorder recorder = Recorder.start();
    private final LargeTable table;

    private CallsMade(SpecCase spec) {
        this.spec = spec;
        this.table = new LargeTable(Integer.parseInt(option("size", "100000")), option("item", "as asked"));
    }

    /** The result, the items read, and each kind of call with its number. */
    static String by(SpecCase spec) throws SQLException {
        return new CallsMade(spec).run();
    }

    private String option(String name, String otherwise) {
        return spec.options().getOrDefault(name, otherwise);
    }

    private String run() throws SQLException {
        recorder.answerBy(table);
        if (spec.options().containsKey("described")) {
            recorder.describe(LargeTable.description());
        }
        String[] properties = spec.options().entrySet().stream()
                .filter(option -> !OWN.contains(option.getKey()))
                .map(option -> option.getKey() + "=" + option.getValue())
                .toArray(String[]::new);
        int keys = spec.options().containsKey("keys") ? Statement.RETURN_GENERATED_KEYS : Statement.NO_GENERATED_KEYS;
        try (Connection connection = DriverManager.getConnection(recorder.url(Recorded.MAPPING, properties));
                PreparedStatement statement = connection.prepareStatement(spec.sql(), keys)) {
            statement.setMaxRows(Integer.parseInt(option("maxRows", "0")));
            String result = spec.options().containsKey("batch") ? batch(statement) : result(statement);
            return "=> " + result + keys(statement) + " of " + items() + calls();
        } catch (SQLException e) {
            return "!! " + e.getSQLState() + " after " + items() + calls();
        }
    }

    private String result(PreparedStatement statement) throws SQLException {
        give(statement, 1);
        return statement.execute() ? rows(statement.getResultSet()) : statement.getUpdateCount() + " changed";
    }

    private String batch(PreparedStatement statement) throws SQLException {
        int rows = Integer.parseInt(option("batch", "0"));
        for (int row = 1; row <= rows; row++) {
            give(statement, row);
            statement.addBatch();
        }
        int[] counts = statement.executeBatch();
        long unknown = Arrays.stream(counts)
                .filter(count -> count == Statement.SUCCESS_NO_INFO)
                .count();
        int changed = Arrays.stream(counts).filter(count -> count > 0).sum();
        return unknown == 0 ? changed + " changed" : unknown + " sent";
    }

    /** A {@code $} in a parameter is the row's number. */
    private void give(PreparedStatement statement, int row) throws SQLException {
        for (int i = 0; i < spec.parameters().size(); i++) {
            Object value = spec.parameters().get(i);
            statement.setObject(i + 1, value instanceof String text ? text.replace("$", Integer.toString(row)) : value);
        }
    }

    private String keys(PreparedStatement statement) throws SQLException {
        return spec.options().containsKey("keys") ? " with keys of " + rows(statement.getGeneratedKeys()) : "";
    }

    private static String rows(ResultSet result) throws SQLException {
        long rows = 0;
        try (result) {
            while (result.next()) {
                rows++;
            }
        }
        return rows + (rows == 1 ? " row" : " rows");
    }

    private String items() {
        return table.read() + (table.read() == 1 ? " item" : " items");
    }

    private String calls() {
        Map<String, Integer> calls = new LinkedHashMap<>();
        if (recorder.descriptions() > 0) {
            calls.put("DescribeTable", recorder.descriptions());
        }
        recorder.calls().forEach(call -> calls.merge(CallText.of(call), 1, Integer::sum));
        return calls.entrySet().stream()
                .map(call -> "\n" + call.getValue() + " x " + call.getKey())
                .collect(Collectors.joining());
    }
}
