package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.Recorder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What EXPLAIN says of a statement of {@code explain.txt}, as the file writes it: of each row the columns that are not NULL. */
final class Explained {

    /** DynamoDB's count: 5,000 items of 1,000 bytes, of which by_status holds 50 and by_region all, by their keys. */
    private static final Answer COUNTED = Answer.json("{\"Table\":{\"ItemCount\":5000,\"TableSizeBytes\":5000000,"
            + "\"GlobalSecondaryIndexes\":["
            + "{\"IndexName\":\"by_status\",\"ItemCount\":50,\"IndexSizeBytes\":50000},"
            + "{\"IndexName\":\"by_region\",\"ItemCount\":5000,\"IndexSizeBytes\":500000}]}}");

    private static final List<String> SAID_FIRST = List.of("step", "operation", "resource", "table_name", "index_name");

    private Explained() {}

    static String by(SpecCase spec) throws SQLException {
        Recorder recorder = Recorder.start();
        spec.answers().forEach(answer -> recorder.answer(Answer.json(answer)));
        if (spec.options().containsKey("counted")) {
            recorder.describe(COUNTED);
        }
        String[] properties = spec.options().entrySet().stream()
                .filter(option -> !option.getKey().equals("counted"))
                .map(option -> option.getKey() + "=" + option.getValue())
                .toArray(String[]::new);
        try (Connection connection = DriverManager.getConnection(recorder.url(Recorded.MAPPING, properties));
                PreparedStatement statement = connection.prepareStatement(spec.sql())) {
            for (int i = 0; i < spec.parameters().size(); i++) {
                statement.setObject(i + 1, spec.parameters().get(i));
            }
            return "=> " + rows(statement.executeQuery()) + calls(recorder);
        } catch (SQLException e) {
            return "!! " + e.getSQLState() + " " + e.getMessage() + calls(recorder);
        }
    }

    private static String calls(Recorder recorder) {
        return recorder.calls().isEmpty() ? "" : "\ncalls: " + String.join(", ", recorder.operations());
    }

    static String rows(ResultSet rows) throws SQLException {
        StringJoiner text = new StringJoiner("\n");
        while (rows.next()) {
            text.add(row(rows));
        }
        return text.toString();
    }

    private static String hidingTheTime(String value) {
        return value == null ? null : value.replaceAll("ttl > \\d{10}\\b", "ttl > <epoch>");
    }

    private static String row(ResultSet row) throws SQLException {
        List<String> first = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String label = row.getMetaData().getColumnLabel(i);
            String value = hidingTheTime(row.getString(i));
            boolean plain = value == null || (label.equals("consistent") && value.equals("false"));
            if (plain || (label.equals("table_name") && value.equals(row.getString("resource")))) {
                continue;
            }
            if (SAID_FIRST.contains(label)) {
                first.add(value);
            } else {
                rest.append("\n  ").append(label).append(": ").append(value);
            }
        }
        return String.join(" ", first) + rest;
    }
}
