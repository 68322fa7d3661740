package io.ashdynamo.it.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A statement as it is written, with its values in it or as parameters. */
final class Sql {

    private final boolean prepared;
    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Sql(boolean prepared) {
        this.prepared = prepared;
    }

    boolean isPrepared() {
        return prepared;
    }

    Sql add(String part) {
        text.append(part);
        return this;
    }

    /** A value; null for NULL. */
    Sql value(Object value) {
        if (prepared) {
            parameters.add(value);
        }
        return add(prepared ? "?" : literal(value));
    }

    Sql values(Collection<?> values) {
        String separator = "";
        for (Object value : values) {
            add(separator).value(value);
            separator = ", ";
        }
        return this;
    }

    private static String literal(Object value) {
        if (value instanceof String string) {
            return "'" + string + "'";
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(Sql::literal).collect(Collectors.joining(", ", "ARRAY[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> literal(entry.getKey()) + ": " + literal(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value == null ? "NULL" : value.toString();
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    @Override
    public String toString() {
        return text + (parameters.isEmpty() ? "" : " with " + parameters);
    }
}
