package io.ashdynamo.mapping;

import java.util.Optional;

/**
 * A column of a resource.
 *
 * @param name the column's name in SQL
 * @param type its type
 * @param source the name of the stored DynamoDB attribute
 * @param allowNil whether it may be NULL; false for key columns
 * @param defaultValue what create writes where no value is given
 * @param updateDefault what update writes where no value is given
 * @param writable false: only the defaults write it
 * @param sensitive whether its values stay out of EXPLAIN, messages and logs
 * @param description for people
 * @param constraints what its values must satisfy
 * @param prefix what each stored value begins with and SQL does not see, so that tenants are kept apart; mostly empty
 */
public record Attribute(
        String name,
        AttributeType type,
        String source,
        boolean allowNil,
        Optional<DefaultValue> defaultValue,
        Optional<DefaultValue> updateDefault,
        boolean writable,
        boolean sensitive,
        Optional<String> description,
        Constraints constraints,
        String prefix) {

    /** A column whose values are stored as they are. */
    public Attribute(
            String name,
            AttributeType type,
            String source,
            boolean allowNil,
            Optional<DefaultValue> defaultValue,
            Optional<DefaultValue> updateDefault,
            boolean writable,
            boolean sensitive,
            Optional<String> description,
            Constraints constraints) {
        this(
                name,
                type,
                source,
                allowNil,
                defaultValue,
                updateDefault,
                writable,
                sensitive,
                description,
                constraints,
                "");
    }

    /** The same column, its values stored behind this text. */
    Attribute behind(String text) {
        return with(sensitive, text);
    }

    /** The same, with values that are shown nowhere. */
    public Attribute asSensitive() {
        return with(true, prefix);
    }

    private Attribute with(boolean hidden, String before) {
        return new Attribute(
                name,
                type,
                source,
                allowNil,
                defaultValue,
                updateDefault,
                writable,
                hidden,
                description,
                constraints,
                before);
    }
}
