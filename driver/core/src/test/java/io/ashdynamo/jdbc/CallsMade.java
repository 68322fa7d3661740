package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.LargeTable;
import io.ashdynamo.datalayer.RecordedCall;
import io.ashdynamo.datalayer.Recorder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The calls that a statement of {@code calls.txt} makes of a {@link LargeTable}, as the file writes them. */
final class CallsMade {

    /** Options of a case that are no connection properties. */
    private static final List<String> OWN = List.of("maxRows", "described");

    private static final List<String> SHOWN = List.of("Limit", "ConsistentRead", "ScanIndexForward", "Select");

    private final Recorder recorder = Recorder.start();
    private final LargeTable table = new LargeTable();

    private CallsMade() {}

    /** The result, the items read, and each kind of call with its number. */
    static String by(SpecCase spec) throws SQLException {
        return new CallsMade().run(spec);
    }

    private String run(SpecCase spec) throws SQLException {
        recorder.answerBy(table);
        if (spec.options().containsKey("described")) {
            recorder.describe(LargeTable.description());
        }
        String[] properties = spec.options().entrySet().stream()
                .filter(option -> !OWN.contains(option.getKey()))
                .map(option -> option.getKey() + "=" + option.getValue())
                .toArray(String[]::new);
        try (Connection connection = DriverManager.getConnection(recorder.url(Recorded.MAPPING, properties));
                PreparedStatement statement = connection.prepareStatement(spec.sql())) {
            statement.setMaxRows(Integer.parseInt(spec.options().getOrDefault("maxRows", "0")));
            for (int i = 0; i < spec.parameters().size(); i++) {
                statement.setObject(i + 1, spec.parameters().get(i));
            }
            return "=> " + result(statement) + " of " + items() + calls();
        } catch (SQLException e) {
            return "!! " + e.getSQLState() + " after " + items() + calls();
        }
    }

    private static String result(PreparedStatement statement) throws SQLException {
        if (!statement.execute()) {
            return statement.getUpdateCount() + " changed";
        }
        long rows = 0;
        try (ResultSet result = statement.getResultSet()) {
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
        recorder.calls().forEach(call -> calls.merge(text(call), 1, Integer::sum));
        return calls.entrySet().stream()
                .map(call -> "\n" + call.getValue() + " x " + call.getKey())
                .collect(Collectors.joining());
    }

    /** The operation, the index, what bounds it, and the attributes that it gives. */
    private static String text(RecordedCall call) {
        JsonNode body = call.json();
        List<String> words = new ArrayList<>(List.of(call.operation()));
        body.field("IndexName").ifPresent(index -> words.add(index.text()));
        SHOWN.forEach(field -> body.field(field).ifPresent(value -> words.add(field + "=" + value)));
        body.field("TotalSegments").ifPresent(segments -> words.add("of " + segments + " segments"));
        body.field("KeyConditionExpression").ifPresent(expression -> words.add("key " + named(body, expression)));
        body.field("FilterExpression").ifPresent(expression -> words.add("filter " + named(body, expression)));
        body.field("RequestItems").stream()
                .flatMap(items -> items.asObject().values().stream())
                .forEach(of -> words.addAll(
                        List.of(of.asObject().get("Keys").asArray().size() + " keys", "[" + projection(of) + "]")));
        if (body.field("ProjectionExpression").isPresent()) {
            words.add("[" + projection(body) + "]");
        }
        return String.join(" ", words).replace("\"", "");
    }

    private static String projection(JsonNode request) {
        return named(request, request.field("ProjectionExpression").orElseThrow());
    }

    /** An expression with the names in place of their placeholders. */
    private static String named(JsonNode request, JsonNode expression) {
        Map<String, JsonNode> names =
                request.field("ExpressionAttributeNames").orElseThrow().asObject();
        return Stream.of(expression.text().split("(?=#)|(?<=#\\d{1,3})(?!\\d)"))
                .map(word -> names.containsKey(word) ? names.get(word).text() : word)
                .collect(Collectors.joining());
    }
}
