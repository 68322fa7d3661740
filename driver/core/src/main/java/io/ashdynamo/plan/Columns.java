package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.Words;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.Name;
import io.ashdynamo.sql.PathStep;
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

    /**
     * The column that this reference of a statement means, or the place in its document. The first of two names is the
     * table if the second is one of its columns, else a column that has a document.
     *
     * @throws SQLException 42S22 for a name that there is not, 22018 for a path into a column without documents
     */
    TypedColumn find(ColumnRef ref) throws SQLException {
        if (isItem(ref)) {
            throw Errors.unsupported(
                    "'" + ref + "' is the item as it is stored, which only a select list or RETURNING can" + " name ("
                            + ref.position() + "); name a column here");
        }
        Place place = place(ref);
        return DocumentColumns.inside(place.root(), place.steps(), ref.position());
    }

    /**
     * The column that an INSERT gives, which is a whole one.
     *
     * @throws SQLException HYC00 for a place in a document
     */
    TypedColumn findWhole(ColumnRef ref) throws SQLException {
        if (isItem(ref)) {
            return find(ref);
        }
        Place place = place(ref);
        if (!place.steps().isEmpty()) {
            throw Errors.unsupported("INSERT writes whole columns: '" + ref + "' is a place in one (" + ref.position()
                    + "); give the whole column " + place.root().attribute().name());
        }
        return place.root();
    }

    /** Whether it names the pseudo column of the whole item; a declared column of that name goes before it. */
    boolean isItem(ColumnRef ref) {
        boolean ofTable = ref.qualifier().isEmpty()
                || (table.isPresent() && table.get().isCalled(ref.qualifier().get()));
        return ofTable
                && ref.path().isEmpty()
                && ref.name().matches(TypedColumn.ITEM)
                && ref.name().find(names).isEmpty();
    }

    TypedColumn item() {
        return DocumentColumns.item(resource.name());
    }

    /** A column, and the steps into its document; none: the column itself. */
    private record Place(TypedColumn root, List<PathStep> steps) {}

    private Place place(ColumnRef ref) throws SQLException {
        String where = " (" + ref.position() + ")";
        if (ref.qualifier().isEmpty()) {
            return new Place(find(ref.name(), where), ref.path());
        }
        Name first = ref.qualifier().get();
        boolean ofTable = table.isEmpty() || table.get().isCalled(first);
        boolean named = ofTable && ref.name().find(names).isPresent();
        if (!named && first.find(names).isPresent()) {
            return new Place(find(first, where), DocumentColumns.stepsAfterFirst(ref));
        }
        checkQualifier(first, where);
        return new Place(find(ref.name(), where), ref.path());
    }

    /** Refuses a qualifier that is not the statement's table. */
    void checkQualifier(Name qualifier, String where) throws SQLException {
        if (table.isPresent() && !table.get().isCalled(qualifier)) {
            String called = table.get().alias().orElse(table.get().name()).text();
            String path = resource.open()
                    ? "; a path into an attribute that is not declared begins with it: " + called + "." + qualifier
                    : "";
            throw Errors.unknownColumn("there is no table, alias or column '" + qualifier + "' in the statement" + where
                    + Words.hint(qualifier.text(), List.of(called)) + path);
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
        if (declared.isEmpty()) {
            checkNotStoredFor(name, where);
        }
        return declared.map(attribute -> new TypedColumn(resource.name(), attribute))
                .orElseGet(() -> DocumentColumns.undeclared(resource.name(), name.text()));
    }

    /** Past a column's own name, its rules would not be kept. */
    private void checkNotStoredFor(Name name, String where) throws SQLException {
        Optional<Attribute> column = resource.attributes().stream()
                .filter(attribute -> attribute.source().equals(name.text()))
                .findFirst();
        if (column.isPresent()) {
            throw Errors.unknownColumn("there is no column '" + name + "' in " + resource.name() + where
                    + ": so the column " + column.get().name() + " is stored; write "
                    + column.get().name());
        }
    }
}
