package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.AllValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.statement.select.Fetch;
import net.sf.jsqlparser.statement.select.Limit;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;

/** Reads ORDER BY, LIMIT, OFFSET and FETCH. */
final class WindowReader {

    private final ClauseFinder clauses;
    private final OperandReader operands;

    WindowReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
    }

    List<Ordering> orderings(PlainSelect select) throws SQLException {
        List<Ordering> orderings = new ArrayList<>();
        if (select.getOrderByElements() != null) {
            for (OrderByElement element : select.getOrderByElements()) {
                orderings.add(ordering(element));
            }
        }
        return orderings;
    }

    /** The values of LIMIT and OFFSET, in whichever form; their {@code ?} in the order of the text. */
    Statement.Window window(PlainSelect select) throws SQLException {
        Limit limit = select.getLimit();
        Fetch fetch = select.getFetch();
        clauses.refuseIf(limit != null && fetch != null, "FETCH beside LIMIT", Instead.LEAVE_OUT);
        if (limit != null) {
            clauses.refuseIf(limit.getByExpressions() != null, "LIMIT … BY", Instead.LEAVE_OUT);
            // The ? are numbered as they stand: OFFSET may come first, as in LIMIT offset, count of MySQL.
            Optional<Operand> before = isBefore(select, limit) ? offset(select) : operand(limit.getOffset());
            boolean all = limit.getRowCount() instanceof AllValue || limit.getRowCount() instanceof NullValue;
            Optional<Operand> count = all ? Optional.empty() : operand(limit.getRowCount());
            return new Statement.Window(count, before.isPresent() ? before : offset(select));
        }
        Optional<Operand> offset = offset(select);
        return new Statement.Window(fetch == null ? Optional.empty() : fetched(fetch), offset);
    }

    private static boolean isBefore(PlainSelect select, Limit limit) {
        if (select.getOffset() == null || limit.getRowCount() == null) {
            return false;
        }
        Position offset = References.position(select.getOffset().getOffset());
        Position count = References.position(limit.getRowCount());
        return offset.line() < count.line() || (offset.line() == count.line() && offset.column() < count.column());
    }

    private Optional<Operand> offset(PlainSelect select) throws SQLException {
        return select.getOffset() == null
                ? Optional.empty()
                : operand(select.getOffset().getOffset());
    }

    private Optional<Operand> fetched(Fetch fetch) throws SQLException {
        boolean plain = fetch.getFetchParameters().stream()
                .allMatch(word -> List.of("ROW", "ROWS", "ONLY").contains(word.toUpperCase(java.util.Locale.ROOT)));
        clauses.refuseIf(!plain, "FETCH with " + fetch.getFetchParameters(), "write FETCH FIRST n ROWS ONLY");
        return fetch.getExpression() == null
                ? Optional.of(new Operand.Literal(BigDecimal.ONE, new Position(1, 1)))
                : operand(fetch.getExpression());
    }

    private Optional<Operand> operand(Expression expression) throws SQLException {
        return expression == null ? Optional.empty() : Optional.of(operands.read(expression));
    }

    private Ordering ordering(OrderByElement element) throws SQLException {
        clauses.refuseIf(element.getWithFill() != null, "WITH FILL", Instead.LEAVE_OUT);
        clauses.refuseIf(element.isMysqlWithRollup(), "WITH ROLLUP", Instead.LEAVE_OUT);
        Expression by = OperandReader.withoutParentheses(element.getExpression());
        Optional<Boolean> nullsFirst = Optional.ofNullable(element.getNullOrdering())
                .map(nulls -> nulls == OrderByElement.NullOrdering.NULLS_FIRST);
        if (PathReader.isPath(by)) {
            return new Ordering(Optional.of(PathReader.read(by)), 0, element.isAsc(), nullsFirst);
        }
        if (by instanceof LongValue place && place.getValue() > 0 && place.getValue() < 10_000) {
            return new Ordering(Optional.empty(), (int) place.getValue(), element.isAsc(), nullsFirst);
        }
        throw Errors.unsupported("ORDER BY '" + OperandReader.shortened(by)
                + "' is not supported; write a column, or its place in the select list");
    }
}
