package io.ashdynamo.plan;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.Constraints;
import io.ashdynamo.mapping.Key;
import io.ashdynamo.mapping.KeyPart;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.Composition;
import io.ashdynamo.type.DocumentPath;
import io.ashdynamo.type.TypedColumn;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The columns of keys. A key that is composed of columns is stored in an attribute that no column shows: a hidden column,
 * which is in no resource's columns.
 */
public final class KeyColumns {

    private KeyColumns() {}

    /** The primary key as it is stored: the partition key's column, then the sort key's if there is one. */
    public static List<TypedColumn> of(Resource resource) {
        return of(resource, resource.key());
    }

    /** The key of the table or of an index as it is stored. */
    public static List<TypedColumn> of(Resource resource, Key key) {
        return key.parts().stream().flatMap(part -> of(resource, part).stream()).toList();
    }

    /** A key part as it is stored; empty if its column is not declared. */
    static Optional<TypedColumn> of(Resource resource, KeyPart part) {
        return part instanceof KeyPart.Templated templated
                ? Optional.of(composed(resource, templated))
                : declared(resource, ((KeyPart.Column) part).column());
    }

    /** The columns that make up the primary key, as SQL names them. */
    public static List<TypedColumn> named(Resource resource) {
        return resource.key().columns().stream()
                .flatMap(name -> declared(resource, name).stream())
                .toList();
    }

    /** The stored key that has these values in the named columns. */
    public static List<Assignment> stored(Resource resource, List<Assignment> named) {
        return stored(of(resource), named);
    }

    static List<Assignment> stored(List<TypedColumn> key, List<Assignment> named) {
        return key.stream().map(column -> stored(column, named)).toList();
    }

    static Assignment stored(TypedColumn key, List<Assignment> named) {
        List<Assignment> values = named(key).stream()
                .map(column -> named.stream()
                        .filter(one -> one.column().equals(column))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return key.composition().isEmpty()
                ? values.get(0)
                : new Assignment(
                        key,
                        new Operand.Row(values.stream().map(Assignment::value).toList()));
    }

    /** The columns that a stored key is made of. */
    static List<TypedColumn> named(TypedColumn key) {
        return key.composition().map(Composition::columns).orElse(List.of(key));
    }

    /** The columns that stored keys are made of, each once. */
    static List<TypedColumn> named(List<TypedColumn> keys) {
        return keys.stream().flatMap(key -> named(key).stream()).distinct().toList();
    }

    /** The composed keys of the table and of its indexes, each once. */
    public static List<TypedColumn> composed(Resource resource) {
        return Stream.concat(
                        Stream.of(resource.key()),
                        Stream.concat(
                                        resource.localSecondaryIndexes().stream(),
                                        resource.globalSecondaryIndexes().stream())
                                .map(SecondaryIndex::key))
                .flatMap(key -> key.parts().stream())
                .filter(KeyPart.Templated.class::isInstance)
                .distinct()
                .map(part -> composed(resource, (KeyPart.Templated) part))
                .toList();
    }

    /** A key for messages, with what it is composed of. */
    static String shown(TypedColumn key) {
        return key.attribute().name()
                + key.composition()
                        .map(composition -> " (" + composition.template() + ")")
                        .orElse("");
    }

    private static TypedColumn composed(Resource resource, KeyPart.Templated part) {
        Function<String, TypedColumn> columns = name -> declared(resource, name).orElseThrow();
        Composition composition = Composition.of(part.template(), columns);
        List<Attribute> attributes =
                composition.columns().stream().map(TypedColumn::attribute).toList();
        Attribute stored = hidden(
                part.source(),
                attributes.stream().anyMatch(Attribute::allowNil),
                attributes.stream().anyMatch(Attribute::sensitive));
        return new TypedColumn(resource.name(), stored, DocumentPath.WHOLE, Optional.of(composition));
    }

    /** A text that no column shows. */
    static Attribute hidden(String source, boolean allowNil, boolean sensitive) {
        return new Attribute(
                source,
                AttributeType.of(TypeName.STRING),
                source,
                allowNil,
                Optional.empty(),
                Optional.empty(),
                false,
                sensitive,
                Optional.empty(),
                Constraints.NONE);
    }

    private static Optional<TypedColumn> declared(Resource resource, String name) {
        return resource.attribute(name).map(attribute -> new TypedColumn(resource.name(), attribute));
    }
}
