package io.ashdynamo.it.writing;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as the model has it.
 *
 * @param values without NULLs: Long, String, a sorted set, a list or a sorted map
 */
record Row(SortedMap<String, Object> values) {

    Row {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    static Row of(Map<String, ?> values) {
        SortedMap<String, Object> present = new TreeMap<>(values);
        present.values().removeIf(value -> value == null);
        return new Row(present);
    }

    /** A stored item; null if there is none. */
    static Row ofStored(Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return null;
        }
        SortedMap<String, Object> values = new TreeMap<>();
        item.forEach((name, value) -> values.put(name, java(value)));
        values.remove(Table.STAMP);
        return new Row(values);
    }

    private static Object java(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> Long.valueOf(value.n());
            case SS -> new TreeSet<>(value.ss());
            case L -> value.l().stream().map(Row::java).toList();
            case M -> {
                SortedMap<String, Object> map = new TreeMap<>();
                value.m().forEach((name, entry) -> map.put(name, java(entry)));
                yield map;
            }
            case B, BOOL, NUL, NS, BS, UNKNOWN_TO_SDK_VERSION -> "a stored " + value;
        };
    }

    /** The value of a column; null for NULL. */
    Object get(String column) {
        return values.get(column);
    }

    /** A number; null for NULL. */
    Long number(String column) {
        return (Long) values.get(column);
    }

    /** The same with another value in a column; null for NULL. */
    Row with(String column, Object value) {
        Map<String, Object> changed = new TreeMap<>(values);
        changed.put(column, value);
        return of(changed);
    }

    /** Some of its columns. */
    Row of(Collection<String> columns) {
        SortedMap<String, Object> some = new TreeMap<>(values);
        some.keySet().retainAll(columns);
        return new Row(some);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
