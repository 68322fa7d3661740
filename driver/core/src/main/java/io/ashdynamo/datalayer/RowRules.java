package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.DefaultValue;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.plan.Assignment;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.KeyRange;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import io.ashdynamo.type.Values;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules of a mapping that need a row's values: defaults, NULL and constraints. Applied before any call. */
final class RowRules {

    private final Resource resource;

    RowRules(Resource resource) {
        this.resource = resource;
    }

    /** The values given, each checked; null for NULL. */
    Map<TypedColumn, DynamoValue> bind(List<Assignment> assignments, Bindings bindings) throws SQLException {
        Map<TypedColumn, DynamoValue> values = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            DynamoValue value = bindings.stored(assignment);
            check(assignment.column(), value);
            values.put(assignment.column(), value);
        }
        return values;
    }

    /** What a new item gets in columns that were not given; a NULL given is given. */
    Map<TypedColumn, DynamoValue> createDefaults(Set<TypedColumn> given, Instant now) throws SQLException {
        return defaults(
                given,
                now,
                attribute -> isLock(attribute)
                        ? Optional.of(new DefaultValue.Literal(BigDecimal.ONE))
                        : attribute.defaultValue());
    }

    /** What a change writes in columns that were not given. */
    Map<TypedColumn, DynamoValue> updateDefaults(Set<TypedColumn> given, Instant now) throws SQLException {
        return defaults(given, now, Attribute::updateDefault);
    }

    /** Refuses a new item that lacks a value, or has an empty one in its key. */
    void checkComplete(Map<TypedColumn, DynamoValue> row) throws SQLException {
        for (Attribute attribute : resource.attributes()) {
            if (!attribute.allowNil() && row.get(column(attribute)) == null) {
                throw nullRefused(column(attribute));
            }
        }
    }

    /** What a change to DEFAULT writes; null if the column has no default. */
    DynamoValue defaultOf(TypedColumn column, Instant now) throws SQLException {
        Optional<DefaultValue> value = column.attribute().defaultValue();
        return value.isEmpty() ? null : column.encode(java(column.attribute(), value.get(), now), ZoneOffset.UTC);
    }

    /**
     * Refuses a value that its column does not take.
     *
     * @param value null for NULL
     */
    void check(TypedColumn column, DynamoValue value) throws SQLException {
        if (value == null) {
            if (!column.attribute().allowNil()) {
                throw nullRefused(column);
            }
            return;
        }
        if (KeyRange.isEmpty(column.plain(value)) && isInKey(column.attribute().name())) {
            throw Errors.emptyValue(column + " is part of a key, which DynamoDB does not store empty; give it a value");
        }
        ConstraintCheck.check(column, value);
    }

    private Map<TypedColumn, DynamoValue> defaults(
            Set<TypedColumn> given, Instant now, Function<Attribute, Optional<DefaultValue>> which)
            throws SQLException {
        Map<TypedColumn, DynamoValue> defaults = new LinkedHashMap<>();
        for (Attribute attribute : resource.attributes()) {
            Optional<DefaultValue> value = which.apply(attribute);
            if (value.isEmpty()) {
                continue;
            }
            TypedColumn column = column(attribute);
            if (!given.contains(column)) {
                defaults.put(column, column.encode(java(attribute, value.get(), now), ZoneOffset.UTC));
            }
        }
        return defaults;
    }

    private static Object java(Attribute attribute, DefaultValue value, Instant now) throws SQLException {
        if (value instanceof DefaultValue.Literal literal) {
            return literal(attribute, literal.value());
        }
        return value instanceof DefaultValue.Uuid ? UUID.randomUUID() : now;
    }

    /** A mapping file writes binaries as base64, and a json as the value itself, not as its text. */
    private static Object literal(Attribute attribute, Object value) throws SQLException {
        return switch (attribute.type().name()) {
            case BINARY -> Base64.getDecoder().decode((String) value);
            case BINARY_SET ->
                ((List<?>) value)
                        .stream()
                                .map(text -> Base64.getDecoder().decode((String) text))
                                .toList();
            case JSON -> Values.stored(value, attribute.name());
            default -> value;
        };
    }

    /** Of the table or of an index. */
    private boolean isInKey(String name) {
        Stream<SecondaryIndex> indexes =
                Stream.concat(resource.globalSecondaryIndexes().stream(), resource.localSecondaryIndexes().stream());
        return Stream.concat(Stream.of(resource.key()), indexes.map(SecondaryIndex::key))
                .anyMatch(key -> key.columns().contains(name));
    }

    private TypedColumn column(Attribute attribute) {
        return new TypedColumn(resource.name(), attribute);
    }

    private boolean isLock(Attribute attribute) {
        return resource.optimisticLock().filter(attribute.name()::equals).isPresent();
    }

    private static SQLException nullRefused(TypedColumn column) {
        return Errors.nullNotAllowed(column + " must not be NULL; give it a value");
    }
}
