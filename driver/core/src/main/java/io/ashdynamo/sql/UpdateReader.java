package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;

/** Reads UPDATE. */
final class UpdateReader {

    private final ClauseFinder clauses;
    private final OperandReader operands;

    UpdateReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
    }

    Statement read(Update update) throws SQLException {
        refuse(update);
        TableRef table = References.table(update.getTable(), clauses);
        List<Statement.Assignment> assignments = new ArrayList<>();
        for (UpdateSet set : update.getUpdateSets()) {
            clauses.refuseIf(
                    set.getColumns().size() != 1 || set.getValues().size() != 1,
                    "SET of several columns at once",
                    "write SET a = ?, b = ?");
            assignments.add(new Statement.Assignment(
                    PathReader.read(set.getColumns().get(0)),
                    operands.read(set.getValues().get(0))));
        }
        var where = StatementReader.where(update.getWhere(), clauses, operands);
        Update read = new Update().withTable(update.getTable()).withUpdateSets(update.getUpdateSets());
        update.setWhere(null);
        StatementReader.checkAllRead(update, read);
        return new Statement.Update(table, assignments, where, operands.parameters());
    }

    private void refuse(Update update) throws SQLException {
        clauses.refuseIf(update.getOracleHint() != null, "/*+ hints */", Instead.LEAVE_OUT);
        clauses.refuseIf(update.getWithItemsList() != null, "WITH", Instead.LEAVE_OUT);
        clauses.refuseIf(update.getFromItem() != null, "FROM", Instead.LEAVE_OUT);
        clauses.refuseIf(update.getStartJoins() != null || update.getJoins() != null, "JOIN", Instead.LEAVE_OUT);
        clauses.refuseIf(update.getOrderByElements() != null, "ORDER BY", Instead.LEAVE_OUT);
        clauses.refuseIf(update.getLimit() != null, "LIMIT", Instead.LEAVE_OUT);
        clauses.refuseIf(update.getReturningClause() != null, "RETURNING", "read the row again");
    }
}
