package io.ashdynamo.datalayer;

import io.ashdynamo.type.DynamoValue;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Numbered placeholders of a request's expressions. Made from counters, as placeholders made from names collide. */
final class Placeholders {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> placeholderOf = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    /** The placeholder of an attribute; the same one each time. */
    String name(String attribute) {
        return placeholderOf.computeIfAbsent(attribute, a -> {
            String placeholder = "#" + names.size();
            names.put(placeholder, a);
            return placeholder;
        });
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
}
