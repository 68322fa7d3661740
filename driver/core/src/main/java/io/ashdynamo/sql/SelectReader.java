package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.statement.select.ForMode;
import net.sf.jsqlparser.statement.select.PlainSelect;

/** Reads SELECT. */
final class SelectReader {

    private static final String NO_WAITING = "write FOR UPDATE alone: nothing is locked, and nobody waits";

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
        List<SelectItem> items =
                new SelectItemReader(clauses, operands, Instead.ANALYTICS).read(select.getSelectItems());
        Optional<From> from = froms.read(select.getFromItem());
        clauses.refuseIf(from.isEmpty() && select.getWhere() != null, "WHERE without FROM", Instead.LEAVE_OUT);
        Optional<Predicate> where = StatementReader.where(select.getWhere(), clauses, operands);
        List<Ordering> orderings = windows.orderings(select);
        Statement.Window window = windows.window(select);
        checkAllRead(select);
        String identity = Identity.of(select.getASTNode());
        int parameters = operands.parameters() - before;
        boolean forUpdate = select.getForMode() != null;
        return new Statement.Select(items, from, where, orderings, window, hints, forUpdate, identity, parameters);
    }

    private static void checkAllRead(PlainSelect select) throws SQLException {
        PlainSelect read =
                new PlainSelect().withSelectItems(select.getSelectItems()).withFromItem(select.getFromItem());
        read.setOracleHint(select.getOracleHint());
        read.setOrderByElements(select.getOrderByElements());
        read.setLimit(select.getLimit());
        read.setOffset(select.getOffset());
        read.setFetch(select.getFetch());
        read.setForMode(select.getForMode());
        // It has been read by itself, and is printed by a recursion as deep as it has terms.
        select.setWhere(null);
        StatementReader.checkAllRead(select, read);
    }

    /** What the comment after SELECT and USE INDEX ask for. */
    private Hints hints(PlainSelect select) throws SQLException {
        HintReader.refuseLineComment(select.getOracleHint(), clauses);
        return froms.hints(HintReader.after(select.getASTNode().jjtGetFirstToken()), select.getFromItem());
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
        clauses.refuseIf(select.getForClause() != null, "FOR", Instead.LEAVE_OUT);
        if (select.getForMode() != null) {
            checkLock(select);
        }
    }

    private void checkLock(PlainSelect select) throws SQLException {
        ForMode lock = select.getForMode();
        clauses.refuseIf(lock != ForMode.UPDATE, "FOR " + lock.getValue(), Instead.LEAVE_OUT);
        clauses.refuseIf(select.getForUpdateTables() != null, "FOR UPDATE OF", "write FOR UPDATE alone");
        clauses.refuseIf(select.getWait() != null, "FOR UPDATE WAIT", NO_WAITING);
        clauses.refuseIf(select.isNoWait(), "FOR UPDATE NOWAIT", NO_WAITING);
        clauses.refuseIf(select.isSkipLocked(), "FOR UPDATE SKIP LOCKED", NO_WAITING);
        clauses.refuseIf(select.isForUpdateBeforeOrderBy(), "FOR UPDATE before ORDER BY", "write it at the end");
        clauses.refuseIf(select.getFromItem() == null, "FOR UPDATE without FROM", Instead.LEAVE_OUT);
    }
}
