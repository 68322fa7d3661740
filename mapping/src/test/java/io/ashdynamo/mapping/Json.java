package io.ashdynamo.mapping;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Writes what the reader sees in a YAML file as JSON; other YAML readers resolve neither aliases nor {@code ~}. */
final class Json {

    private Json() {}

    static String of(Node node) {
        return switch (node.kind()) {
            case TEXT -> quoted(node.text());
            case NUMBER -> new BigDecimal(node.text()).toString();
            case BOOL -> node.text();
            case NULL -> "null";
            case LIST -> node.items().stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
            case MAP ->
                node.fields().values().stream()
                        .map(f -> quoted(f.name()) + ":" + of(f.value()))
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
