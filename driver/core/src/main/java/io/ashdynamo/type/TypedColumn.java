package io.ashdynamo.type;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.StoredType;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of a resource, or a place inside a column's document, as errors name it. Immutable.
 *
 * @param resource the resource's name
 * @param attribute the column; of a place inside, one of type {@code any} that is called as the place
 * @param path the place inside; empty for the column itself
 * @param composition how a composed key is made of columns; empty for all else
 */
public record TypedColumn(String resource, Attribute attribute, DocumentPath path, Optional<Composition> composition) {

    /** The pseudo column of an item as it is stored. */
    public static final String ITEM = "_item";

    /** A column. */
    public TypedColumn(String resource, Attribute attribute) {
        this(resource, attribute, DocumentPath.WHOLE);
    }

    /** A column, or a place in its document. */
    public TypedColumn(String resource, Attribute attribute, DocumentPath path) {
        this(resource, attribute, path, Optional.empty());
    }

    /** This column where it has a value of other columns: messages hide it if one of those is sensitive. */
    public TypedColumn withValueOf(Stream<TypedColumn> others) {
        return others.anyMatch(other -> other.attribute.sensitive())
                ? new TypedColumn(resource, attribute.asSensitive(), path, composition)
                : this;
    }

    /** Whether it is the same place of the same resource, whether or not its values are shown. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TypedColumn column
                && attribute.name().equals(column.attribute.name())
                && source().equals(column.source())
                && resource.equals(column.resource)
                && path.equals(column.path);
    }

    /** Of the name alone: columns are keys of each row's values, and the hash of a whole attribute is dear. */
    @Override
    public int hashCode() {
        return attribute.name().hashCode();
    }

    /** The attribute that DynamoDB stores it in, or its document. */
    public String source() {
        return attribute.source();
    }

    /** Whether it is the whole item. No stored attribute has an empty name. */
    public boolean isItem() {
        return attribute.source().isEmpty();
    }

    /**
     * A Java value, not null, as this column stores it.
     *
     * @param zone for values without one
     * @throws SQLException 22018 a bad value, 22003 out of range, 22023 an empty set
     */
    public DynamoValue encode(Object value, ZoneId zone) throws SQLException {
        try {
            return prefixed(Codec.encode(type(), value, zone));
        } catch (BadValue e) {
            throw e.about(this + " (" + type().name().word() + ")", show(value));
        }
    }

    /**
     * The canonical Java value of what is stored; null for NULL.
     *
     * @throws SQLException 22018 if the stored value is of another type than declared, 22003 if it is out of range
     */
    public Object decode(DynamoValue stored) throws SQLException {
        if (stored.type() == StoredType.S && !beginsWithPrefix(stored)) {
            throw Errors.badValue(this + ": the value is stored without '" + attribute.prefix()
                    + "' in front, and so is none of the tenant's");
        }
        try {
            return Codec.decode(type(), plain(stored));
        } catch (BadValue e) {
            throw e.about(toString(), show(stored));
        }
    }

    /** A value of this column as it is stored: behind the column's prefix. */
    public DynamoValue prefixed(DynamoValue plain) {
        return attribute.prefix().isEmpty() || !(plain instanceof DynamoValue.S text)
                ? plain
                : new DynamoValue.S(attribute.prefix() + text.value());
    }

    /** A stored value without the column's prefix. */
    public DynamoValue plain(DynamoValue stored) {
        return attribute.prefix().isEmpty() || !beginsWithPrefix(stored)
                ? stored
                : new DynamoValue.S(((DynamoValue.S) stored)
                        .value()
                        .substring(attribute.prefix().length()));
    }

    private boolean beginsWithPrefix(DynamoValue stored) {
        return attribute.prefix().isEmpty()
                || (stored instanceof DynamoValue.S text && text.value().startsWith(attribute.prefix()));
    }

    /** A value as messages may show it: quoted, shortened, and hidden for a sensitive column. */
    public String show(Object value) {
        return attribute.sensitive()
                ? "the value"
                : Values.show(value instanceof DynamoValue stored ? plain(stored) : value);
    }

    private AttributeType type() {
        return attribute.type();
    }

    /** {@code resource.column}. */
    @Override
    public String toString() {
        return resource + "." + attribute.name();
    }
}
