package io.ashdynamo.datalayer;

import io.ashdynamo.plan.FilterText;
import io.ashdynamo.type.DocumentPath;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Numbered placeholders of a request's expressions. Made from counters, as placeholders made from names collide. */
final class Placeholders {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> placeholderOf = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();

    /** The placeholder of an attribute; the same one each time. */
    String name(String attribute) {
        return placeholderOf.computeIfAbsent(attribute, a -> {
            String placeholder = "#" + names.size();
            names.put(placeholder, a);
            return placeholder;
        });
    }

    /** The place of a column: its attribute, or a place inside its document. */
    String path(TypedColumn column) {
        return path(column.source(), column.path());
    }

    /** A place inside an attribute's document. */
    String path(String attribute, DocumentPath path) {
        StringBuilder text = new StringBuilder(name(attribute));
        for (Object step : path.steps()) {
            text.append(step instanceof String entry ? "." + name(entry) : "[" + step + "]");
        }
        return text.toString();
    }

    /** A placeholder for a value of a column. */
    String value(DynamoValue value, TypedColumn column) {
        String placeholder = value(value);
        if (column.attribute().sensitive()) {
            hidden.add(placeholder);
        }
        return placeholder;
    }

    /** A placeholder for a value. */
    String value(DynamoValue value) {
        String placeholder = ":" + values.size();
        values.put(placeholder, ItemCodec.toSdk(value));
        return placeholder;
    }

    /** The attributes by placeholder; null if there is none, as DynamoDB refuses an empty map. */
    Map<String, String> namesOrNull() {
        return names.isEmpty() ? null : names;
    }

    /** The values by placeholder; null if there is none, as DynamoDB refuses an empty map. */
    Map<String, AttributeValue> valuesOrNull() {
        return values.isEmpty() ? null : values;
    }

    /** An expression with names and values in place of their placeholders; those of sensitive columns as {@code ***}. */
    String show(String expression) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (from < expression.length()) {
            char c = expression.charAt(from);
            int to = from + 1;
            if (c == '#' || c == ':') {
                while (to < expression.length() && Character.isDigit(expression.charAt(to))) {
                    to++;
                }
                text.append(shown(expression.substring(from, to)));
            } else {
                text.append(c);
            }
            from = to;
        }
        return text.toString();
    }

    private String shown(String placeholder) {
        if (names.containsKey(placeholder)) {
            return names.get(placeholder);
        }
        return hidden.contains(placeholder) ? "***" : FilterText.literal(ItemCodec.fromSdk(values.get(placeholder)));
    }
}
