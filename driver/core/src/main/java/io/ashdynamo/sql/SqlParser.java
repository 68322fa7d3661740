package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.Optional;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;

/**
 * Parses a statement, on the calling thread. JSqlParser's static helper would start a thread for each call, and its
 * complex mode takes time exponential in nested parentheses.
 */
public final class SqlParser {

    /** The characters of the longest statement; DynamoDB's largest item, written as literals, fits well. */
    static final int MAX_LENGTH = 2_000_000;

    /** The deepest nesting of brackets. */
    static final int MAX_DEPTH = 100;

    private SqlParser() {}

    /**
     * A text as a statement of the dialect.
     *
     * @throws SQLException 42601 for what is not SQL, HYC00 naming the clause that is not of the dialect, 54000 for a
     *     text too long or too deep
     */
    public static Statement parse(String sql) throws SQLException {
        checkSize(sql);
        ClauseFinder clauses = new ClauseFinder(sql);
        try {
            Optional<Statement> read = new ShowReader(clauses).read();
            if (read.isEmpty()) {
                read = new SessionReader(clauses).read();
            }
            return read.isPresent() ? read.get() : parse(sql, clauses);
        } catch (TokenMgrException e) {
            throw Errors.syntax(describe(e));
        } catch (IllegalArgumentException e) {
            // Of the parser itself, which reads {d 'x'} with java.sql.Date.valueOf, and ?1 as an int.
            throw Errors.syntax("a number, date or time of the statement cannot be read (" + e.getMessage()
                    + "); write {d '2026-01-31'}, {t '12:30:00'}, {ts '2026-01-31 12:30:00'}");
        } catch (StackOverflowError e) {
            throw Errors.tooLarge("the statement is nested too deeply", e);
        }
    }

    private static Statement parse(String sql, ClauseFinder clauses) throws SQLException {
        Opening opening = Opening.of(sql, clauses);
        CCJSqlParser parser = new CCJSqlParser(new StringProvider(opening.text())).withAllowComplexParsing(false);
        try {
            Token verb = parser.getToken(1);
            net.sf.jsqlparser.statement.Statement statement = parser.Statement();
            Token next = parser.getNextToken();
            if (next.kind != CCJSqlParserConstants.EOF) {
                throw secondStatement(next);
            }
            clauses.refuseHints();
            return opening.statement(new StatementReader(clauses, verb, opening.replaces()).read(statement));
        } catch (ParseException e) {
            throw Errors.syntax(describe(e, opening) + hint(sql));
        }
    }

    /** What refuses all after the first statement. */
    static SQLException secondStatement(Token first) {
        return Errors.syntax("there is more than one statement: '" + first.image + "' at " + Position.of(first)
                + "; send one statement a call");
    }

    /** Whether a word names a table or a column when it stands without quotes, and is no keyword. */
    public static boolean isName(String word) {
        try {
            return parse("SELECT " + word + " FROM " + word) instanceof Statement.Select select
                    && select.items().get(0) instanceof SelectItem.OfColumn item
                    && item.column().name().text().equals(word);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void checkSize(String sql) throws SQLException {
        if (sql.isBlank()) {
            throw Errors.syntax("the statement is empty");
        }
        if (sql.length() > MAX_LENGTH) {
            throw Errors.tooLarge(
                    "the statement has " + sql.length() + " characters; at most " + MAX_LENGTH
                            + " are read. Send long values as parameters",
                    null);
        }
        int depth = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'' || c == '"' || c == '`') {
                int end = sql.indexOf(c, i + 1);
                i = end < 0 ? sql.length() : end;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                throw Errors.tooLarge("the statement nests brackets deeper than " + MAX_DEPTH, null);
            }
        }
    }

    private static String describe(ParseException e, Opening opening) {
        Token last = e.currentToken;
        Token found = last == null ? null : last.next;
        if (found == null) {
            return "the statement is not SQL: " + firstLine(e.getMessage());
        }
        if (found.kind == CCJSqlParserConstants.EOF && last.image == null) {
            return "the statement is empty";
        }
        return found.kind == CCJSqlParserConstants.EOF
                ? endsAfter(last)
                : "the statement is not SQL at '" + opening.word(found) + "', " + Position.of(found) + typeHint(last)
                        + indexHint(last) + targetHint(last, found, opening.verb());
    }

    static String endsAfter(Token last) {
        return "the statement ends too early, after '" + last.image + "' at " + Position.of(last);
    }

    /** A type's name where a value may stand begins a literal for the parser, such as DECIMAL '1'. */
    private static String typeHint(Token last) {
        return last.kind == CCJSqlParserConstants.DATA_TYPE
                ? "; '" + last.image + "' is the name of a type: as the name of a column, put it in double quotes"
                : "";
    }

    private static String indexHint(Token last) {
        return "INDEX".equalsIgnoreCase(last.image) ? "; write USE INDEX (i), with parentheses" : "";
    }

    private static String describe(TokenMgrException e) {
        String message = firstLine(e.getMessage());
        int end = message.indexOf(".  Encountered: <EOF>");
        return end < 0
                ? "the statement is not SQL: " + message
                : "the statement ends inside a comment, a hint or a quoted text, at "
                        + message.substring(message.indexOf("line "), end) + "; close it by */ or its quote";
    }

    /** The parser reads an index at the end of a column that SET writes, and nothing after it. */
    private static String targetHint(Token last, Token found, Token verb) {
        boolean writes = verb.kind == CCJSqlParserConstants.K_UPDATE || verb.kind == CCJSqlParserConstants.K_INSERT;
        boolean step = found.image.equals(".") || found.image.equals("[");
        return writes && step && last.image.equals("]")
                ? "; a place that SET writes may have one index, at its end: write the list or map that holds it"
                : "";
    }

    /** The parser ends a literal at its first {@code \'}, also where the quote is doubled. */
    private static String hint(String sql) {
        return sql.contains("\\'") ? "; send a text that has a backslash before a quote as a parameter" : "";
    }

    private static String firstLine(String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
