package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.FakeTable;
import io.ashdynamo.datalayer.RecordedCall;
import io.ashdynamo.datalayer.Recorder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The resource {@code readings} and statements that read it in each way. */
final class Readings {

    static final String MAPPING = "classpath:reading/mapping.yaml";

    /** Items on a page of {@link #endless}. */
    static final int PAGE = 10;

    /** How pages are read. */
    enum Way {
        SEGMENTS("SELECT /*+ SCAN SEGMENTS(8) */ seq FROM readings"),
        PARTITIONS("SELECT seq FROM readings WHERE device IN " + devices(20)),
        MERGE("SELECT seq FROM readings WHERE device IN " + devices(20) + " ORDER BY seq"),
        PREFETCH("SELECT seq FROM readings WHERE device = 'd0'"),
        COMPLETION("SELECT /*+ INDEX(lean) */ seq, value FROM readings WHERE kind = 'k'"),
        COUNT("SELECT /*+ SCAN SEGMENTS(8) */ COUNT(*) FROM readings"),
        SORT("SELECT /*+ SCAN SEGMENTS(8) */ seq FROM readings ORDER BY value");

        private final String sql;

        Way(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    private Readings() {}

    static Connection connect(Recorder recorder, String... options) throws SQLException {
        return DriverManager.getConnection(recorder.url(MAPPING, options));
    }

    static String devices(int count) {
        return IntStream.range(0, count).mapToObj(i -> "'d" + i + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    /** So many partitions of so many items each. */
    static FakeTable table(int partitions, int items, int pageSize, boolean pausing) {
        FakeTable table = new FakeTable(pageSize, pausing, "device", "seq")
                .index("by_kind", "kind", "seq")
                .index("lean", "kind", "rank")
                .index("by_rank", "device", "rank");
        for (int item = 0; item < items; item++) {
            for (int partition = 0; partition < partitions; partition++) {
                table.put(
                        "device", "S:d" + partition,
                        "seq", "N:" + item,
                        "kind", "S:k",
                        "rank", "N:" + (1_000_000 - item * partitions - partition),
                        "value", "S:" + partition + "/" + item);
            }
        }
        return table;
    }

    /** Pages without an end. */
    static Answer endless(RecordedCall call) {
        if (call.operation().equals("BatchGetItem")) {
            return Answer.json("{\"Responses\":{\"readings\":" + keys(call) + "}}");
        }
        int from = page(call) * PAGE;
        String partition = partition(call);
        List<String> items = IntStream.range(from, from + PAGE)
                .mapToObj(i -> "{\"device\":{\"S\":\"" + partition + "\"},\"seq\":{\"N\":\"" + i
                        + "\"},\"kind\":{\"S\":\"k\"},\"rank\":{\"N\":\"" + i + "\"}}")
                .toList();
        return Answer.json("{\"Count\":10,\"ScannedCount\":10,\"Items\":" + items + ",\"LastEvaluatedKey\":"
                + items.get(PAGE - 1) + "}");
    }

    /** The number of the page that is asked for, from 0. */
    static int page(RecordedCall call) {
        return call.json()
                .field("ExclusiveStartKey")
                .map(key -> (Integer.parseInt(key.field("seq")
                                        .orElseThrow()
                                        .field("N")
                                        .orElseThrow()
                                        .text())
                                + 1)
                        / PAGE)
                .orElse(0);
    }

    /** The partition or segment that a request reads. */
    static String partition(RecordedCall call) {
        return call.json()
                .field("ExpressionAttributeValues")
                .map(values -> values.asObject().values().iterator().next())
                .map(value -> value.field("S").orElseThrow().text())
                .orElse("segment"
                        + call.json().field("Segment").map(JsonNode::asNumber).orElse(""));
    }

    private static List<String> keys(RecordedCall call) {
        List<JsonNode> keys = call.json()
                .field("RequestItems")
                .flatMap(tables -> tables.field("readings"))
                .flatMap(table -> table.field("Keys"))
                .orElseThrow()
                .asArray();
        return keys.stream()
                .map(key -> key.toString().replaceFirst("}$", ", \"kind\": {\"S\": \"k\"}}"))
                .toList();
    }

    /** The first column of all rows. */
    static List<String> all(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
