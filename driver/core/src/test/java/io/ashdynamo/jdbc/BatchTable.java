package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.RecordedCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Answers of the table documents to BatchWriteItem, which leaves some items unprocessed, and to guarded puts and deletes.
 * Keeps the body of each item.
 */
final class BatchTable implements Function<RecordedCall, Answer> {

    private final Map<String, String> items = new HashMap<>();
    private final Random random;
    private final double unprocessed;

    /**
     * An empty table.
     *
     * @param unprocessed how often an item is left so
     */
    BatchTable(long seed, double unprocessed) {
        this.random = new Random(seed);
        this.unprocessed = unprocessed;
    }

    /** Bodies by id. */
    synchronized Map<String, String> items() {
        return new HashMap<>(items);
    }

    /** The ids that BatchWriteItem is asked to write. */
    static List<String> ids(RecordedCall call) {
        return requests(call).stream().map(BatchTable::id).toList();
    }

    /** An answer that leaves the items with these ids unprocessed. */
    static Answer unprocessed(RecordedCall call, Predicate<String> left) {
        List<JsonNode> open =
                requests(call).stream().filter(one -> left.test(id(one))).toList();
        return Answer.json(
                open.isEmpty()
                        ? "{}"
                        : "{\"UnprocessedItems\":{\"documents\":["
                                + String.join(
                                        ",", open.stream().map(BatchTable::text).toList()) + "]}}");
    }

    @Override
    public synchronized Answer apply(RecordedCall call) {
        return switch (call.operation()) {
            case "BatchWriteItem" -> batch(call);
            case "PutItem" -> create(call.json().field("Item").orElseThrow());
            case "UpdateItem", "DeleteItem" -> change(call);
            default -> throw new AssertionError(call.operation());
        };
    }

    private Answer batch(RecordedCall call) {
        int kind = random.nextInt(20);
        if (kind == 0 && unprocessed > 0) {
            return Answer.error(400, "ProvisionedThroughputExceededException", "too much");
        }
        List<String> left = new ArrayList<>();
        for (JsonNode request : requests(call)) {
            if (random.nextDouble() < unprocessed) {
                left.add(id(request));
            } else if (request.field("PutRequest").isPresent()) {
                put(item(request));
            } else {
                items.remove(id(request));
            }
        }
        return unprocessed(call, left::contains);
    }

    private Answer create(JsonNode item) {
        if (items.containsKey(string(item, "id"))) {
            return Answer.conditionFailed();
        }
        put(item);
        return Answer.EMPTY;
    }

    private Answer change(RecordedCall call) {
        String id = string(call.json().field("Key").orElseThrow(), "id");
        if (!items.containsKey(id)) {
            return Answer.conditionFailed();
        }
        if (call.operation().equals("DeleteItem")) {
            items.remove(id);
            return Answer.EMPTY;
        }
        String body = call.json().field("ExpressionAttributeValues").orElseThrow().asObject().values().stream()
                .flatMap(value -> value.field("S").stream())
                .map(JsonNode::text)
                .findFirst()
                .orElseThrow();
        items.put(id, body);
        return Answer.json("{\"Attributes\":{\"id\":{\"S\":\"" + id + "\"},\"body\":{\"S\":\"" + body + "\"}}}");
    }

    private void put(JsonNode item) {
        items.put(string(item, "id"), string(item, "body"));
    }

    private static List<JsonNode> requests(RecordedCall call) {
        return call.json().field("RequestItems").orElseThrow().asObject().values().stream()
                .flatMap(table -> table.asArray().stream())
                .toList();
    }

    private static String id(JsonNode request) {
        return string(item(request), "id");
    }

    /** Of a delete its key. */
    private static JsonNode item(JsonNode request) {
        return request.field("PutRequest")
                .map(put -> put.field("Item").orElseThrow())
                .orElseGet(() -> request.field("DeleteRequest")
                        .flatMap(delete -> delete.field("Key"))
                        .orElseThrow());
    }

    private static String text(JsonNode request) {
        boolean put = request.field("PutRequest").isPresent();
        String item = "{\"id\":{\"S\":\"" + id(request) + "\"}"
                + (put ? ",\"body\":{\"S\":\"" + string(item(request), "body") + "\"}}" : "}");
        return put ? "{\"PutRequest\":{\"Item\":" + item + "}}" : "{\"DeleteRequest\":{\"Key\":" + item + "}}";
    }

    private static String string(JsonNode item, String name) {
        return item.field(name)
                .flatMap(value -> value.field("S"))
                .map(JsonNode::text)
                .orElse("");
    }
}
