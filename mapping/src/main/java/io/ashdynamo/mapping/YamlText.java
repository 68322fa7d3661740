package io.ashdynamo.mapping;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes texts, numbers, booleans, lists and maps as YAML. The YAML library's own emitter cannot mix block and flow maps
 * as people write mapping files.
 */
final class YamlText {

    /** YAML has no longer key without a question mark before it. */
    private static final int MAX_SIMPLE_KEY = 1000;

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    /**
     * A map of which each entry has lines of its own. All other maps are written on one line.
     *
     * @param entries in order
     */
    record Block(Map<String, Object> entries) {}

    /** The document. */
    static String of(Block root) {
        YamlText yaml = new YamlText();
        yaml.block(root, "");
        return yaml.text.toString();
    }

    private void block(Block block, String indent) {
        block.entries().forEach((key, value) -> {
            text.append(indent).append(key(key, "\n" + indent));
            if (value instanceof Block inner && !inner.entries().isEmpty()) {
                text.append('\n');
                block(inner, indent + "  ");
            } else {
                text.append(' ').append(flow(value)).append('\n');
            }
        });
    }

    private static String flow(Object value) {
        if (value instanceof Block block) {
            return flow(block.entries());
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> key((String) e.getKey(), " ") + " " + flow(e.getValue()))
                    .collect(Collectors.joining(", ", map.isEmpty() ? "{" : "{ ", map.isEmpty() ? "}" : " }"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String s ? YamlScalar.of(s) : value.toString();
    }

    private static String key(String name, String beforeColon) {
        String key = YamlScalar.of(name);
        return key.length() > MAX_SIMPLE_KEY ? "? " + key + beforeColon + ":" : key + ":";
    }
}
