package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.List;
import net.sf.jsqlparser.statement.delete.Delete;

/** Reads DELETE. */
final class DeleteReader {

    private final ClauseFinder clauses;
    private final OperandReader operands;

    DeleteReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
    }

    Statement read(Delete delete) throws SQLException {
        refuse(delete);
        if (delete.getTable() == null) {
            throw Errors.syntax("DELETE names no table; write DELETE FROM t WHERE …");
        }
        TableRef table = References.table(delete.getTable(), clauses);
        var where = StatementReader.where(delete.getWhere(), clauses, operands);
        delete.setWhere(null);
        Delete read = new Delete().withTable(delete.getTable());
        read.setHasFrom(delete.isHasFrom());
        StatementReader.checkAllRead(delete, read);
        return new Statement.Delete(table, where, operands.parameters());
    }

    private void refuse(Delete delete) throws SQLException {
        clauses.refuseIf(delete.getOracleHint() != null, "/*+ hints */", Instead.LEAVE_OUT);
        clauses.refuseIf(delete.getWithItemsList() != null, "WITH", Instead.LEAVE_OUT);
        clauses.refuseIf(isFilled(delete.getTables()), "DELETE of several tables", Instead.ONE_TABLE);
        clauses.refuseIf(isFilled(delete.getUsingFromItemList()), "USING", Instead.LEAVE_OUT);
        clauses.refuseIf(delete.getJoins() != null, "JOIN", Instead.LEAVE_OUT);
        clauses.refuseIf(delete.getOrderByElements() != null, "ORDER BY", Instead.LEAVE_OUT);
        clauses.refuseIf(delete.getLimit() != null, "LIMIT", Instead.LEAVE_OUT);
        clauses.refuseIf(delete.getReturningClause() != null, "RETURNING", "read the row first");
    }

    private static boolean isFilled(List<?> list) {
        return list != null && !list.isEmpty();
    }
}
