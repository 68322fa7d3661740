package io.ashdynamo.mapping;

import static java.util.stream.Collectors.toMap;

import io.ashdynamo.mapping.Node.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Reads a column: {@code name: type} or {@code name: { type: ..., ... }}. */
final class AttributeReader {

    static final Map<String, TypeName> TYPES = words(TypeName.values(), TypeName::word);

    private static final Set<String> KEYS = Section.keys(
            "type",
            "precision",
            "scale",
            "format",
            "source",
            "allow_nil",
            "default",
            "update_default",
            "writable",
            "sensitive",
            "description",
            "one_of",
            "min",
            "max",
            "min_length",
            "max_length",
            "match");

    private static final Map<String, TimestampFormat> FORMATS = words(TimestampFormat.values(), TimestampFormat::word);

    /** What other systems call these types; the letters are too different to be found by likeness. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("text", "string"),
            Map.entry("varchar", "string"),
            Map.entry("char", "string"),
            Map.entry("smallint", "integer"),
            Map.entry("long", "bigint"),
            Map.entry("number", "decimal"),
            Map.entry("numeric", "decimal"),
            Map.entry("float", "double"),
            Map.entry("real", "double"),
            Map.entry("bytes", "binary"),
            Map.entry("blob", "binary"),
            Map.entry("datetime", "timestamp"),
            Map.entry("instant", "timestamp"),
            Map.entry("array", "list"),
            Map.entry("set", "string_set"),
            Map.entry("object", "map"));

    private AttributeReader() {}

    static <E> Map<String, E> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).collect(toMap(word, e -> e, (a, b) -> a, LinkedHashMap::new));
    }

    static AttributeBuilder read(String name, Value value) {
        if (!value.is(Kind.MAP)) {
            return new AttributeBuilder(name, shortForm(value));
        }
        Section section = value.section(KEYS).orElseThrow();
        Optional<TypeName> type = section.require("type", "one of " + String.join(", ", TYPES.keySet()))
                .flatMap(AttributeReader::type);
        AttributeBuilder attribute = new AttributeBuilder(name, type);
        options(section, attribute);
        defaults(section, attribute);
        constraints(section, attribute);
        return attribute;
    }

    private static Optional<TypeName> shortForm(Value value) {
        if (value.is(Kind.TEXT)) {
            return type(value);
        }
        value.fault("expected a type, as \"string\", or a map, as \"{ type: string, allow_nil: false }\", not "
                + value.node().kind().described());
        return Optional.empty();
    }

    private static Optional<TypeName> type(Value value) {
        String synonym = SYNONYMS.get(value.node().text());
        if (synonym != null && value.is(Kind.TEXT)) {
            value.fault("unknown word " + value.node().text() + "; did you mean " + synonym + "?");
            return Optional.empty();
        }
        return value.word(TYPES);
    }

    private static void options(Section section, AttributeBuilder attribute) {
        count(section, "precision", attribute::precision);
        count(section, "scale", attribute::scale);
        section.read("format", v -> v.word(FORMATS), attribute::format);
        section.read("source", Value::name, attribute::source);
        section.read("allow_nil", Value::bool, attribute::allowNil);
        section.read("writable", Value::bool, attribute::writable);
        section.read("sensitive", Value::bool, attribute::sensitive);
        section.read("description", Value::text, attribute::description);
    }

    private static void defaults(Section section, AttributeBuilder attribute) {
        section.read("default", Literals::read, attribute::defaultValue);
        section.read(
                "update_default",
                v -> v.word(Map.of(Generated.NOW, Generated.NOW)),
                now -> attribute.updateDefaultNow());
    }

    private static void constraints(Section section, AttributeBuilder attribute) {
        section.read(
                "one_of",
                v -> v.list().flatMap(Literals::readAll),
                values -> attribute.oneOf(((java.util.List<?>) values).toArray()));
        section.read("min", AttributeReader::bound, attribute::min);
        section.read("max", AttributeReader::bound, attribute::max);
        count(section, "min_length", attribute::minLength);
        count(section, "max_length", attribute::maxLength);
        section.read("match", Value::text, attribute::match);
    }

    private static Optional<Object> bound(Value value) {
        if (value.node().kind().isScalar()) {
            return Literals.read(value);
        }
        value.fault("expected a number, a date, a time or a timestamp, not "
                + value.node().kind().described());
        return Optional.empty();
    }

    private static void count(Section section, String key, IntConsumer to) {
        OptionalInt count = section.get(key).map(Value::count).orElse(OptionalInt.empty());
        count.ifPresent(to);
    }
}
