package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Resources.Verb;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes writing operations and applies the rules that need no values: actions, accept lists, writable. Serves both SQL
 * and callers in Java.
 */
public final class Writes {

    private Writes() {}

    /** A new item. */
    public static Operation.Create create(Resource resource, List<Assignment> values) throws SQLException {
        Resources.checkAllowed(resource, Verb.CREATE);
        Set<String> keys = names(KeyColumns.of(resource));
        for (Assignment value : values) {
            checkWritable(resource, value.column());
            if (!keys.contains(value.column().attribute().name())) {
                checkAccepted(resource, Verb.CREATE, value.column());
            }
        }
        checkOnce(values);
        return new Operation.Create(resource, values);
    }

    /** Changes of an item. */
    public static Operation.Update update(
            Resource resource, List<Assignment> key, List<Assignment> changes, Condition condition)
            throws SQLException {
        Resources.checkAllowed(resource, Verb.UPDATE);
        Set<String> keys = names(KeyColumns.of(resource));
        for (Assignment change : changes) {
            if (keys.contains(change.column().attribute().name())) {
                throw Errors.unsupported(change.column() + " is part of the primary key, which cannot be updated;"
                        + " insert a new row and delete the old one");
            }
            checkWritable(resource, change.column());
            checkAccepted(resource, Verb.UPDATE, change.column());
        }
        checkOnce(changes);
        return new Operation.Update(resource, key, changes, condition);
    }

    /** The end of an item. */
    public static Operation.Destroy destroy(Resource resource, List<Assignment> key, Condition condition)
            throws SQLException {
        Resources.checkAllowed(resource, Verb.DESTROY);
        return new Operation.Destroy(resource, key, condition);
    }

    private static void checkWritable(Resource resource, TypedColumn column) throws SQLException {
        if (!column.attribute().writable()) {
            throw Errors.notAllowed(column + " is not writable; its default writes it. Leave it out");
        }
        if (resource.optimisticLock().filter(column.attribute().name()::equals).isPresent()) {
            throw Errors.notAllowed(column + " counts the item's versions and is written by the driver. Leave it out");
        }
    }

    private static void checkAccepted(Resource resource, Verb verb, TypedColumn column) throws SQLException {
        if (!verb.of(resource).accepts(column.attribute().name())) {
            throw Errors.notAllowed("the action '" + verb.word() + "' does not accept " + column + "; it accepts "
                    + verb.of(resource).accept().orElse(Set.of()).stream()
                            .sorted()
                            .toList());
        }
    }

    private static void checkOnce(List<Assignment> assignments) throws SQLException {
        Set<String> seen = new HashSet<>();
        for (Assignment assignment : assignments) {
            if (!seen.add(assignment.column().attribute().name())) {
                throw Errors.syntax(assignment.column() + " is given twice; give each column once");
            }
        }
    }

    private static Set<String> names(List<TypedColumn> columns) {
        return columns.stream().map(c -> c.attribute().name()).collect(Collectors.toSet());
    }
}
