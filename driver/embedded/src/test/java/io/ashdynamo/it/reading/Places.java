package io.ashdynamo.it.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts values at places of items, and tells what is there. */
final class Places {

    private Places() {}

    static void put(Field field, AttributeValue value, Map<String, AttributeValue> item) {
        List<Object> steps = field.steps();
        item.compute(
                (String) steps.get(0), (column, document) -> with(document, steps.subList(1, steps.size()), value));
    }

    private static AttributeValue with(AttributeValue document, List<Object> steps, AttributeValue value) {
        if (steps.isEmpty()) {
            return value;
        }
        List<Object> rest = steps.subList(1, steps.size());
        if (steps.get(0) instanceof Integer index) {
            List<AttributeValue> list = new ArrayList<>(document == null ? List.of() : document.l());
            while (list.size() <= index) {
                list.add(AttributeValue.fromNul(true));
            }
            list.set(index, with(list.get(index), rest, value));
            return AttributeValue.fromL(list);
        }
        Map<String, AttributeValue> map = new LinkedHashMap<>(document == null ? Map.of() : document.m());
        map.compute((String) steps.get(0), (name, entry) -> with(entry, rest, value));
        return AttributeValue.fromM(map);
    }

    static Optional<AttributeValue> find(Field field, Map<String, AttributeValue> item) {
        AttributeValue found = AttributeValue.fromM(item);
        for (Object step : field.steps()) {
            if (step instanceof Integer index) {
                found = found.hasL() && found.l().size() > index ? found.l().get(index) : null;
            } else {
                found = found.hasM() ? found.m().get((String) step) : null;
            }
            if (found == null) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    /** What {@code size} gives; null for what has none. */
    static Integer sizeOrNull(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().length();
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().size();
            case L -> value.l().size();
            case M -> value.m().size();
            case N, BOOL, NUL, NS, BS, UNKNOWN_TO_SDK_VERSION -> null;
        };
    }

    /** DynamoDB's name of its type. */
    static String type(AttributeValue value) {
        return value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name();
    }
}
