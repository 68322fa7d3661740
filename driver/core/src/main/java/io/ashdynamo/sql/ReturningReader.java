package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.List;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.statement.ReturningClause;

/** Reads RETURNING. */
final class ReturningReader {

    private static final String INSTEAD = "return columns and values; the number of rows is the update count";

    private final ClauseFinder clauses;
    private final OperandReader operands;

    ReturningReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
    }

    /** What it lists; empty if there is none. */
    List<SelectItem> read(ReturningClause returning) throws SQLException {
        if (returning == null) {
            return List.of();
        }
        clauses.refuseIf(returning.getKeyword() != ReturningClause.Keyword.RETURNING, "RETURN", "write RETURNING");
        clauses.refuseIf(isFilled(returning.getDataItems()), "RETURNING … INTO", Instead.LEAVE_OUT);
        clauses.refuseIf(isFilled(returning.getOutputAliases()), "RETURNING WITH", Instead.LEAVE_OUT);
        for (net.sf.jsqlparser.statement.select.SelectItem<?> item : returning) {
            if (item.getExpression() instanceof Function function) {
                throw Errors.unsupported("'" + OperandReader.shortened(function) + "' in RETURNING is not supported ("
                        + References.position(function) + "); " + INSTEAD);
            }
        }
        List<SelectItem> items = new SelectItemReader(clauses, operands, INSTEAD).read(returning);
        StatementReader.checkAllRead(
                returning, new ReturningClause(ReturningClause.Keyword.RETURNING, List.copyOf(returning)));
        return items;
    }

    private static boolean isFilled(List<?> list) {
        return list != null && !list.isEmpty();
    }
}
