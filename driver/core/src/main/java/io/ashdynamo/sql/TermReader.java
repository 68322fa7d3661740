package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;

/** Reads the sides of conditions. */
final class TermReader {

    private final ClauseFinder clauses;
    private final OperandReader operands;

    TermReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
    }

    Term read(Expression written) throws SQLException {
        Expression expression = OperandReader.withoutParentheses(written);
        if (isColumn(expression)) {
            return PathReader.read(expression);
        }
        if (expression instanceof Function function && function.getName().equalsIgnoreCase("size")) {
            List<Expression> arguments = arguments(function, 1);
            return new Term.Size(column(arguments.get(0)), References.position(function));
        }
        return operands.read(expression);
    }

    ColumnRef column(Expression written) throws SQLException {
        Expression expression = OperandReader.withoutParentheses(written);
        if (!isColumn(expression)) {
            throw Errors.unsupported("'" + OperandReader.shortened(expression) + "' is not supported here ("
                    + References.position(expression) + "); write a column");
        }
        return PathReader.read(expression);
    }

    Operand operand(Expression expression) throws SQLException {
        return operands.read(expression);
    }

    /** {@code a IN (…)} or {@code (a, b) IN ((…), (…))}. */
    Predicate in(Expression left, Expression right) throws SQLException {
        List<ColumnRef> row = new ArrayList<>();
        boolean rows = left instanceof ParenthesedExpressionList<?> list && list.size() > 1;
        for (Expression column : rows ? (ExpressionList<?>) left : List.of(left)) {
            row.add(column(column));
        }
        if (!(right instanceof ParenthesedExpressionList<?> list)) {
            throw clauses.unsupported("IN other than a list of values", Instead.ANALYTICS);
        }
        List<List<Operand>> values = new ArrayList<>(list.size());
        for (Expression value : list) {
            values.add(rows ? row(value, row.size()) : List.of(operands.read(value)));
        }
        return new Predicate.In(row, values);
    }

    /** A call of one of DynamoDB's functions; empty if there is no such function. */
    Optional<Predicate> call(Function function) throws SQLException {
        String name = function.getName().toUpperCase(Locale.ROOT);
        for (Predicate.Function known : Predicate.Function.values()) {
            if (known.name().equals(name)) {
                List<Expression> arguments = arguments(function, 1 + known.arguments());
                ColumnRef column = column(arguments.get(0));
                Optional<Operand> value =
                        known.arguments() == 0 ? Optional.empty() : Optional.of(operands.read(arguments.get(1)));
                return Optional.of(new Predicate.Call(known, column, value));
            }
        }
        return Optional.empty();
    }

    private List<Operand> row(Expression value, int size) throws SQLException {
        if (!(value instanceof ExpressionList<?> list) || list.size() != size) {
            throw Errors.syntax("IN has a row that is not " + size + " values: '" + OperandReader.shortened(value)
                    + "' (" + References.position(value) + ")");
        }
        List<Operand> row = new ArrayList<>(size);
        for (Expression one : list) {
            row.add(operands.read(one));
        }
        return row;
    }

    /** The arguments of a function that takes so many. */
    static List<Expression> arguments(Function function, int wanted) throws SQLException {
        ExpressionList<?> parameters = function.getParameters();
        int found = parameters == null ? 0 : parameters.size();
        if (found != wanted) {
            throw Errors.syntax(function.getName() + " takes " + wanted + " arguments, not " + found + " ("
                    + References.position(function) + ")");
        }
        List<Expression> arguments = new ArrayList<>(parameters);
        Function read = new Function(function.getName(), arguments.toArray(Expression[]::new));
        StatementReader.checkAllRead(function, read);
        return arguments;
    }

    private boolean isColumn(Expression expression) {
        return PathReader.isPath(expression) && !operands.isValue(expression);
    }
}
