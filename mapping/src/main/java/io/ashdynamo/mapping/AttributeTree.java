package io.ashdynamo.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A column as the mapping file says it, in the order of {@link AttributeReader}. */
final class AttributeTree {

    private final Map<String, Object> tree = new LinkedHashMap<>();

    private AttributeTree() {}

    /**
     * The word of its type, or a map where more is said.
     *
     * @param isKey whether it is part of the primary key, so that it is never NULL anyway
     */
    static Object of(Attribute attribute, boolean isKey) {
        AttributeTree said = new AttributeTree();
        said.type(attribute.type());
        said.options(attribute, isKey);
        said.constraints(attribute.constraints());
        return said.tree.size() == 1 ? said.tree.get("type") : said.tree;
    }

    private void type(AttributeType type) {
        tree.put("type", type.name().word());
        if (type.format() != TimestampFormat.ISO) {
            tree.put("format", type.format().word());
            return;
        }
        AttributeType usual = AttributeType.of(type.name());
        putUnless(usual.precision(), "precision", type.precision());
        putUnless(Math.min(usual.scale(), type.precision()), "scale", type.scale());
    }

    private void options(Attribute attribute, boolean isKey) {
        putUnless(attribute.name(), "source", attribute.source());
        putUnless(!isKey, "allow_nil", attribute.allowNil());
        put("default", attribute.defaultValue().map(AttributeTree::literal));
        put("update_default", attribute.updateDefault().map(AttributeTree::literal));
        putUnless(true, "writable", attribute.writable());
        putUnless(false, "sensitive", attribute.sensitive());
        put("description", attribute.description());
    }

    private static Object literal(DefaultValue value) {
        if (value instanceof DefaultValue.Literal literal) {
            return literal.value();
        }
        return value instanceof DefaultValue.Now ? Generated.NOW : Generated.UUID;
    }

    private void constraints(Constraints constraints) {
        if (!constraints.oneOf().isEmpty()) {
            tree.put("one_of", constraints.oneOf());
        }
        put("min", constraints.min());
        put("max", constraints.max());
        put("min_length", boxed(constraints.minLength()));
        put("max_length", boxed(constraints.maxLength()));
        put("match", constraints.match().map(Pattern::pattern));
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    private void put(String key, Optional<?> value) {
        value.ifPresent(v -> tree.put(key, v));
    }

    private void putUnless(Object usual, String key, Object value) {
        if (!value.equals(usual)) {
            tree.put(key, value);
        }
    }
}
