package io.ashdynamo.type;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.AttributeType;
import java.sql.SQLException;
import java.time.ZoneId;

/**
 * A column of a resource, or a place inside a column's document, as errors name it. Immutable.
 *
 * @param resource the resource's name
 * @param attribute the column; of a place inside, one of type {@code any} that is called as the place
 * @param path the place inside; empty for the column itself
 */
public record TypedColumn(String resource, Attribute attribute, DocumentPath path) {

    /** A column. */
    public TypedColumn(String resource, Attribute attribute) {
        this(resource, attribute, DocumentPath.WHOLE);
    }

    /** The attribute that DynamoDB stores it in, or its document. */
    public String source() {
        return attribute.source();
    }

    /**
     * A Java value, not null, as this column stores it.
     *
     * @param zone for values without one
     * @throws SQLException 22018 a bad value, 22003 out of range, 22023 an empty set
     */
    public DynamoValue encode(Object value, ZoneId zone) throws SQLException {
        try {
            return Codec.encode(type(), value, zone);
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
        try {
            return Codec.decode(type(), stored);
        } catch (BadValue e) {
            throw e.about(toString(), show(stored));
        }
    }

    /** A value as messages may show it: quoted, shortened, and hidden for a sensitive column. */
    public String show(Object value) {
        return attribute.sensitive() ? "the value" : Values.show(value);
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
