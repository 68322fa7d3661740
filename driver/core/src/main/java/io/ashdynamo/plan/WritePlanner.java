package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Resources.Verb;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.sql.TableRef;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans INSERT, UPDATE and DELETE. */
final class WritePlanner {

    private final Mapping mapping;

    WritePlanner(Mapping mapping) {
        this.mapping = mapping;
    }

    Operation.Write insert(Statement.Insert insert) throws SQLException {
        Resource resource = resource(insert.table());
        Columns columns = Columns.of(resource, insert.table());
        List<TypedColumn> targets = new ArrayList<>();
        for (ColumnRef ref : insert.columns()) {
            targets.add(columns.findWritten(ref));
        }
        if (insert.columns().isEmpty()) {
            targets.addAll(columns.all());
        }
        List<Operand> values = insert.values();
        if (targets.size() != values.size()) {
            throw Errors.syntax("INSERT INTO " + resource.name() + " has " + targets.size() + " columns but "
                    + values.size() + " values");
        }
        List<Assignment> row = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            row.add(new Assignment(targets.get(i), values.get(i)));
        }
        return Writes.create(resource, row);
    }

    Operation.Write update(Statement.Update update) throws SQLException {
        Resource resource = resource(update.table());
        Columns columns = Columns.of(resource, update.table());
        List<Assignment> changes = new ArrayList<>();
        for (Statement.Assignment assignment : update.assignments()) {
            changes.add(new Assignment(columns.findWritten(assignment.column()), assignment.value()));
        }
        Resources.checkAllowed(resource, Verb.UPDATE);
        Keyed keyed = keyed(resource, ConditionPlanner.plan(update.where(), columns::find), "UPDATE");
        return Writes.update(resource, keyed.key(), changes, keyed.rest());
    }

    Operation.Write delete(Statement.Delete delete) throws SQLException {
        Resource resource = resource(delete.table());
        Resources.checkAllowed(resource, Verb.DESTROY);
        Columns columns = Columns.of(resource, delete.table());
        Keyed keyed = keyed(resource, ConditionPlanner.plan(delete.where(), columns::find), "DELETE");
        return Writes.destroy(resource, keyed.key(), keyed.rest());
    }

    private Resource resource(TableRef table) throws SQLException {
        return Resources.find(mapping, table.name(), " (" + table.position() + ")");
    }

    /** A WHERE, split into the one key that it names and the rest. */
    private record Keyed(List<Assignment> key, Condition rest) {}

    private static Keyed keyed(Resource resource, Condition where, String verb) throws SQLException {
        List<TypedColumn> key = KeyColumns.of(resource);
        List<Condition> terms = new ArrayList<>(where.conjuncts());
        PrimaryKeyMatch match = PrimaryKeyMatch.of(terms);
        Optional<List<List<Assignment>>> keys = match.combinations(key).filter(found -> found.size() == 1);
        if (keys.isEmpty()) {
            String wanted = String.join(
                    " AND ",
                    key.stream().map(c -> c.attribute().name() + " = ?").toList());
            throw Errors.unsupported(verb + " without the whole primary key is not supported; write WHERE " + wanted);
        }
        key.forEach(column -> terms.remove(match.pinning().get(column)));
        return new Keyed(keys.get().get(0), Condition.all(terms));
    }
}
