package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.RecordedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** A request as {@code calls.txt} writes it: the operation, the index, what bounds it, and what it gives. */
final class CallText {

    private static final List<String> SHOWN =
            List.of("Limit", "ConsistentRead", "ScanIndexForward", "Select", "ReturnValues");

    private final JsonNode body;
    private final List<String> words = new ArrayList<>();

    private CallText(JsonNode body) {
        this.body = body;
    }

    static String of(RecordedCall call) {
        CallText text = new CallText(call.json());
        text.words.add(call.operation());
        text.read();
        text.write();
        return String.join(" ", text.words).replace("\"", "");
    }

    private void read() {
        body.field("IndexName").ifPresent(index -> words.add(index.text()));
        SHOWN.forEach(field -> body.field(field).ifPresent(value -> words.add(field + "=" + value)));
        body.field("TotalSegments").ifPresent(segments -> words.add("of " + segments + " segments"));
        expression("key", "KeyConditionExpression");
        expression("filter", "FilterExpression");
        body.field("RequestItems").stream()
                .flatMap(items -> items.asObject().values().stream())
                .forEach(this::items);
        if (body.field("ProjectionExpression").isPresent()) {
            words.add("[" + projection(body) + "]");
        }
    }

    /** Of BatchGetItem the keys, of BatchWriteItem the number of items. */
    private void items(JsonNode of) {
        if (of.isArray()) {
            words.add("of " + number(of));
        } else {
            words.add(of.asObject().get("Keys").asArray().size() + " keys");
            words.add("[" + projection(of) + "]");
        }
    }

    private void write() {
        expression("if", "ConditionExpression");
        body.field("TransactItems").ifPresent(items -> words.add("of " + number(items)));
    }

    private static String number(JsonNode items) {
        int size = items.asArray().size();
        return size + (size == 1 ? " item" : " items");
    }

    private void expression(String word, String field) {
        body.field(field).ifPresent(expression -> words.add(word + " " + named(body, expression)));
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
