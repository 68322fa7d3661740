package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Resources.Verb;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes writing operations and applies the rules that need no values: actions, accept lists, writable, types of columns.
 * Serves both SQL and callers in Java.
 */
public final class Writes {

    /** As many as TransactWriteItems takes. */
    private static final int MAX_ROWS = 100;

    private Writes() {}

    /**
     * New items.
     *
     * @throws SQLException 42501 by the mapping, 54000 for too many rows, HYC00 for several rows where each would have its
     *     own conflict; of an update on conflict as {@link #update}
     */
    public static Operation.Create create(Resource resource, List<List<Assignment>> rows, Conflict conflict)
            throws SQLException {
        checkCount(rows.size());
        ConflictRules.Rows number = rows.size() == 1 ? ConflictRules.Rows.ONE : ConflictRules.Rows.SEVERAL;
        Verb verb = conflict.accept(new ConflictRules(resource, number));
        for (List<Assignment> row : rows) {
            new WrittenColumns(resource)
                    .checkCreated(verb, row.stream().map(Assignment::column).toList());
        }
        return new Operation.Create(resource, rows, conflict);
    }

    static void checkCount(int rows) throws SQLException {
        if (rows > MAX_ROWS) {
            throw Errors.tooLarge(
                    "INSERT has " + rows + " rows; at most " + MAX_ROWS + " are written all or none. Send a batch of"
                            + " single rows",
                    null);
        }
    }

    /** New items of what a read gives. */
    static Operation.Copy copy(
            Resource resource, List<TypedColumn> columns, Operation.TableRead read, Conflict conflict)
            throws SQLException {
        Verb verb = conflict.accept(new ConflictRules(resource, ConflictRules.Rows.OF_SELECT));
        new WrittenColumns(resource).checkCreated(verb, columns);
        new CopyRules(resource, columns).check(read);
        List<TypedColumn> copied = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Stream<TypedColumn> from =
                    read.outputs().get(i) instanceof Output.Stored stored ? Stream.of(stored.column()) : Stream.empty();
            copied.add(columns.get(i).withValueOf(from));
        }
        return new Operation.Copy(resource, copied, read, conflict);
    }

    /**
     * Changes of items.
     *
     * @throws SQLException 42501 by the mapping, HYC00 for a key column, 42601 for a place that is written twice, 22018 for
     *     a change that the column's type does not take
     */
    public static Operation.Update update(
            Resource resource, WriteTarget target, List<Change> changes, Condition condition) throws SQLException {
        Resources.checkAllowed(resource, Verb.UPDATE);
        checkChanged(resource, changes);
        return new Operation.Update(resource, target, changes, marked(resource, condition));
    }

    static void checkChanged(Resource resource, List<Change> changes) throws SQLException {
        new WrittenColumns(resource)
                .checkChanged(changes.stream().map(Change::column).toList());
        for (Change change : changes) {
            change.accept(new ChangeTypes());
        }
    }

    /**
     * The end of items.
     *
     * @throws SQLException 42501 by the mapping
     */
    public static Operation.Destroy destroy(Resource resource, WriteTarget target, Condition condition)
            throws SQLException {
        Resources.checkAllowed(resource, Verb.DESTROY);
        return new Operation.Destroy(resource, target, marked(resource, condition));
    }

    /** No write touches an item of another resource. */
    private static Condition marked(Resource resource, Condition condition) {
        return Condition.and(condition, Marks.ofAttributes(resource));
    }
}
