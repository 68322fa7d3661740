package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.sf.jsqlparser.expression.ArrayExpression;
import net.sf.jsqlparser.expression.DateUnitExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.RowGetExpression;
import net.sf.jsqlparser.expression.operators.relational.SupportsOldOracleJoinSyntax;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.schema.Column;

/**
 * Reads columns and places inside their documents, by their tokens: the parser makes {@code a.b} of {@code "a.b"}, and
 * has several trees for a path.
 */
final class PathReader {

    private final Expression expression;
    private final Token last;
    private Token next;

    private PathReader(Expression expression) {
        this.expression = expression;
        this.next = expression.getASTNode().jjtGetFirstToken();
        this.last = expression.getASTNode().jjtGetLastToken();
    }

    /**
     * Whether it is a column, or steps that begin at one. One called as a unit of time is, such as {@code day}, the
     * parser takes for the unit.
     */
    static boolean isPath(Expression expression) {
        Expression column = column(expression);
        return column instanceof Column || column instanceof DateUnitExpression;
    }

    /** What the steps begin at. */
    private static Expression column(Expression expression) {
        Expression inner = expression;
        while (true) {
            if (inner instanceof ArrayExpression array) {
                inner = array.getObjExpression();
            } else if (inner instanceof RowGetExpression entry) {
                inner = entry.getExpression();
            } else {
                return inner;
            }
        }
    }

    /** A column, or a place inside its document. */
    static ColumnRef read(Expression path) throws SQLException {
        return new PathReader(path).read();
    }

    private ColumnRef read() throws SQLException {
        Name first = name();
        boolean qualified = isNext(".");
        if (qualified) {
            skip();
        }
        Name name = qualified ? name() : first;
        List<PathStep> steps = new ArrayList<>();
        while (next != null) {
            steps.add(step());
        }
        checkAllRead();
        return new ColumnRef(
                qualified ? Optional.of(first) : Optional.empty(), name, steps, References.position(expression));
    }

    private PathStep step() throws SQLException {
        if (isNext(".")) {
            skip();
            return new PathStep.Field(name().text());
        }
        if (isNext("[")) {
            skip();
            return index();
        }
        throw refused("write steps as .name and [0]");
    }

    private Name name() throws SQLException {
        if (next == null || !References.isName(next)) {
            throw refused("write a name after each dot, in double quotes if it needs any");
        }
        return Name.of(skip());
    }

    private PathStep index() throws SQLException {
        OptionalInt index = number(skip());
        if (index.isEmpty() || !isNext("]")) {
            throw refused("an index is one whole number from 0");
        }
        skip();
        return new PathStep.Index(index.getAsInt());
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** Refuses what the parser has beyond the tokens read, such as {@code (+)}. */
    private void checkAllRead() throws SQLException {
        Token first = expression.getASTNode().jjtGetFirstToken();
        StringBuilder words = new StringBuilder(first.image);
        boolean dots = isQuotedWithDot(first);
        for (Token token = first; token != last; token = token.next) {
            words.append(token.next.image);
            dots |= isQuotedWithDot(token.next);
        }
        boolean joins = column(expression) instanceof Column column
                && column.getOldOracleJoinSyntax() != SupportsOldOracleJoinSyntax.NO_ORACLE_JOIN;
        if (joins || (!dots && !words.toString().equalsIgnoreCase(expression.toString()))) {
            throw refused("write a column, or steps as .name and [0]");
        }
    }

    private static boolean isQuotedWithDot(Token token) {
        return token.image.contains(".") && token.image.length() > 1;
    }

    private boolean isNext(String image) {
        return next != null && next.image.equals(image);
    }

    private String skip() {
        String image = next.image;
        next = next == last ? null : next.next;
        return image;
    }

    private SQLException refused(String instead) {
        return Errors.unsupported("the path '" + OperandReader.shortened(expression) + "' is not supported ("
                + References.position(expression) + "); " + instead);
    }
}
