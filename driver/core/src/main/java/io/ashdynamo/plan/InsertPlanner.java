package io.ashdynamo.plan;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.InsertRows;
import io.ashdynamo.sql.NewValue;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plans INSERT, UPSERT and REPLACE. */
final class InsertPlanner {

    private final Resource resource;
    private final Columns columns;
    private final SelectPlanner selects;
    private final ResultColumns results;

    InsertPlanner(Resource resource, Columns columns, SelectPlanner selects, ResultColumns results) {
        this.resource = resource;
        this.columns = columns;
        this.selects = selects;
        this.results = results;
    }

    Operation.Write plan(Statement.Insert insert) throws SQLException {
        List<TypedColumn> targets = targets(insert.columns());
        return insert.rows().accept(new InsertRows.Visitor<Operation.Write>() {
            @Override
            public Operation.Write values(InsertRows.Values values) throws SQLException {
                List<List<Assignment>> rows = rows(targets, values);
                Writes.checkCount(rows.size());
                Conflict conflict = insert.onConflict().accept(new ConflictPlanner(resource, columns, rows));
                return Writes.create(resource, rows, conflict);
            }

            @Override
            public Operation.Write select(InsertRows.OfSelect select) throws SQLException {
                Operation.TableRead read = selects.copied(select.select(), results);
                Conflict conflict = insert.onConflict().accept(new ConflictPlanner(resource, columns, List.of()));
                return Writes.copy(resource, targets, read, conflict);
            }
        });
    }

    private List<TypedColumn> targets(List<ColumnRef> named) throws SQLException {
        if (named.isEmpty()) {
            return columns.all();
        }
        List<TypedColumn> targets = new ArrayList<>();
        for (ColumnRef ref : named) {
            targets.add(columns.findWhole(ref));
        }
        WrittenColumns.checkOnce(targets);
        return targets;
    }

    private List<List<Assignment>> rows(List<TypedColumn> targets, InsertRows.Values values) throws SQLException {
        List<List<Assignment>> rows = new ArrayList<>();
        for (List<NewValue> row : values.rows()) {
            if (targets.size() != row.size()) {
                String which = values.rows().size() == 1 ? "" : "row " + (rows.size() + 1) + " has ";
                throw Errors.syntax("INSERT INTO " + resource.name() + " has " + targets.size() + " columns but "
                        + which + row.size() + " values");
            }
            rows.add(row(targets, row));
        }
        return rows;
    }

    /** A value that is DEFAULT is left out: its column's default is written. */
    private static List<Assignment> row(List<TypedColumn> targets, List<NewValue> values) throws SQLException {
        List<Assignment> row = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            NewValue value = values.get(i);
            if (value instanceof NewValue.Of of) {
                row.add(new Assignment(targets.get(i), of.value()));
            } else if (!(value instanceof NewValue.ByDefault)) {
                throw Errors.unsupported("a value of INSERT is a value, not an expression (" + value.position()
                        + "); write a value, ? or DEFAULT");
            }
        }
        return row;
    }
}
