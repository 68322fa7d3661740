package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.Values;

/** Reads INSERT of one row. */
final class InsertReader {

    private final ClauseFinder clauses;
    private final OperandReader operands;

    InsertReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
    }

    Statement read(Insert insert) throws SQLException {
        refuse(insert);
        TableRef table = References.table(insert.getTable(), clauses);
        List<ColumnRef> columns = new ArrayList<>();
        if (insert.getColumns() != null) {
            for (Column column : insert.getColumns()) {
                columns.add(PathReader.read(column));
            }
        }
        List<Operand> values = new ArrayList<>();
        for (Expression value : row(insert)) {
            values.add(operands.read(value));
        }
        Insert read = new Insert().withTable(insert.getTable()).withSelect(insert.getSelect());
        if (insert.getColumns() != null) {
            read.setColumns(insert.getColumns());
        }
        StatementReader.checkAllRead(insert, read);
        return new Statement.Insert(table, columns, values, operands.parameters());
    }

    private void refuse(Insert insert) throws SQLException {
        clauses.refuseIf(insert.getOracleHint() != null, "/*+ hints */", Instead.LEAVE_OUT);
        clauses.refuseIf(insert.getWithItemsList() != null, "WITH", Instead.LEAVE_OUT);
        clauses.refuseIf(insert.getConflictAction() != null, "ON CONFLICT", Instead.LEAVE_OUT);
        clauses.refuseIf(insert.getDuplicateAction() != null, "ON DUPLICATE KEY", Instead.LEAVE_OUT);
        clauses.refuseIf(insert.getReturningClause() != null, "RETURNING", "use getGeneratedKeys");
        clauses.refuseIf(insert.isOnlyDefaultValues(), "DEFAULT VALUES", "name the key's columns");
        clauses.refuseIf(insert.getRowAlias() != null, "AS after VALUES", Instead.LEAVE_OUT);
    }

    /** The values of the only row. */
    private List<Expression> row(Insert insert) throws SQLException {
        if (!(insert.getSelect() instanceof Values values)) {
            throw clauses.unsupported("INSERT without VALUES", "write INSERT INTO t (a, b) VALUES (?, ?)");
        }
        clauses.refuseIf(values.getOrderByElements() != null, "ORDER BY", Instead.LEAVE_OUT);
        clauses.refuseIf(values.getLimit() != null, "LIMIT", Instead.LEAVE_OUT);
        StatementReader.checkAllRead(values, new Values(values.getExpressions()));
        ExpressionList<Expression> expressions = values.getExpressions();
        boolean listOfRows = !(expressions instanceof ParenthesedExpressionList);
        boolean severalRows = listOfRows || expressions.stream().anyMatch(InsertReader::isRow);
        clauses.refuseIf(severalRows, "VALUES of several rows", "send a statement, or a batch entry, for each row");
        return List.copyOf(expressions);
    }

    /** One value in parentheses is a value. */
    private static boolean isRow(Expression expression) {
        return expression instanceof ParenthesedExpressionList<?> list && list.size() != 1;
    }
}
