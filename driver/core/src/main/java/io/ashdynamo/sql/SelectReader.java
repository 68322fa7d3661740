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
import net.sf.jsqlparser.statement.select.ForMode;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Reads SELECT. */
final class SelectReader {

    private final ClauseFinder clauses;
    private final OperandReader operands;
    private final FromReader froms;
    private final WindowReader windows;

    SelectReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
        this.froms = new FromReader(clauses, operands);
        this.windows = new WindowReader(clauses, operands);
    }

    Statement.Select read(PlainSelect select) throws SQLException {
        refuseAnalytics(select);
        refuseRest(select);
        int before = operands.parameters();
        Hints hints = hints(select);
        List<io.ashdynamo.sql.SelectItem> items = new ArrayList<>();
        for (SelectItem<?> item : select.getSelectItems()) {
            items.add(item(item));
        }
        Optional<From> from = froms.read(select.getFromItem());
        clauses.refuseIf(from.isEmpty() && select.getWhere() != null, "WHERE without FROM", Instead.LEAVE_OUT);
        Optional<Predicate> where = StatementReader.where(select.getWhere(), clauses, operands);
        List<Ordering> orderings = windows.orderings(select);
        Statement.Window window = windows.window(select);
        checkAllRead(select);
        String identity = Identity.of(select.getASTNode());
        int parameters = operands.parameters() - before;
        return new Statement.Select(items, from, where, orderings, window, hints, identity, parameters);
    }

    private static void checkAllRead(PlainSelect select) throws SQLException {
        PlainSelect read =
                new PlainSelect().withSelectItems(select.getSelectItems()).withFromItem(select.getFromItem());
        read.setOracleHint(select.getOracleHint());
        read.setOrderByElements(select.getOrderByElements());
        read.setLimit(select.getLimit());
        read.setOffset(select.getOffset());
        read.setFetch(select.getFetch());
        // It has been read by itself, and is printed by a recursion as deep as it has terms.
        select.setWhere(null);
        StatementReader.checkAllRead(select, read);
    }

    /** What the comment after SELECT and USE INDEX ask for. */
    private Hints hints(PlainSelect select) throws SQLException {
        clauses.refuseIf(
                select.getOracleHint() != null && select.getOracleHint().isSingleLine(),
                "--+ with hints",
                "write them in /*+ */");
        Hints hints = HintReader.after(select.getASTNode().jjtGetFirstToken());
        Optional<Name> index = froms.index(select.getFromItem());
        if (index.isEmpty()) {
            return hints;
        }
        if (hints.index().isPresent() && !hints.index().get().isSameAs(index.get())) {
            throw Errors.syntax("the hint INDEX(" + hints.index().get() + ") and USE INDEX (" + index.get()
                    + ") name different indexes; write one of them");
        }
        return new Hints(
                hints.consistent(), index, hints.scan(), hints.segments(), hints.maxReadUnits(), hints.start());
    }

    private void refuseAnalytics(PlainSelect select) throws SQLException {
        clauses.refuseIf(select.getWithItemsList() != null, "WITH", Instead.ANALYTICS);
        clauses.refuseIf(select.getJoins() != null, "JOIN", Instead.ANALYTICS);
        clauses.refuseIf(select.getLateralViews() != null, "LATERAL VIEW", Instead.ANALYTICS);
        clauses.refuseIf(select.getDistinct() != null, "DISTINCT", Instead.ANALYTICS);
        clauses.refuseIf(select.getGroupBy() != null, "GROUP BY", Instead.ANALYTICS);
        clauses.refuseIf(select.getHaving() != null, "HAVING", Instead.ANALYTICS);
        clauses.refuseIf(select.getQualify() != null, "QUALIFY", Instead.ANALYTICS);
        clauses.refuseIf(select.getWindowDefinitions() != null, "WINDOW", Instead.ANALYTICS);
    }

    private void refuseRest(PlainSelect select) throws SQLException {
        clauses.refuseIf(select.getIntoTables() != null, "INTO", Instead.LEAVE_OUT);
        clauses.refuseIf(select.getTop() != null, "TOP", Instead.LEAVE_OUT);
        ForMode lock = select.getForMode();
        clauses.refuseIf(lock == ForMode.UPDATE, "FOR UPDATE outside a transaction", Instead.LEAVE_OUT);
        clauses.refuseIf(lock != null, "FOR " + (lock == null ? "" : lock.getValue()), Instead.LEAVE_OUT);
        clauses.refuseIf(select.getForUpdate() != null, "FOR UPDATE", Instead.LEAVE_OUT);
        clauses.refuseIf(select.getForClause() != null, "FOR", Instead.LEAVE_OUT);
    }

    private io.ashdynamo.sql.SelectItem item(SelectItem<?> item) throws SQLException {
        Optional<Name> alias = References.alias(item.getAlias(), clauses);
        Expression expression = item.getExpression();
        if (expression instanceof AllColumns all) {
            return all(all, alias);
        }
        if (PathReader.isPath(expression) && !operands.isValue(expression)) {
            return new io.ashdynamo.sql.SelectItem.OfColumn(PathReader.read(expression), alias);
        }
        if (expression instanceof Function function && function.getName().equalsIgnoreCase("count")) {
            return count(function, alias);
        }
        boolean variable = expression instanceof JdbcNamedParameter || expression instanceof UserVariable;
        Operand value = operands.read(expression, variable ? Instead.VALUE : Instead.ANALYTICS);
        return new io.ashdynamo.sql.SelectItem.OfValue(value, alias, expression.toString());
    }

    /** {@code COUNT(*)}, {@code COUNT(1)}, {@code COUNT(column)}. */
    private io.ashdynamo.sql.SelectItem count(Function function, Optional<Name> alias) throws SQLException {
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
        return new io.ashdynamo.sql.SelectItem.Count(column, alias, function.toString());
    }

    private io.ashdynamo.sql.SelectItem all(AllColumns all, Optional<Name> alias) throws SQLException {
        clauses.refuseIf(all.getExceptColumns() != null, "* EXCEPT", Instead.LEAVE_OUT);
        clauses.refuseIf(all.getReplaceExpressions() != null, "* REPLACE", Instead.LEAVE_OUT);
        clauses.refuseIf(alias.isPresent(), "* AS", Instead.LEAVE_OUT);
        Optional<Name> qualifier = Optional.empty();
        if (all instanceof AllTableColumns ofTable) {
            qualifier =
                    Optional.of(References.table(ofTable.getTable(), clauses).name());
        }
        StatementReader.checkAllRead(
                all, all instanceof AllTableColumns t ? new AllTableColumns(t.getTable()) : new AllColumns());
        return new io.ashdynamo.sql.SelectItem.All(qualifier, References.position(all));
    }
}
