package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Resources.Verb;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The rules of a mapping on which columns may be written. A place in a document is judged by its column. */
record WrittenColumns(Resource resource) {

    /** Refuses columns that a new item is not given by this action. */
    void checkCreated(Verb verb, List<TypedColumn> columns) throws SQLException {
        Resources.checkAllowed(resource, verb);
        for (TypedColumn column : columns) {
            checkWritable(column);
            if (!isKey(column)) {
                checkAccepted(verb, column);
            }
        }
        checkOnce(columns);
    }

    /** Refuses columns that are not changed. */
    void checkChanged(List<TypedColumn> columns) throws SQLException {
        for (TypedColumn column : columns) {
            if (isKey(column)) {
                throw Errors.unsupported(
                        column + " is part of the primary key, which cannot be updated; insert a new row and delete"
                                + " the old one");
            }
            checkWritable(root(column));
            checkAccepted(Verb.UPDATE, root(column));
        }
        checkOnce(columns);
    }

    /** Refuses a column that stands twice, or that another is a place in: DynamoDB writes each place once. */
    static void checkOnce(List<TypedColumn> columns) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < i; j++) {
                checkApart(columns.get(j), columns.get(i));
            }
        }
    }

    private static void checkApart(TypedColumn one, TypedColumn other) throws SQLException {
        if (contains(one, other) && contains(other, one)) {
            throw Errors.syntax(other + " is given twice; give each column once");
        }
        if (contains(one, other) || contains(other, one)) {
            TypedColumn whole = contains(one, other) ? one : other;
            TypedColumn place = contains(one, other) ? other : one;
            throw Errors.syntax(place + " is a place in " + whole + ", which is written too; write one of them");
        }
    }

    private static boolean contains(TypedColumn whole, TypedColumn place) {
        List<Object> steps = whole.path().steps();
        List<Object> more = place.path().steps();
        return whole.source().equals(place.source())
                && steps.size() <= more.size()
                && more.subList(0, steps.size()).equals(steps);
    }

    private static boolean isOneOf(Collection<TypedColumn> columns, TypedColumn column) {
        return columns.stream().anyMatch(one -> one.source().equals(column.source()));
    }

    private void checkWritable(TypedColumn column) throws SQLException {
        if (isOneOf(KeyColumns.composed(resource), column)) {
            throw Errors.notAllowed(column + " is a key that the driver composes of columns. Write those");
        }
        if (isOneOf(Marks.values(resource).keySet(), column)) {
            throw Errors.notAllowed(column + " tells the rows of " + resource.name()
                    + " from others of its table, and is written by the driver. Leave it out");
        }
        if (!column.attribute().writable()) {
            throw Errors.notAllowed(column + " is not writable; its default writes it. Leave it out");
        }
        if (resource.optimisticLock().filter(column.attribute().name()::equals).isPresent()) {
            throw Errors.notAllowed(column + " counts the item's versions and is written by the driver. Leave it out");
        }
    }

    private void checkAccepted(Verb verb, TypedColumn column) throws SQLException {
        if (!verb.of(resource).accepts(column.attribute().name())) {
            throw Errors.notAllowed("the action '" + verb.word() + "' does not accept " + column + "; it accepts "
                    + verb.of(resource).accept().orElse(Set.of()).stream()
                            .sorted()
                            .toList());
        }
    }

    private boolean isKey(TypedColumn column) {
        return isOneOf(KeyColumns.named(resource), column);
    }

    /** The column that a place is in. */
    private TypedColumn root(TypedColumn place) {
        String name = place.source();
        return place.path().isWhole()
                ? place
                : resource.attributes().stream()
                        .filter(attribute -> attribute.source().equals(name))
                        .findFirst()
                        .map(attribute -> new TypedColumn(resource.name(), attribute))
                        .orElseGet(() -> DocumentColumns.undeclared(resource.name(), name));
    }
}
