package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.UserVariable;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;

/** Reads what SELECT and RETURNING list. */
final class SelectItemReader {

    private final ClauseFinder clauses;
    private final OperandReader operands;
    private final String instead;

    /** What is neither a column nor a value is refused, saying what to do instead. */
    SelectItemReader(ClauseFinder clauses, OperandReader operands, String instead) {
        this.clauses = clauses;
        this.operands = operands;
        this.instead = instead;
    }

    List<SelectItem> read(List<net.sf.jsqlparser.statement.select.SelectItem<?>> items) throws SQLException {
        List<SelectItem> read = new ArrayList<>(items.size());
        for (net.sf.jsqlparser.statement.select.SelectItem<?> item : items) {
            read.add(item(item));
        }
        return read;
    }

    private SelectItem item(net.sf.jsqlparser.statement.select.SelectItem<?> item) throws SQLException {
        Optional<Name> alias = References.alias(item.getAlias(), clauses);
        Expression expression = item.getExpression();
        if (expression instanceof AllColumns all) {
            return all(all, alias);
        }
        if (PathReader.isPath(expression) && !operands.isValue(expression)) {
            return new SelectItem.OfColumn(PathReader.read(expression), alias);
        }
        if (expression instanceof Function function && function.getName().equalsIgnoreCase("count")) {
            return count(function, alias);
        }
        boolean variable = expression instanceof JdbcNamedParameter || expression instanceof UserVariable;
        Operand value = operands.read(expression, variable ? Instead.VALUE : instead);
        return new SelectItem.OfValue(value, alias, expression.toString());
    }

    /** {@code COUNT(*)}, {@code COUNT(1)}, {@code COUNT(column)}. */
    private SelectItem count(Function function, Optional<Name> alias) throws SQLException {
        clauses.refuseIf(function.isDistinct(), "COUNT(DISTINCT …)", Instead.ANALYTICS);
        boolean one =
                function.getParameters() != null && function.getParameters().size() == 1;
        clauses.refuseIf(!one, "COUNT other than of one thing", "write COUNT(*)");
        Expression counted =
                OperandReader.withoutParentheses(function.getParameters().get(0));
        StatementReader.checkAllRead(function, new Function(function.getName(), counted));
        Optional<ColumnRef> column = Optional.empty();
        if (PathReader.isPath(counted)) {
            column = Optional.of(PathReader.read(counted));
        } else {
            boolean all = counted instanceof AllColumns && counted.toString().equals("*");
            clauses.refuseIf(!all && !(counted instanceof LongValue), function.toString(), "write COUNT(*)");
        }
        return new SelectItem.Count(column, alias, function.toString());
    }

    private SelectItem all(AllColumns all, Optional<Name> alias) throws SQLException {
        clauses.refuseIf(all.getExceptColumns() != null, "* EXCEPT", Instead.LEAVE_OUT);
        clauses.refuseIf(all.getReplaceExpressions() != null, "* REPLACE", Instead.LEAVE_OUT);
        clauses.refuseIf(alias.isPresent(), "* AS", Instead.LEAVE_OUT);
        if (all instanceof AllTableColumns ofTable && ofTable.getTable() == null) {
            throw Errors.unsupported("'" + all + "' is not supported (" + References.position(all)
                    + "); write *, or the name of the table before its dot");
        }
        Optional<Name> qualifier = Optional.empty();
        if (all instanceof AllTableColumns ofTable) {
            qualifier =
                    Optional.of(References.table(ofTable.getTable(), clauses).name());
        }
        StatementReader.checkAllRead(
                all, all instanceof AllTableColumns t ? new AllTableColumns(t.getTable()) : new AllColumns());
        return new SelectItem.All(qualifier, References.position(all));
    }
}
