package io.ashdynamo.datalayer;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** JSON in one shape, so that two texts are equal if they say the same: indented, with sorted keys. */
public final class JsonText {

    /** What an expected text may have in the place of a value that differs each time. */
    private static final Map<String, Pattern> WILDCARDS = Map.of(
            "<epoch>", Pattern.compile("\\d{10}"),
            "<now>", Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z"),
            "<uuid>", Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"));

    private JsonText() {}

    /** A JSON text in that shape. */
    public static String of(String json) {
        return show(JsonNode.parser().parse(json), "\n");
    }

    /** A JSON text in that shape, with the wildcards of the expected one where they match. */
    public static String like(String expected, String json) {
        JsonNode parsed = JsonNode.parser().parse(json);
        return show(parsed, JsonNode.parser().parse(expected), "\n");
    }

    private static String show(JsonNode node, String indent) {
        return show(node, node, indent);
    }

    private static String show(JsonNode node, JsonNode expected, String indent) {
        if (node.isObject() && !node.asObject().isEmpty()) {
            return new TreeMap<>(node.asObject())
                    .entrySet().stream()
                            .map(e -> indent + "  \"" + e.getKey() + "\": "
                                    + show(e.getValue(), field(expected, e.getKey()), indent + "  "))
                            .collect(Collectors.joining(",", "{", indent + "}"));
        }
        if (node.isArray() && !node.asArray().isEmpty()) {
            return node.asArray().stream()
                    .map(element -> indent + "  " + show(element, indent + "  "))
                    .collect(Collectors.joining(",", "[", indent + "]"));
        }
        if (expected.isString() && node.isString() && WILDCARDS.containsKey(expected.asString())) {
            boolean matches =
                    WILDCARDS.get(expected.asString()).matcher(node.asString()).matches();
            return matches ? expected.toString() : node.toString();
        }
        return node.toString();
    }

    private static JsonNode field(JsonNode expected, String key) {
        return expected.isObject()
                ? expected.asObject().getOrDefault(key, JsonNode.parser().parse("null"))
                : JsonNode.parser().parse("null");
    }
}
