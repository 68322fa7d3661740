package io.ashdynamo.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Declares a column in code. Not thread-safe. What does not fit together is reported by
 * {@link ResourceBuilder#build()}.
 *
 * <p>Literals are given as text, numbers, booleans, java.time values, UUIDs, byte arrays, lists and maps.
 */
public final class AttributeBuilder {

    private final String name;
    private final ConstraintsBuilder constraints = new ConstraintsBuilder();
    private final TypeOptions type;
    private String source;
    private Optional<Boolean> allowNil = Optional.empty();
    private Optional<Object> defaultValue = Optional.empty();
    private boolean updateDefaultNow;
    private boolean writable = true;
    private boolean sensitive;
    private Optional<String> description = Optional.empty();

    AttributeBuilder(String name, Optional<TypeName> type) {
        this.name = name;
        this.type = new TypeOptions(type);
        this.source = name;
    }

    /** The name of the stored DynamoDB attribute; by default the column's. */
    public AttributeBuilder source(String attribute) {
        source = attribute;
        return this;
    }

    /** Of a decimal: the digits reported, 1 to 38. Of an ISO timestamp: the digits of its fraction, 0 to 9. */
    public AttributeBuilder precision(int digits) {
        type.precision = OptionalInt.of(digits);
        return this;
    }

    /** Of a decimal: the digits of its fraction reported, 0 to its precision. */
    public AttributeBuilder scale(int digits) {
        type.scale = OptionalInt.of(digits);
        return this;
    }

    /** Of a timestamp: how it is stored. */
    public AttributeBuilder format(TimestampFormat format) {
        type.format = Optional.of(format);
        return this;
    }

    /** Whether the column may be NULL; true by default, and never for the table's key columns. */
    public AttributeBuilder allowNil(boolean allowed) {
        allowNil = Optional.of(allowed);
        return this;
    }

    /** What create writes where no value is given; as in the file, "uuid" and "now" are generated values. */
    public AttributeBuilder defaultValue(Object literal) {
        defaultValue = Optional.of(literal);
        return this;
    }

    /** A random UUID for each row. */
    public AttributeBuilder defaultUuid() {
        return defaultValue(Generated.UUID);
    }

    /** The time of the write. */
    public AttributeBuilder defaultNow() {
        return defaultValue(Generated.NOW);
    }

    /** Create and update write the time of the write where no value is given. */
    public AttributeBuilder updateDefaultNow() {
        updateDefaultNow = true;
        return this;
    }

    /** Whether statements may write the column; true by default. */
    public AttributeBuilder writable(boolean allowed) {
        writable = allowed;
        return this;
    }

    /** Keeps its values out of EXPLAIN, messages and logs. */
    public AttributeBuilder sensitive(boolean hidden) {
        sensitive = hidden;
        return this;
    }

    /** For people. */
    public AttributeBuilder description(String text) {
        description = Optional.of(text);
        return this;
    }

    /** The allowed values. */
    public AttributeBuilder oneOf(Object... values) {
        constraints.oneOf = Optional.of(List.copyOf(Arrays.asList(values)));
        return this;
    }

    /** The least value. */
    public AttributeBuilder min(Object value) {
        constraints.min = Optional.of(value);
        return this;
    }

    /** The greatest value. */
    public AttributeBuilder max(Object value) {
        constraints.max = Optional.of(value);
        return this;
    }

    /** The least length. */
    public AttributeBuilder minLength(int length) {
        constraints.minLength = OptionalInt.of(length);
        return this;
    }

    /** The greatest length. */
    public AttributeBuilder maxLength(int length) {
        constraints.maxLength = OptionalInt.of(length);
        return this;
    }

    /** A regular expression that must be found in the text. */
    public AttributeBuilder match(String regex) {
        constraints.match = Optional.of(regex);
        return this;
    }

    String name() {
        return name;
    }

    boolean isTypeKnown() {
        return type.isKnown();
    }

    Attribute build(Path path, boolean isKey, Faults faults) {
        if (isKey && allowNil.orElse(false)) {
            faults.add(path.key("allow_nil"), "a column of the primary key is never NULL; leave allow_nil out");
        }
        return new Attribute(
                name,
                type.build(path, faults),
                source,
                !isKey && allowNil.orElse(true),
                defaultValue.flatMap(v -> Generated.orLiteral(v, path.key("default"), faults)),
                updateDefaultNow ? Optional.of(new DefaultValue.Now()) : Optional.empty(),
                writable,
                sensitive,
                description,
                constraints.build(path, faults));
    }
}
