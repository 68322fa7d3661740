package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.ArrayConstructor;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DateValue;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.HexValue;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.StructType;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.TimeValue;
import net.sf.jsqlparser.expression.TimestampValue;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Reads values: literals and {@code ?}, which it numbers in the order in which it is asked to read them. */
final class OperandReader {

    private final ClauseFinder clauses;
    private int parameters;

    OperandReader(ClauseFinder clauses) {
        this.clauses = clauses;
    }

    /** The number of {@code ?} read so far. */
    int parameters() {
        return parameters;
    }

    /** Whether what the parser took for a column is a word that stands for a value. */
    boolean isValue(Expression expression) {
        return expression instanceof Column column
                && column.getTable() == null
                && column.getColumnName().equalsIgnoreCase("DEFAULT");
    }

    static Expression withoutParentheses(Expression expression) {
        Expression inner = expression;
        while (inner instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            inner = list.get(0);
        }
        return inner;
    }

    Operand read(Expression written) throws SQLException {
        return read(written, Instead.VALUE);
    }

    /** The value; what is none is refused, saying what to do instead. */
    Operand read(Expression written, String instead) throws SQLException {
        Expression expression = withoutParentheses(written);
        Position position = References.position(expression);
        if (expression instanceof JdbcParameter parameter) {
            clauses.refuseIf(
                    parameter.isUseFixedIndex() || !"?".equals(parameter.getParameterCharacter()),
                    parameter.toString(),
                    "write ?");
            return new Operand.Parameter(parameters++, position);
        }
        if (expression instanceof TimeKeyExpression time && isNow(time.getStringValue())) {
            return new Operand.Now(position);
        }
        return new Operand.Literal(literal(expression, instead), position);
    }

    private static boolean isNow(String word) {
        return word.replace("()", "").equalsIgnoreCase("CURRENT_TIMESTAMP");
    }

    private Object literal(Expression expression, String instead) throws SQLException {
        if (expression instanceof NullValue) {
            return null;
        }
        if (expression instanceof StringValue string) {
            return string(string);
        }
        if (expression instanceof LongValue || expression instanceof DoubleValue) {
            return number(expression, expression.toString());
        }
        if (expression instanceof SignedExpression signed) {
            return signed(signed, instead);
        }
        if (expression instanceof BooleanValue bool) {
            return bool.getValue();
        }
        if (expression instanceof HexValue hex) {
            return bytes(hex);
        }
        if (expression instanceof ArrayConstructor array) {
            return list(array);
        }
        if (expression instanceof StructType struct) {
            return map(struct);
        }
        return time(expression, instead);
    }

    private Object time(Expression expression, String instead) throws SQLException {
        if (expression instanceof DateTimeLiteralExpression literal) {
            String text = literal.getValue().substring(1, literal.getValue().length() - 1);
            return switch (literal.getType()) {
                case DATE -> TimeLiterals.date(text);
                case TIME -> TimeLiterals.time(text);
                case TIMESTAMP -> TimeLiterals.timestamp(text);
                default -> throw refuse(expression);
            };
        }
        if (expression instanceof DateValue) {
            return TimeLiterals.date(escaped(expression));
        }
        if (expression instanceof TimeValue) {
            return TimeLiterals.time(escaped(expression));
        }
        if (expression instanceof TimestampValue) {
            return TimeLiterals.timestamp(escaped(expression));
        }
        throw refuse(expression, instead);
    }

    /** A text of the statement, short enough for a message. */
    static String shortened(Expression expression) {
        String text = expression.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** The text of {@code {d '…'}} and its like. The parser's own value depends on the JVM's zone, and has a 30 February. */
    private static String escaped(Expression escape) {
        String literal = escape.getASTNode().jjtGetFirstToken().next.image;
        return literal.substring(1, literal.length() - 1);
    }

    private SQLException refuse(Expression expression) {
        return refuse(expression, Instead.VALUE);
    }

    private SQLException refuse(Expression expression, String instead) {
        return Errors.unsupported("'" + shortened(expression) + "' is not supported as a value ("
                + References.position(expression) + "); "
                + (isValue(expression) ? "leave the column out, and its default is written" : instead));
    }

    private String string(StringValue string) throws SQLException {
        if (string.getPrefix() != null || !"'".equals(string.getQuoteStr())) {
            throw refuse(string);
        }
        return string.getNotExcapedValue();
    }

    private BigDecimal number(Expression expression, String text) throws SQLException {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw refuse(expression);
        }
    }

    private BigDecimal signed(SignedExpression signed, String instead) throws SQLException {
        Expression number = withoutParentheses(signed.getExpression());
        if (!(number instanceof LongValue || number instanceof DoubleValue)) {
            throw refuse(signed, instead);
        }
        return switch (signed.getSign()) {
            case '-' -> number(signed, number.toString()).negate();
            case '+' -> number(signed, number.toString());
            default -> throw refuse(signed, instead);
        };
    }

    private byte[] bytes(HexValue hex) throws SQLException {
        // The parser's token goes on over blanks.
        String text = hex.getValue().strip();
        try {
            if (text.toUpperCase(Locale.ROOT).startsWith("X'")) {
                return HexFormat.of().parseHex(text.substring(2, text.length() - 1));
            }
        } catch (IllegalArgumentException e) {
            throw Errors.syntax(text + " is not pairs of hexadecimal digits (" + References.position(hex) + ")");
        }
        throw refuse(hex);
    }

    private List<Object> list(ArrayConstructor array) throws SQLException {
        if (array.getDataType() != null) {
            throw refuse(array);
        }
        List<Object> elements = new ArrayList<>();
        for (Expression element : array.getExpressions()) {
            elements.add(literal(withoutParentheses(element), Instead.VALUE));
        }
        return elements;
    }

    private Map<String, Object> map(StructType struct) throws SQLException {
        if ((struct.getKeyword() != null && !struct.getKeyword().isEmpty()) || struct.getParameters() != null) {
            throw refuse(struct);
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        for (SelectItem<?> entry : struct.getArguments()) {
            Alias key = entry.getAlias();
            String name = key == null ? "" : key.getName();
            if (name.length() < 2 || name.charAt(0) != '\'') {
                throw refuse(struct);
            }
            String text = name.substring(1, name.length() - 1).replace("''", "'");
            if (entries.put(text, literal(withoutParentheses(entry.getExpression()), Instead.VALUE)) != null) {
                throw Errors.syntax(
                        "the key '" + text + "' stands twice in a map (" + References.position(struct) + ")");
            }
        }
        return entries;
    }
}
