package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.statement.delete.Delete;

/** Reads DELETE. */
final class DeleteReader {

    private final ClauseFinder clauses;
    private final OperandReader operands;

    DeleteReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
    }

    Statement read(Delete delete, Token verb) throws SQLException {
        refuse(delete);
        if (delete.getTable() == null) {
            throw Errors.syntax("DELETE names no table; write DELETE FROM t WHERE …");
        }
        Hints hints = HintReader.ofChange(verb, delete.getOracleHint(), clauses);
        TableRef table = References.table(delete.getTable(), clauses);
        Optional<Predicate> where = StatementReader.where(delete.getWhere(), clauses, operands);
        List<SelectItem> returning = new ReturningReader(clauses, operands).read(delete.getReturningClause());
        checkAllRead(delete);
        return new Statement.Delete(table, where, hints, returning, operands.parameters());
    }

    private static void checkAllRead(Delete delete) throws SQLException {
        Delete read = new Delete().withTable(delete.getTable());
        read.setHasFrom(delete.isHasFrom());
        read.setOracleHint(delete.getOracleHint());
        read.setReturningClause(delete.getReturningClause());
        delete.setWhere(null);
        StatementReader.checkAllRead(delete, read);
    }

    private void refuse(Delete delete) throws SQLException {
        clauses.refuseIf(delete.getWithItemsList() != null, "WITH", Instead.LEAVE_OUT);
        clauses.refuseIf(isFilled(delete.getTables()), "DELETE of several tables", Instead.ONE_TABLE);
        clauses.refuseIf(isFilled(delete.getUsingFromItemList()), "USING", Instead.LEAVE_OUT);
        clauses.refuseIf(delete.getJoins() != null, "JOIN", Instead.LEAVE_OUT);
        clauses.refuseIf(delete.getOrderByElements() != null, "ORDER BY", Instead.LEAVE_OUT);
        clauses.refuseIf(delete.getLimit() != null, "LIMIT", Instead.LEAVE_OUT);
    }

    private static boolean isFilled(List<?> list) {
        return list != null && !list.isEmpty();
    }
}
