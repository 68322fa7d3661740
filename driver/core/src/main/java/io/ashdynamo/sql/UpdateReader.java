package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.statement.update.Update;

/** Reads UPDATE. */
final class UpdateReader {

    private final ClauseFinder clauses;
    private final OperandReader operands;

    UpdateReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
    }

    Statement read(Update update, Token verb) throws SQLException {
        refuse(update);
        Hints hints = new FromReader(clauses, operands)
                .hints(HintReader.ofChange(verb, update.getOracleHint(), clauses), update.getTable());
        TableRef table = References.hintedTable(update.getTable(), clauses);
        List<Statement.Assignment> assignments =
                new AssignmentReader(clauses, new NewValueReader(operands, false)).read(update.getUpdateSets());
        Optional<Predicate> where = StatementReader.where(update.getWhere(), clauses, operands);
        List<SelectItem> returning = new ReturningReader(clauses, operands).read(update.getReturningClause());
        checkAllRead(update);
        return new Statement.Update(table, assignments, where, hints, returning, operands.parameters());
    }

    private static void checkAllRead(Update update) throws SQLException {
        Update read = new Update().withTable(update.getTable()).withUpdateSets(update.getUpdateSets());
        read.setOracleHint(update.getOracleHint());
        read.setReturningClause(update.getReturningClause());
        update.setWhere(null);
        StatementReader.checkAllRead(update, read);
    }

    private void refuse(Update update) throws SQLException {
        clauses.refuseIf(update.getWithItemsList() != null, "WITH", Instead.LEAVE_OUT);
        clauses.refuseIf(update.getFromItem() != null, "FROM", Instead.LEAVE_OUT);
        clauses.refuseIf(update.getStartJoins() != null || update.getJoins() != null, "JOIN", Instead.LEAVE_OUT);
        clauses.refuseIf(update.getOrderByElements() != null, "ORDER BY", Instead.LEAVE_OUT);
        clauses.refuseIf(update.getLimit() != null, "LIMIT", Instead.LEAVE_OUT);
    }
}
