package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.JsonText;
import io.ashdynamo.datalayer.RecordedCall;
import io.ashdynamo.datalayer.Recorder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A statement of a spec file.
 *
 * @param title the prose above it
 * @param line where it stands, from 1
 * @param sql its text
 * @param parameters its parameters
 * @param options connection properties, and maxRows
 * @param columns whether the labels of the result are a part of the outcome
 * @param expected the outcome written in the file
 */
record SpecCase(
        String title,
        int line,
        String sql,
        List<Object> parameters,
        Map<String, String> options,
        boolean columns,
        String expected) {

    private static final String MAPPING = "classpath:spec/mapping.yaml";
    private static final String MAX_ROWS = "maxRows";

    /** What the statement does: its request or its error, written as {@link #expected} is. */
    String outcome() throws SQLException {
        Recorder recorder = Recorder.start();
        String[] properties = options.entrySet().stream()
                .filter(option -> !option.getKey().equals(MAX_ROWS))
                .map(option -> option.getKey() + "=" + option.getValue())
                .toArray(String[]::new);
        try (Connection connection = DriverManager.getConnection(recorder.url(MAPPING, properties));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return columns(statement.getMetaData()) + run(statement, recorder);
        } catch (SQLException e) {
            String calls = recorder.calls().isEmpty() ? "" : "\nafter the request " + recorder.operations();
            return "!! " + e.getSQLState() + " " + e.getMessage() + calls;
        }
    }

    private String run(PreparedStatement statement, Recorder recorder) throws SQLException {
        statement.setMaxRows(Integer.parseInt(options.getOrDefault(MAX_ROWS, "0")));
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        statement.execute();
        List<String> requests = new ArrayList<>();
        for (RecordedCall call : recorder.calls()) {
            requests.add("=> " + call.operation() + "\n" + JsonText.like(json(), call.body()));
        }
        return requests.isEmpty() ? "=> no request" : String.join("\n", requests);
    }

    private String columns(ResultSetMetaData metaData) throws SQLException {
        if (!columns) {
            return "";
        }
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            labels.add(metaData.getColumnLabel(i));
        }
        return "columns " + String.join(", ", labels) + "\n";
    }

    private String json() {
        int brace = expected.indexOf("\n{");
        return brace < 0 ? "{}" : expected.substring(brace);
    }
}
