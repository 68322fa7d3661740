package io.ashdynamo.plan;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Resources.Verb;
import io.ashdynamo.sql.SelectItem;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.sql.TableRef;
import java.sql.SQLException;
import java.util.List;

/** Plans INSERT, UPDATE, DELETE and TRUNCATE. */
final class WritePlanner {

    private final Catalog catalog;
    private final SelectPlanner selects;
    private final boolean consistent;

    /**
     * A planner.
     *
     * @param selects plans the SELECT of an INSERT
     * @param consistent whether the reads before a write are strongly consistent
     */
    WritePlanner(Catalog catalog, SelectPlanner selects, boolean consistent) {
        this.catalog = catalog;
        this.selects = selects;
        this.consistent = consistent;
    }

    Operation insert(Statement.Insert insert, ResultColumns results) throws SQLException {
        Resource resource = resource(insert.table());
        Columns columns = Columns.of(resource, insert.table());
        Operation.Write write = new InsertPlanner(resource, columns, selects, results).plan(insert);
        return finished(write, insert.returning(), columns, results);
    }

    Operation update(Statement.Update update, ResultColumns results) throws SQLException {
        Resource resource = resource(update.table());
        Resources.checkAllowed(resource, Verb.UPDATE);
        Columns columns = Columns.of(resource, update.table());
        List<Change> changes = new ChangePlanner(Excluded.none(columns)).plan(update.assignments());
        Writes.checkChanged(resource, changes);
        Condition where = ConditionPlanner.plan(update.where(), columns::find);
        TargetPlanner.Targeted targeted = new TargetPlanner(resource, consistent).plan(where, update.hints());
        Operation.Write write = Writes.update(resource, targeted.target(), changes, targeted.condition());
        return finished(write, update.returning(), columns, results);
    }

    Operation delete(Statement.Delete delete, ResultColumns results) throws SQLException {
        Resource resource = resource(delete.table());
        Resources.checkAllowed(resource, Verb.DESTROY);
        Columns columns = Columns.of(resource, delete.table());
        Condition where = ConditionPlanner.plan(delete.where(), columns::find);
        TargetPlanner.Targeted targeted = new TargetPlanner(resource, consistent).plan(where, delete.hints());
        Operation.Write write = Writes.destroy(resource, targeted.target(), targeted.condition());
        return finished(write, delete.returning(), columns, results);
    }

    Operation truncate(Statement.Truncate truncate) throws SQLException {
        Resource resource = resource(truncate.table());
        WriteTarget everything = new TargetPlanner(resource, consistent).everything();
        return Writes.destroy(resource, everything, Condition.Truth.TRUE);
    }

    private static Operation finished(
            Operation.Write write, List<SelectItem> returning, Columns columns, ResultColumns results)
            throws SQLException {
        results.describe(write);
        return returning.isEmpty() ? write : ReturningPlanner.plan(write, returning, columns, results);
    }

    private Resource resource(TableRef table) throws SQLException {
        return catalog.find(table.name(), " (" + table.position() + ")");
    }
}
