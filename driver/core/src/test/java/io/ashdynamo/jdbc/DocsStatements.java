package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.Recorder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs the statements of the pages in {@code docs/}.
 *
 * @param properties of the connections, beside the mapping
 */
record DocsStatements(Path mapping, Map<String, String> properties) {

    private static final Pattern TELLS = Pattern.compile("(EXPLAIN|SHOW|DESCRIBE)\\b.*", Pattern.DOTALL);

    /** A table of a million posts of 1 KB. */
    private static final String TABLE = """
            {"Table": {"TableName": "posts", "ItemCount": 1000000, "TableSizeBytes": 1024000000,
              "LocalSecondaryIndexes": [{"IndexName": "by_likes", "ItemCount": 900000, "IndexSizeBytes": 90000000}],
              "GlobalSecondaryIndexes": [
                {"IndexName": "by_status", "ItemCount": 1000000, "IndexSizeBytes": 120000000},
                {"IndexName": "by_category", "ItemCount": 400000, "IndexSizeBytes": 409600000}]}}""";

    /** A partition of 300 of them, one of which a filter lets pass. */
    private static final String PAGE = """
            {"Items": [{"email": {"S": "ann@example.org"}, "inserted_at": {"S": "2026-01-31T12:30:00.000000Z"},
                        "postTitle": {"S": "Hello"}}], "Count": 1, "ScannedCount": 300,
             "ConsumedCapacity": {"TableName": "posts", "CapacityUnits": 37.5, "Table": {"CapacityUnits": 37.5}}}""";

    /** What a statement does, as pages show it: the rows that tell something, else the requests, or the error. */
    String outcome(DocsPage.Example example) {
        try {
            return TELLS.matcher(example.sql()).matches() ? rows(example.sql()) : requests(example);
        } catch (SQLException e) {
            return "!! " + e.getSQLState() + " " + e.getMessage();
        }
    }

    private String requests(DocsPage.Example example) throws SQLException {
        List<String> lines =
                (example.sql() + "\n" + example.outcome().orElse("=> ")).lines().toList();
        SpecCase spec = SpecFile.one("", lines, example.line());
        Map<String, String> options = new LinkedHashMap<>(properties);
        options.putAll(spec.options());
        options.put(SpecCase.MAPPING_OPTION, mapping.toString());
        SpecCase onMapping = new SpecCase(
                spec.title(),
                spec.line(),
                spec.sql(),
                spec.parameters(),
                options,
                spec.answers(),
                spec.columns(),
                spec.expected());
        return ShownRequests.of(onMapping.outcome());
    }

    private String rows(String sql) throws SQLException {
        Recorder recorder = Recorder.start().describe(Answer.json(TABLE)).otherwise(Answer.json(PAGE));
        try (Connection connection = DriverManager.getConnection(recorder.url(mapping.toString()));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return sql.startsWith("EXPLAIN") ? ShownRows.below(rows) : ShownRows.beside(rows);
        }
    }
}
