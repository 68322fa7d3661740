package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.RowConstructor;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.statement.select.Values;

/** Reads VALUES. */
final class ValuesReader {

    private final ClauseFinder clauses;
    private final OperandReader operands;

    ValuesReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
    }

    InsertRows read(Values values) throws SQLException {
        clauses.refuseIf(values.getOrderByElements() != null, "ORDER BY", Instead.LEAVE_OUT);
        clauses.refuseIf(values.getLimit() != null, "LIMIT", Instead.LEAVE_OUT);
        StatementReader.checkAllRead(values, new Values(values.getExpressions()));
        ExpressionList<?> expressions = values.getExpressions();
        if (expressions instanceof ParenthesedExpressionList<?> row && !(row instanceof RowConstructor)) {
            return new InsertRows.Values(List.of(row(row)));
        }
        List<List<NewValue>> rows = new ArrayList<>(expressions.size());
        for (Expression written : expressions) {
            rows.add(row(written, rows));
        }
        return new InsertRows.Values(rows);
    }

    /** A row after those that stand before it. */
    private List<NewValue> row(Expression written, List<List<NewValue>> before) throws SQLException {
        if (!(written instanceof ParenthesedExpressionList<?> row) || written instanceof RowConstructor) {
            throw wrong(
                    written, before.size() + 1, "stands in no parentheses: '" + OperandReader.shortened(written) + "'");
        }
        int first = before.isEmpty() ? row.size() : before.get(0).size();
        if (row.size() != first) {
            throw wrong(written, before.size() + 1, "has " + row.size() + " values, and the first has " + first);
        }
        return row(row);
    }

    private List<NewValue> row(ParenthesedExpressionList<?> written) throws SQLException {
        List<NewValue> row = new ArrayList<>(written.size());
        for (Expression value : written) {
            Expression inner = OperandReader.withoutParentheses(value);
            row.add(
                    operands.isValue(inner)
                            ? new NewValue.ByDefault(References.position(inner))
                            : new NewValue.Of(operands.read(inner)));
        }
        return List.copyOf(row);
    }

    private static SQLException wrong(Expression row, int number, String fault) {
        return Errors.syntax("row " + number + " of VALUES " + fault + " (" + References.position(row) + ")");
    }
}
