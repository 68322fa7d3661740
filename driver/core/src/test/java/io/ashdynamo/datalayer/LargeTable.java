package io.ashdynamo.datalayer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Answers as a table of 100,000 items would, and counts the items that are read. Its partition {@code big} has them all,
 * each other one three. A page has 2,500 items, or Limit. A filter passes each tenth item. The items are made up as they are
 * asked for; what is written is not kept.
 */
public final class LargeTable implements Function<RecordedCall, Answer> {

    private static final int ITEMS = 100_000;
    private static final int SMALL_PARTITION = 3;
    private static final int PAGE = 2_500;
    private static final int PASSED = 10;
    private static final Pattern PARTITION = Pattern.compile("(#\\d+) = (:\\d+)");

    private final AtomicLong read = new AtomicLong();
    private final int items;
    private final String item;

    /**
     * A table of so many items.
     *
     * @param item whether an item that is named by its key is {@code there} or {@code missing}; with anything else, it is
     *     as each request needs it
     */
    public LargeTable(int items, String item) {
        this.items = items;
        this.item = item;
    }

    /** The items read so far. */
    public long read() {
        return read.get();
    }

    /** What DescribeTable says of it: 100,000 items of 400 bytes. */
    public static Answer description() {
        return Answer.json("{\"Table\":{\"ItemCount\":" + ITEMS + ",\"TableSizeBytes\":" + 400L * ITEMS + "}}");
    }

    @Override
    public Answer apply(RecordedCall call) {
        return switch (call.operation()) {
            case "GetItem" -> item(call.json());
            case "BatchGetItem" -> batch(call.json());
            case "Query" -> page(call.json(), partition(call.json()));
            case "Scan" -> page(call.json(), Map.of());
            case "PutItem", "UpdateItem", "DeleteItem" -> write(call.json());
            default -> Answer.EMPTY;
        };
    }

    private Answer item(JsonNode request) {
        if (item.equals("missing")) {
            return Answer.EMPTY;
        }
        read.incrementAndGet();
        return Answer.json("{\"Item\":" + item(0, keys(request.asObject().get("Key"))) + "}");
    }

    /** A condition begins with whether there is an item. */
    private Answer write(JsonNode request) {
        String condition =
                request.field("ConditionExpression").map(JsonNode::text).orElse("");
        if (item.equals("missing") && condition.startsWith("attribute_exists")) {
            return Answer.conditionFailed();
        }
        String present = item(0, request.field("Key").map(LargeTable::keys).orElse(Map.of()));
        if (item.equals("there") && condition.startsWith("attribute_not_exists")) {
            return Answer.conditionFailed(present);
        }
        return request.field("ReturnValues").isPresent()
                ? Answer.json("{\"Attributes\":" + present + "}")
                : Answer.EMPTY;
    }

    private Answer batch(JsonNode request) {
        Map.Entry<String, JsonNode> table = request.asObject()
                .get("RequestItems")
                .asObject()
                .entrySet()
                .iterator()
                .next();
        List<String> found = new ArrayList<>();
        for (JsonNode key : table.getValue().asObject().get("Keys").asArray()) {
            found.add(item(0, keys(key)));
        }
        read.addAndGet(found.size());
        return Answer.json("{\"Responses\":{\"" + table.getKey() + "\":" + found + "}}");
    }

    private Answer page(JsonNode request, Map<String, String> partition) {
        boolean whole = partition.isEmpty() || partition.containsValue("{\"S\":\"big\"}");
        int all = whole ? items : SMALL_PARTITION;
        int segments = number(request, "TotalSegments", 1);
        int segment = number(request, "Segment", 0);
        int end = (int) ((long) all * (segment + 1) / segments);
        int from = request.field("ExclusiveStartKey")
                .map(key -> Integer.parseInt(
                                key.asObject().get("num").asObject().get("N").text())
                        + 1)
                .orElse((int) ((long) all * segment / segments));
        int to = Math.min(end, from + Math.min(PAGE, number(request, "Limit", PAGE)));
        read.addAndGet(to - from);
        int step = request.field("FilterExpression").isPresent() ? PASSED : 1;
        List<String> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (i % step == 0) {
                found.add(item(i, partition));
            }
        }
        boolean counted = request.field("Select").isPresent();
        return Answer.json("{\"Count\":" + found.size() + ",\"ScannedCount\":" + (to - from)
                + (counted ? "" : ",\"Items\":" + found)
                + (to < end ? ",\"LastEvaluatedKey\":{\"num\":{\"N\":\"" + (to - 1) + "\"}}" : "") + "}");
    }

    private static Map<String, String> partition(JsonNode request) {
        Matcher matcher = PARTITION.matcher(
                request.field("KeyConditionExpression").orElseThrow().text());
        if (!matcher.find()) {
            throw new AssertionError("there is no partition in " + request);
        }
        return Map.of(
                request.field("ExpressionAttributeNames")
                        .orElseThrow()
                        .asObject()
                        .get(matcher.group(1))
                        .text(),
                compact(request.field("ExpressionAttributeValues")
                        .orElseThrow()
                        .asObject()
                        .get(matcher.group(2))));
    }

    private static Map<String, String> keys(JsonNode key) {
        Map<String, String> keys = new LinkedHashMap<>();
        key.asObject().forEach((name, value) -> keys.put(name, compact(value)));
        return keys;
    }

    private static String compact(JsonNode value) {
        Map.Entry<String, JsonNode> only =
                value.asObject().entrySet().iterator().next();
        return "{\"" + only.getKey() + "\":\"" + only.getValue().text() + "\"}";
    }

    /** An item with these attributes, and others that have nothing to do with them. */
    private static String item(int i, Map<String, String> given) {
        Map<String, String> item = new LinkedHashMap<>();
        item.put("id", "{\"S\":\"i" + i + "\"}");
        item.put("customer", "{\"S\":\"big\"}");
        item.put("num", "{\"N\":\"" + i + "\"}");
        item.put("placed_at", "{\"S\":\"2026-01-01T00:00:00.000000Z\"}");
        item.put("region", "{\"S\":\"north\"}");
        item.put("note", "{\"S\":\"n" + i + "\"}");
        item.putAll(given);
        StringBuilder json = new StringBuilder();
        item.forEach((name, value) -> json.append(json.length() == 0 ? "{" : ",")
                .append('"' + name + "\":")
                .append(value));
        return json.append('}').toString();
    }

    private static int number(JsonNode request, String field, int otherwise) {
        return request.field(field).map(value -> Integer.parseInt(value.text())).orElse(otherwise);
    }
}
