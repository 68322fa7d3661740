package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.Constraints;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.mapping.Words;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.Name;
import io.ashdynamo.sql.TableRef;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Finds a resource's columns. */
public final class Columns {

    private final Resource resource;
    private final List<String> names;
    private final Optional<TableRef> table;

    private Columns(Resource resource, Optional<TableRef> table) {
        this.resource = resource;
        this.names = resource.attributes().stream().map(Attribute::name).toList();
        this.table = table;
    }

    /** The columns that a statement on this table can name. */
    static Columns of(Resource resource, TableRef table) {
        return new Columns(resource, Optional.of(table));
    }

    /** The columns that a caller in Java can name. */
    public static Columns of(Resource resource) {
        return new Columns(resource, Optional.empty());
    }

    /** All declared columns, in the order of their declaration. */
    List<TypedColumn> all() {
        return resource.attributes().stream()
                .map(attribute -> new TypedColumn(resource.name(), attribute))
                .toList();
    }

    /** The column that this reference of a statement means. */
    TypedColumn find(ColumnRef ref) throws SQLException {
        if (ref.qualifier().isPresent()) {
            checkQualifier(ref.qualifier().get(), " (" + ref.position() + ")");
        }
        return find(ref.name(), " (" + ref.position() + ")");
    }

    /** Refuses a qualifier that is not the statement's table. */
    void checkQualifier(Name qualifier, String where) throws SQLException {
        if (table.isPresent() && !table.get().isCalled(qualifier)) {
            throw Errors.unknownColumn("there is no table or alias '" + qualifier + "' in the statement" + where
                    + Words.hint(
                            qualifier.text(),
                            List.of(table.get()
                                    .alias()
                                    .orElse(table.get().name())
                                    .text()))
                    + ". Nested paths are not supported");
        }
    }

    /**
     * The column of this name; in an open resource, also one that is not declared.
     *
     * @param where what a message says about the place
     * @throws SQLException 42S22 with the nearest name
     */
    public TypedColumn find(Name name, String where) throws SQLException {
        Optional<Attribute> declared = name.find(names).flatMap(resource::attribute);
        if (declared.isEmpty() && !resource.open()) {
            throw Errors.unknownColumn(
                    "there is no column '" + name + "' in " + resource.name() + where + Words.hint(name.text(), names));
        }
        return new TypedColumn(resource.name(), declared.orElseGet(() -> undeclared(name.text())));
    }

    private static Attribute undeclared(String name) {
        return new Attribute(
                name,
                AttributeType.of(TypeName.ANY),
                name,
                true,
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                Constraints.NONE);
    }
}
