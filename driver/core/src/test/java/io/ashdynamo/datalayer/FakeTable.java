package io.ashdynamo.datalayer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Answers of a table with few features: Query by partition alone, Scan by segments, GetItem and BatchGetItem, all without
 * filters and projections. Values are written {@code S:text}, {@code N:1} or {@code B:base64}. Filled first, then read by
 * any number of threads.
 */
public final class FakeTable implements Function<RecordedCall, Answer> {

    /** In the key after which a page starts: the page that follows is an empty one. */
    private static final String PAUSE = "_pause";

    private final Map<String, List<String>> keys = new LinkedHashMap<>();
    private final List<Map<String, String>> items = new ArrayList<>();
    private final int pageSize;
    private final boolean pausing;

    /**
     * A table of items that have these attributes as key.
     *
     * @param pausing whether each page is followed by an empty one
     */
    public FakeTable(int pageSize, boolean pausing, String... key) {
        this.pageSize = pageSize;
        this.pausing = pausing;
        keys.put("", List.of(key));
    }

    /** With an index of the items that have these attributes. */
    public FakeTable index(String name, String... key) {
        keys.put(name, List.of(key));
        return this;
    }

    /** Adds an item: attribute, value, attribute, value ... */
    public FakeTable put(String... item) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < item.length; i += 2) {
            values.put(item[i], item[i + 1]);
        }
        items.add(values);
        return this;
    }

    @Override
    public Answer apply(RecordedCall call) {
        JsonNode request = call.json();
        return switch (call.operation()) {
            case "Query" -> page(request, queried(request));
            case "Scan" -> page(request, scanned(request));
            case "GetItem" ->
                Answer.json("{" + capacity(request, 1)
                        + item(map(request.field("Key").orElseThrow()))
                                .map(item -> "\"Item\":" + json(item))
                                .orElse("\"_\":0")
                        + "}");
            case "BatchGetItem" -> batch(request);
            default -> Answer.error(400, "ValidationException", "the fake does not know " + call.operation());
        };
    }

    private List<String> key(JsonNode request) {
        return keys.get(request.field("IndexName").map(JsonNode::text).orElse(""));
    }

    private List<Map<String, String>> queried(JsonNode request) {
        List<String> key = key(request);
        String condition = request.field("KeyConditionExpression").orElseThrow().text();
        int end = condition.indexOf(" AND ");
        String placeholder = condition.substring(condition.indexOf(":"), end < 0 ? condition.length() : end);
        String partition = value(request.field("ExpressionAttributeValues")
                .orElseThrow()
                .field(placeholder)
                .orElseThrow());
        Comparator<Map<String, String>> order = Comparator.comparing(item -> item.get(key.get(1)), FakeTable::compare);
        boolean backwards =
                request.field("ScanIndexForward").map(f -> !f.asBoolean()).orElse(false);
        return items.stream()
                .filter(item -> partition.equals(item.get(key.get(0))))
                .sorted(backwards ? order.reversed() : order)
                .toList();
    }

    private List<Map<String, String>> scanned(JsonNode request) {
        int segments = number(request, "TotalSegments", 1);
        int segment = number(request, "Segment", 0);
        List<String> key = key(request);
        return items.stream()
                .filter(item -> item.keySet().containsAll(key))
                .filter(item -> Math.floorMod(item.get(key.get(0)).hashCode(), segments) == segment)
                .toList();
    }

    private Answer page(JsonNode request, List<Map<String, String>> all) {
        Map<String, String> start =
                request.field("ExclusiveStartKey").map(FakeTable::map).orElse(null);
        int from = start == null ? 0 : 1 + position(all, start);
        boolean empty = start != null && start.containsKey(PAUSE);
        int limit = Math.min(pageSize, number(request, "Limit", Integer.MAX_VALUE));
        List<Map<String, String>> page = empty ? List.of() : all.subList(from, Math.min(all.size(), from + limit));
        // As DynamoDB does, a page that is full is not known to be the last.
        boolean more = empty || page.size() == limit;
        boolean counted = request.field("Select").isPresent();
        return Answer.json("{\"Count\":" + page.size() + ",\"ScannedCount\":" + page.size() + ","
                + capacity(request, page.size())
                + (counted
                        ? ""
                        : "\"Items\":" + page.stream().map(FakeTable::json).toList() + ",")
                + (more
                        ? "\"LastEvaluatedKey\":"
                                + json(last(request, empty ? start : page.get(page.size() - 1), empty))
                        : "\"_\":0")
                + "}");
    }

    private int position(List<Map<String, String>> all, Map<String, String> start) {
        for (int i = 0; i < all.size(); i++) {
            Map<String, String> item = all.get(i);
            if (keys.get("").stream().allMatch(name -> isSame(item.get(name), start.get(name)))) {
                return i;
            }
        }
        throw new AssertionError("there is no item at " + start);
    }

    private Map<String, String> last(JsonNode request, Map<String, String> item, boolean paused) {
        Map<String, String> last = new LinkedHashMap<>();
        keys.get("").forEach(name -> last.put(name, item.get(name)));
        key(request).forEach(name -> last.put(name, item.get(name)));
        if (pausing && !paused) {
            last.put(PAUSE, "S:1");
        }
        return last;
    }

    private Optional<Map<String, String>> item(Map<String, String> key) {
        return items.stream()
                .filter(item -> key.keySet().stream().allMatch(name -> isSame(item.get(name), key.get(name))))
                .findFirst();
    }

    private Answer batch(JsonNode request) {
        Map.Entry<String, JsonNode> table = request.field("RequestItems")
                .orElseThrow()
                .asObject()
                .entrySet()
                .iterator()
                .next();
        List<String> found = table.getValue().field("Keys").orElseThrow().asArray().stream()
                .flatMap(key -> item(map(key)).stream())
                .map(FakeTable::json)
                .collect(Collectors.toCollection(ArrayList::new));
        // DynamoDB gives them in no order.
        Collections.reverse(found);
        String capacity = request.field("ReturnConsumedCapacity").isEmpty()
                ? ""
                : "\"ConsumedCapacity\":[{\"TableName\":\"" + table.getKey() + "\",\"Table\":{\"CapacityUnits\":"
                        + found.size() / 2.0 + "}}],";
        return Answer.json("{" + capacity + "\"Responses\":{\"" + table.getKey() + "\":" + found + "}}");
    }

    /** Half a unit an item, of the table or of the index that is read. */
    private static String capacity(JsonNode request, int items) {
        if (request.field("ReturnConsumedCapacity").isEmpty()) {
            return "";
        }
        String units = "{\"CapacityUnits\":" + items / 2.0 + "}";
        String of = request.field("IndexName")
                .map(index -> "\"Table\":{\"CapacityUnits\":0.0},\"GlobalSecondaryIndexes\":{\"" + index.text() + "\":"
                        + units + "}")
                .orElse("\"Table\":" + units);
        return "\"ConsumedCapacity\":{\"TableName\":\""
                + request.field("TableName").orElseThrow().text() + "\"," + of + "},";
    }

    private static int number(JsonNode request, String field, int absent) {
        return request.field(field).map(n -> Integer.parseInt(n.asNumber())).orElse(absent);
    }

    private static boolean isSame(String stored, String asked) {
        return stored != null && stored.charAt(0) == asked.charAt(0) && compare(stored, asked) == 0;
    }

    private static int compare(String left, String right) {
        return left.startsWith("N:")
                ? new BigDecimal(left.substring(2)).compareTo(new BigDecimal(right.substring(2)))
                : left.compareTo(right);
    }

    private static Map<String, String> map(JsonNode object) {
        Map<String, String> values = new LinkedHashMap<>();
        object.asObject().forEach((name, value) -> values.put(name, value(value)));
        return values;
    }

    private static String value(JsonNode value) {
        Map.Entry<String, JsonNode> typed =
                value.asObject().entrySet().iterator().next();
        return typed.getKey() + ":" + typed.getValue().text();
    }

    private static String json(Map<String, String> item) {
        return item.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\":{\"" + e.getValue().charAt(0) + "\":\""
                        + e.getValue().substring(2) + "\"}")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
