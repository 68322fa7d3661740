package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.JsonText;
import io.ashdynamo.datalayer.RecordedCall;
import io.ashdynamo.datalayer.Recorder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A statement of a spec file.
 *
 * @param title the prose above it
 * @param line where it stands, from 1
 * @param sql its text
 * @param parameters its parameters
 * @param options connection properties, the mapping among them if it is another one, and maxRows
 * @param answers what DynamoDB answers first
 * @param columns whether the labels of the result are a part of the outcome
 * @param expected the outcome written in the file
 */
record SpecCase(
        String title,
        int line,
        String sql,
        List<Object> parameters,
        Map<String, String> options,
        List<String> answers,
        boolean columns,
        String expected) {

    private static final String MAPPING = "classpath:spec/mapping.yaml";
    private static final String MAX_ROWS = "maxRows";

    /** Reads another mapping than the spec files'. */
    static final String MAPPING_OPTION = "mapping";

    /** What the statement does: its request or its error, written as {@link #expected} is. */
    String outcome() throws SQLException {
        Recorder recorder = Recorder.start();
        answers.forEach(answer -> recorder.answer(Answer.json(answer)));
        String[] properties = options.entrySet().stream()
                .filter(option -> !List.of(MAX_ROWS, MAPPING_OPTION).contains(option.getKey()))
                .map(option -> option.getKey() + "=" + option.getValue())
                .toArray(String[]::new);
        String mapping = options.getOrDefault(MAPPING_OPTION, MAPPING);
        try (Connection connection = DriverManager.getConnection(recorder.url(mapping, properties));
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
        if (statement.execute()) {
            read(statement.getResultSet());
        }
        List<String> requests = new ArrayList<>();
        int sorted = 0;
        for (RecordedCall call : recorder.calls()) {
            // Requests of one operation may be made at the same time, in any order.
            sorted = requests.isEmpty() || lastOf(requests).startsWith("=> " + call.operation() + "\n")
                    ? sorted
                    : requests.size();
            requests.add("=> " + call.operation() + "\n" + JsonText.like(json(), call.body()));
            Collections.sort(requests.subList(sorted, requests.size()));
        }
        return requests.isEmpty() ? "=> no request" : String.join("\n", requests);
    }

    private static void read(ResultSet rows) throws SQLException {
        while (rows.next()) {
            rows.getObject(1);
        }
    }

    private static String lastOf(List<String> requests) {
        return requests.get(requests.size() - 1);
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

    /** The first request, whose wildcards are those of all. */
    private String json() {
        int brace = expected.indexOf("\n{");
        int end = expected.indexOf("\n}", brace + 1);
        return brace < 0 || end < 0 ? "{}" : expected.substring(brace, end + 2);
    }
}
