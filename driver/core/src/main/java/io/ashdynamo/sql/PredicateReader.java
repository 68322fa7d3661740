package io.ashdynamo.sql;

import io.ashdynamo.sql.Predicate.And;
import io.ashdynamo.sql.Predicate.Comparison;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;

/** Reads conditions. */
final class PredicateReader {

    private final ClauseFinder clauses;
    private final TermReader terms;

    PredicateReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.terms = new TermReader(clauses, operands);
    }

    Predicate read(Expression written) throws SQLException {
        Expression expression = OperandReader.withoutParentheses(written);
        if (expression instanceof AndExpression and) {
            clauses.refuseIf(and.isUseOperator(), "&&", "write AND");
            return new And(readAll(flatten(and, AndExpression.class)));
        }
        if (expression instanceof OrExpression or) {
            return new Predicate.Or(readAll(flatten(or, OrExpression.class)));
        }
        if (expression instanceof NotExpression not) {
            clauses.refuseIf(not.isExclamationMark(), "!", "write NOT");
            return new Predicate.Not(read(not.getExpression()));
        }
        return atom(expression);
    }

    /** The parser nests a AND b AND c to the left, as deep as there are terms: no recursion here. */
    private static List<Expression> flatten(BinaryExpression top, Class<? extends BinaryExpression> kind) {
        List<Expression> flat = new ArrayList<>();
        Deque<Expression> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Expression next = OperandReader.withoutParentheses(open.pop());
            if (kind.isInstance(next) && !isAmpersands(next)) {
                open.push(((BinaryExpression) next).getRightExpression());
                open.push(((BinaryExpression) next).getLeftExpression());
            } else {
                flat.add(next);
            }
        }
        return flat;
    }

    private static boolean isAmpersands(Expression expression) {
        return expression instanceof AndExpression and && and.isUseOperator();
    }

    private List<Predicate> readAll(List<Expression> expressions) throws SQLException {
        List<Predicate> read = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            read.add(read(expression));
        }
        return read;
    }

    private Predicate atom(Expression expression) throws SQLException {
        if (expression instanceof ComparisonOperator comparison) {
            return comparison(comparison);
        }
        if (expression instanceof Between between) {
            return between(between);
        }
        if (expression instanceof InExpression in) {
            return in(in);
        }
        if (expression instanceof LikeExpression like) {
            return like(like);
        }
        if (expression instanceof IsNullExpression isNull) {
            return isNull(isNull);
        }
        if (expression instanceof Function function) {
            return call(function);
        }
        if (expression instanceof BooleanValue bool) {
            return new Predicate.Constant(bool.getValue());
        }
        throw refused(expression);
    }

    private Predicate comparison(ComparisonOperator comparison) throws SQLException {
        Comparator operator =
                switch (comparison.getStringExpression()) {
                    case "=" -> Comparator.EQUAL;
                    case "<>", "!=" -> Comparator.NOT_EQUAL;
                    case "<" -> Comparator.LESS;
                    case "<=" -> Comparator.LESS_OR_EQUAL;
                    case ">" -> Comparator.GREATER;
                    case ">=" -> Comparator.GREATER_OR_EQUAL;
                    default -> throw refused(comparison);
                };
        StatementReader.checkAllRead(
                comparison,
                comparison.getLeftExpression() + " " + comparison.getStringExpression() + " "
                        + comparison.getRightExpression());
        Term left = terms.read(comparison.getLeftExpression());
        Term right = terms.read(comparison.getRightExpression());
        return new Comparison(left, operator, right);
    }

    private Predicate between(Between between) throws SQLException {
        Term value = terms.read(between.getLeftExpression());
        Term low = terms.read(between.getBetweenExpressionStart());
        Term high = terms.read(between.getBetweenExpressionEnd());
        Between read = new Between()
                .withLeftExpression(between.getLeftExpression())
                .withBetweenExpressionStart(between.getBetweenExpressionStart())
                .withBetweenExpressionEnd(between.getBetweenExpressionEnd())
                .withNot(between.isNot());
        StatementReader.checkAllRead(between, read);
        Predicate both = new And(List.of(
                new Comparison(value, Comparator.GREATER_OR_EQUAL, low),
                new Comparison(value, Comparator.LESS_OR_EQUAL, high)));
        return negateIf(between.isNot(), both);
    }

    private Predicate in(InExpression in) throws SQLException {
        InExpression read = new InExpression(in.getLeftExpression(), in.getRightExpression());
        read.setNot(in.isNot());
        StatementReader.checkAllRead(in, read);
        return negateIf(in.isNot(), terms.in(in.getLeftExpression(), in.getRightExpression()));
    }

    private Predicate like(LikeExpression like) throws SQLException {
        if (like.getLikeKeyWord() != LikeExpression.KeyWord.LIKE || like.isUseBinary()) {
            throw refused(like);
        }
        ColumnRef column = terms.column(like.getLeftExpression());
        Operand pattern = terms.operand(like.getRightExpression());
        Optional<Operand> escape =
                like.getEscape() == null ? Optional.empty() : Optional.of(terms.operand(like.getEscape()));
        LikeExpression read = new LikeExpression()
                .withLeftExpression(like.getLeftExpression())
                .withRightExpression(like.getRightExpression());
        read.setNot(like.isNot());
        read.setEscape(like.getEscape());
        StatementReader.checkAllRead(like, read);
        return negateIf(like.isNot(), new Predicate.Like(column, pattern, escape));
    }

    private Predicate isNull(IsNullExpression isNull) throws SQLException {
        if (isNull.isUseIsNull() || isNull.isUseNotNull()) {
            throw refused(isNull);
        }
        ColumnRef column = terms.column(isNull.getLeftExpression());
        IsNullExpression read = new IsNullExpression(isNull.getLeftExpression());
        read.setNot(isNull.isNot());
        StatementReader.checkAllRead(isNull, read);
        return negateIf(isNull.isNot(), new Predicate.IsNull(column));
    }

    private Predicate call(Function function) throws SQLException {
        Optional<Predicate> call = terms.call(function);
        if (call.isEmpty()) {
            throw refused(function);
        }
        return call.get();
    }

    private SQLException refused(Expression expression) {
        return clauses.unsupported("WHERE with '" + OperandReader.shortened(expression) + "'", Instead.CONDITIONS);
    }

    private static Predicate negateIf(boolean negated, Predicate predicate) {
        return negated ? new Predicate.Not(predicate) : predicate;
    }
}
