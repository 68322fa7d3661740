package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.statement.update.UpdateSet;

/** Reads SET. */
final class AssignmentReader {

    private final ClauseFinder clauses;
    private final NewValueReader values;

    AssignmentReader(ClauseFinder clauses, NewValueReader values) {
        this.clauses = clauses;
        this.values = values;
    }

    List<Statement.Assignment> read(List<UpdateSet> sets) throws SQLException {
        List<Statement.Assignment> assignments = new ArrayList<>(sets.size());
        for (UpdateSet set : sets) {
            clauses.refuseIf(
                    set.getColumns().size() != 1 || set.getValues().size() != 1,
                    "SET of several columns at once",
                    "write SET a = ?, b = ?");
            ColumnRef column = PathReader.read(set.getColumns().get(0));
            NewValue value = values.read(set.getValues().get(0));
            assignments.add(new Statement.Assignment(column, value));
        }
        return assignments;
    }
}
