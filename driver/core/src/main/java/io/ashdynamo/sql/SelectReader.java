package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Reads SELECT. */
final class SelectReader {

    private final ClauseFinder clauses;
    private final OperandReader operands;
    private final WindowReader windows;

    SelectReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
        this.windows = new WindowReader(clauses, operands);
    }

    Statement read(PlainSelect select) throws SQLException {
        refuseAnalytics(select);
        refuseRest(select);
        List<io.ashdynamo.sql.SelectItem> items = new ArrayList<>();
        for (SelectItem<?> item : select.getSelectItems()) {
            items.add(item(item));
        }
        Optional<TableRef> from = from(select.getFromItem());
        clauses.refuseIf(from.isEmpty() && select.getWhere() != null, "WHERE without FROM", Instead.LEAVE_OUT);
        Optional<Predicate> where = StatementReader.where(select.getWhere(), clauses, operands);
        List<Ordering> orderings = windows.orderings(select);
        Statement.Window window = windows.window(select);
        PlainSelect read =
                new PlainSelect().withSelectItems(select.getSelectItems()).withFromItem(select.getFromItem());
        read.setOrderByElements(select.getOrderByElements());
        read.setLimit(select.getLimit());
        read.setOffset(select.getOffset());
        read.setFetch(select.getFetch());
        // It has been read by itself, and is printed by a recursion as deep as it has terms.
        select.setWhere(null);
        StatementReader.checkAllRead(select, read);
        return new Statement.Select(items, from, where, orderings, window, operands.parameters());
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
        clauses.refuseIf(select.getOracleHint() != null, "/*+ hints */", Instead.LEAVE_OUT);
        clauses.refuseIf(select.getIntoTables() != null, "INTO", Instead.LEAVE_OUT);
        clauses.refuseIf(select.getTop() != null, "TOP", Instead.LEAVE_OUT);
        clauses.refuseIf(select.getForMode() != null || select.getForUpdate() != null, "FOR UPDATE", Instead.LEAVE_OUT);
        clauses.refuseIf(select.getForClause() != null, "FOR", Instead.LEAVE_OUT);
    }

    private io.ashdynamo.sql.SelectItem item(SelectItem<?> item) throws SQLException {
        Optional<Name> alias = alias(item.getAlias());
        Expression expression = References.unitAsColumn(item.getExpression());
        if (expression instanceof AllColumns all) {
            return all(all, alias);
        }
        if (expression instanceof Column column && !operands.isValue(column)) {
            return new io.ashdynamo.sql.SelectItem.OfColumn(References.column(column, clauses), alias);
        }
        if (expression instanceof Function function && function.getName().equalsIgnoreCase("count")) {
            return count(function, alias);
        }
        return new io.ashdynamo.sql.SelectItem.OfValue(operands.read(expression), alias, expression.toString());
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
        if (counted instanceof Column named) {
            column = Optional.of(References.column(named, clauses));
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

    private Optional<TableRef> from(FromItem from) throws SQLException {
        if (from == null) {
            return Optional.empty();
        }
        if (from instanceof Table table) {
            return Optional.of(References.table(table, clauses));
        }
        throw clauses.unsupported("FROM other than a table", Instead.ANALYTICS);
    }

    private Optional<Name> alias(Alias alias) throws SQLException {
        if (alias == null) {
            return Optional.empty();
        }
        clauses.refuseIf(alias.getAliasColumns() != null, "AS with a list of columns", Instead.LEAVE_OUT);
        clauses.refuseIf(
                alias.getName().startsWith("'"), "AS with a string", "write a name, in double quotes if it needs any");
        return Optional.of(Name.of(alias.getName()));
    }
}
