package io.ashdynamo.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Requests as the pages of {@code docs/} show them: one line for each of their fields, what they are about first. */
final class ShownRequests {

    private static final Pattern BODY = Pattern.compile("^\\{.*?^\\}", Pattern.DOTALL | Pattern.MULTILINE);
    private static final List<String> FIELDS = List.of(
            "TableName",
            "IndexName",
            "Key",
            "Item",
            "KeyConditionExpression",
            "FilterExpression",
            "ConditionExpression",
            "UpdateExpression",
            "ProjectionExpression",
            "Select",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues");

    private ShownRequests() {}

    /** An outcome of {@link SpecCase}, laid out anew. */
    static String of(String outcome) {
        return BODY.matcher(outcome).replaceAll(body -> Matcher.quoteReplacement(laidOut(body.group())));
    }

    private static String laidOut(String json) {
        Map<String, JsonNode> fields =
                new TreeMap<>(Comparator.comparingInt(ShownRequests::place).thenComparing(Comparator.naturalOrder()));
        fields.putAll(JsonNode.parser().parse(json).asObject());
        return fields.entrySet().stream()
                .map(field -> "  \"" + field.getKey() + "\": " + onOneLine(field.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}"));
    }

    private static int place(String field) {
        return FIELDS.contains(field) ? FIELDS.indexOf(field) : FIELDS.size();
    }

    private static String onOneLine(JsonNode node) {
        if (node.isObject()) {
            return new TreeMap<>(node.asObject())
                    .entrySet().stream()
                            .map(field -> "\"" + field.getKey() + "\": " + onOneLine(field.getValue()))
                            .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return node.isArray()
                ? node.asArray().stream().map(ShownRequests::onOneLine).collect(Collectors.joining(", ", "[", "]"))
                : node.toString();
    }
}
