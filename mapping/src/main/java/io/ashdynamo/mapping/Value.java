package io.ashdynamo.mapping;

import io.ashdynamo.mapping.Fault.Position;
import io.ashdynamo.mapping.Node.Field;
import io.ashdynamo.mapping.Node.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A value of the file as one of its readers expects it. What is asked for and not there is a fault and empty. */
record Value(Path path, Position position, Node node, Faults faults) {

    private static final List<String> BOOLEANS = List.of("true", "false", "yes", "no", "on", "off");

    static Value of(Path path, Field field, Faults faults) {
        return new Value(path, field.place(), field.value(), faults);
    }

    boolean is(Kind kind) {
        return node.kind() == kind;
    }

    void fault(String message) {
        faults.add(path, position, message);
    }

    private <T> Optional<T> expected(String what) {
        fault(
                is(Kind.NULL)
                        ? "there is no value; expected " + what
                        : "expected " + what + ", not " + node.kind().described());
        return Optional.empty();
    }

    /** A text, which may be empty. */
    Optional<String> text() {
        if (is(Kind.NUMBER) || is(Kind.BOOL)) {
            fault("expected text, not " + node.kind().described() + "; write \"" + Words.shown(node.text()) + "\"");
            return Optional.empty();
        }
        return is(Kind.TEXT) ? Optional.of(node.text()) : expected("text");
    }

    /** A text of at least one character. */
    Optional<String> name() {
        Optional<String> text = text();
        if (text.isPresent() && text.get().isEmpty()) {
            fault("the name is empty");
            return Optional.empty();
        }
        return text;
    }

    Optional<Boolean> bool() {
        if (is(Kind.TEXT) && Words.nearest(node.text(), BOOLEANS).isPresent()) {
            fault("expected true or false, without quotes; in YAML 1.2 \"" + Words.shown(node.text()) + "\" is text");
            return Optional.empty();
        }
        return is(Kind.BOOL) ? Optional.of(node.text().equalsIgnoreCase("true")) : expected("true or false");
    }

    /** A whole number from zero up. */
    OptionalInt count() {
        if (is(Kind.NUMBER) && node.text().matches("\\+?[0-9]{1,9}")) {
            return OptionalInt.of(Integer.parseInt(node.text()));
        }
        fault("expected a whole number from 0 to 999999999");
        return OptionalInt.empty();
    }

    /** One of these words. */
    <T> Optional<T> word(Map<String, T> words) {
        return word(words, "");
    }

    /** One of these words, where something else would do too. */
    <T> Optional<T> word(Map<String, T> words, String orElse) {
        if (!is(Kind.TEXT)) {
            return expected((words.size() > 1 ? "one of " : "") + String.join(", ", words.keySet()) + orElse);
        }
        Optional<T> meant = Optional.ofNullable(words.get(node.text()));
        if (meant.isEmpty()) {
            fault("unknown word " + Words.shown(node.text()) + Words.hint(node.text(), words.keySet()));
        }
        return meant;
    }

    Optional<List<Value>> list() {
        return is(Kind.LIST) ? Optional.of(items()) : expected("a list");
    }

    private List<Value> items() {
        List<Value> items = new ArrayList<>();
        for (Node item : node.items()) {
            items.add(new Value(path.index(items.size()), item.position(), item, faults));
        }
        return items;
    }

    /** A list of names, none twice. */
    Optional<List<String>> names() {
        return list().flatMap(items -> {
            List<String> names = items.stream().flatMap(i -> i.name().stream()).toList();
            Set<String> seen = new HashSet<>();
            for (Value item : items) {
                if (!seen.add(item.node.text()) && item.is(Kind.TEXT)) {
                    faults.add(path.item(item.node.text()), item.position, "listed twice");
                }
            }
            return names.size() == items.size()
                    ? Optional.of(names.stream().distinct().toList())
                    : Optional.empty();
        });
    }

    /** A map whose keys are these and no other. */
    Optional<Section> section(Set<String> known) {
        Optional<Section> section = entries().map(values -> new Section(this, values));
        section.ifPresent(s -> s.refuseUnknown(known));
        return section;
    }

    /** A map whose keys are names that the user chose. */
    Optional<Map<String, Value>> entries() {
        if (!is(Kind.MAP)) {
            return expected("a map");
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (Field field : node.fields().values()) {
            if (field.name().isEmpty()) {
                faults.add(path.key(""), field.position(), "the name is empty");
            } else {
                values.put(field.name(), of(path.key(field.name()), field, faults));
            }
        }
        return Optional.of(values);
    }
}
