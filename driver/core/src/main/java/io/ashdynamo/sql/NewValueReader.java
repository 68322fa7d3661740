package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;

/** Reads what SET gives a column. It reads all parts in the order of the text, as {@code ?} are numbered so. */
final class NewValueReader {

    private static final String EXCLUDED = "EXCLUDED";

    private final OperandReader operands;
    private final boolean afterConflict;

    /** EXCLUDED is there only after a conflict. */
    NewValueReader(OperandReader operands, boolean afterConflict) {
        this.operands = operands;
        this.afterConflict = afterConflict;
    }

    NewValue read(Expression written) throws SQLException {
        Expression expression = OperandReader.withoutParentheses(written);
        if (operands.isValue(expression)) {
            return new NewValue.ByDefault(References.position(expression));
        }
        if (expression instanceof Addition || expression instanceof Subtraction) {
            return sum((BinaryExpression) expression);
        }
        return expression instanceof Function function ? call(function) : columnOrValue(expression);
    }

    private NewValue call(Function function) throws SQLException {
        Position position = References.position(function);
        return switch (function.getName().toUpperCase(Locale.ROOT)) {
            case "COALESCE" -> coalesce(function);
            case "LIST_APPEND" -> {
                List<Expression> lists = TermReader.arguments(function, 2);
                NewValue first = list(lists.get(0));
                yield new NewValue.ListAppend(first, list(lists.get(1)), position);
            }
            case "SET_ADD" -> setChange(function, false, position);
            case "SET_REMOVE" -> setChange(function, true, position);
            default -> throw refused(function, Instead.NEW_VALUE);
        };
    }

    private NewValue coalesce(Function function) throws SQLException {
        List<Expression> arguments = TermReader.arguments(function, 2);
        String instead = "write COALESCE(column, value)";
        ColumnRef column = ownColumn(arguments.get(0), instead);
        return new NewValue.Coalesce(column, known(arguments.get(1), instead), References.position(function));
    }

    private NewValue setChange(Function function, boolean removal, Position position) throws SQLException {
        List<Expression> arguments = TermReader.arguments(function, 2);
        String instead = "write " + function.getName() + "(column, set), the set as a value";
        ColumnRef column = ownColumn(arguments.get(0), instead);
        return new NewValue.SetChange(column, removal, known(arguments.get(1), instead), position);
    }

    private NewValue list(Expression written) throws SQLException {
        Expression expression = OperandReader.withoutParentheses(written);
        return isCoalesce(expression) ? coalesce((Function) expression) : columnOrValue(expression);
    }

    /** A column or COALESCE, and a value. {@code value + column} is read as {@code column + value}. */
    private NewValue sum(BinaryExpression sum) throws SQLException {
        Expression left = OperandReader.withoutParentheses(sum.getLeftExpression());
        Expression right = OperandReader.withoutParentheses(sum.getRightExpression());
        boolean minus = sum instanceof Subtraction;
        boolean inOrder = isOfRow(left);
        if (inOrder == isOfRow(right) || (minus && !inOrder)) {
            throw refused(sum, Instead.NEW_VALUE);
        }
        NewValue first = inOrder ? ofRow(left) : known(left, Instead.NEW_VALUE);
        NewValue second = inOrder ? known(right, Instead.NEW_VALUE) : ofRow(right);
        Position position = References.position(sum);
        return inOrder
                ? new NewValue.Sum(first, minus, second, position)
                : new NewValue.Sum(second, false, first, position);
    }

    private NewValue ofRow(Expression expression) throws SQLException {
        return expression instanceof Function function ? coalesce(function) : new NewValue.OfColumn(column(expression));
    }

    private NewValue columnOrValue(Expression expression) throws SQLException {
        return isColumn(expression)
                ? new NewValue.OfColumn(column(expression))
                : new NewValue.Of(operands.read(expression, Instead.NEW_VALUE));
    }

    /** What is known before the row is: a value, or a column of EXCLUDED. */
    private NewValue known(Expression written, String instead) throws SQLException {
        Expression expression = OperandReader.withoutParentheses(written);
        if (!isColumn(expression)) {
            return new NewValue.Of(operands.read(expression, instead));
        }
        ColumnRef column = column(expression);
        if (!isExcluded(column)) {
            throw refused(expression, instead);
        }
        return new NewValue.OfColumn(column);
    }

    /** A column of the row itself. */
    private ColumnRef ownColumn(Expression written, String instead) throws SQLException {
        Expression expression = OperandReader.withoutParentheses(written);
        if (!isColumn(expression) || isExcluded(column(expression))) {
            throw refused(expression, instead);
        }
        return column(expression);
    }

    /** Whether it is a column of the row itself, or COALESCE of one. */
    private boolean isOfRow(Expression expression) throws SQLException {
        return isCoalesce(expression) || (isColumn(expression) && !isExcluded(column(expression)));
    }

    private static boolean isCoalesce(Expression expression) {
        return expression instanceof Function function && function.getName().equalsIgnoreCase("COALESCE");
    }

    private boolean isColumn(Expression expression) {
        return PathReader.isPath(expression) && !operands.isValue(expression);
    }

    private ColumnRef column(Expression expression) throws SQLException {
        ColumnRef column = PathReader.read(expression);
        if (isExcluded(column) && !afterConflict) {
            throw refused(expression, "only ON CONFLICT DO UPDATE has EXCLUDED");
        }
        return column;
    }

    private static boolean isExcluded(ColumnRef column) {
        return column.qualifier()
                .filter(first -> !first.quoted() && first.text().equalsIgnoreCase(EXCLUDED))
                .isPresent();
    }

    private static SQLException refused(Expression expression, String instead) {
        return Errors.unsupported("'" + OperandReader.shortened(expression) + "' is not supported as a new value ("
                + References.position(expression) + "); " + instead);
    }
}
