package io.ashdynamo.it.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes the items of a resource. */
final class Items {

    /**
     * An item.
     *
     * @param stored as DynamoDB has it
     * @param values of the fields that have one of their kind
     */
    record Made(Map<String, AttributeValue> stored, Map<Field, Object> values) {}

    private final Fields resource;
    private final Random random;

    Items(Fields resource, Random random) {
        this.resource = resource;
        this.random = random;
    }

    Made make(List<Object> key) {
        Made made = new Made(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Field field : resource.columns()) {
            int place = resource.keys().indexOf(field);
            if (place < 0) {
                fill(field, made);
            } else {
                put(field, key.get(place), made);
            }
        }
        resource.documents().forEach(document -> fillDocument(document, made));
        return made;
    }

    private void fillDocument(Field document, Made made) {
        int dice = random.nextInt(100);
        if (dice < 10) {
            return;
        }
        if (dice < 15) {
            made.stored().put(document.name(), AttributeValue.fromNul(true));
        } else if (dice < 20 && document.isMessy()) {
            made.stored().put(document.name(), AttributeValue.fromS("abc"));
        } else {
            boolean map = document.kind() == Kind.MAP;
            made.stored().put(document.name(), map ? AttributeValue.fromM(Map.of()) : AttributeValue.fromL(List.of()));
            resource.places().stream()
                    .filter(place -> place.steps().get(0).equals(document.name()))
                    .forEach(place -> fill(place, made));
        }
    }

    private void fill(Field field, Made made) {
        int dice = random.nextInt(100);
        switch (field.presence()) {
            case ALWAYS -> put(field, keyable(field), made);
            case SPARSE -> put(field, dice < 30 ? null : keyable(field), made);
            case NULLABLE -> put(field, dice < 25 ? null : field.kind().random(random), made);
            case MESSY -> put(field, dice < 35 ? null : field.kind().random(random), made);
        }
        if (field.isMessy() && dice >= 25 && dice < 35) {
            Places.put(field, field.kind().ofWrongType(random), made.stored());
        } else if (field.presence() != Field.Presence.ALWAYS
                && field.presence() != Field.Presence.SPARSE
                && dice < 10) {
            Places.put(field, AttributeValue.fromNul(true), made.stored());
        }
    }

    private static void put(Field field, Object value, Made made) {
        if (value != null) {
            Places.put(field, field.kind().stored(value), made.stored());
            made.values().put(field, value);
        }
    }

    /** A value that an index can hold as its key: not an empty one. */
    private Object keyable(Field field) {
        Object value = field.kind().random(random);
        while (value.equals("") || (value instanceof byte[] bytes && bytes.length == 0)) {
            value = field.kind().random(random);
        }
        return value;
    }
}
