package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserTokenManager;
import net.sf.jsqlparser.parser.SimpleCharStream;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.Token;

/** Refuses clauses. It looks for a clause's keyword in the text, as JSqlParser keeps no position for most clauses. */
final class ClauseFinder {

    private static final String HINT = "/*+";

    private final String sql;

    ClauseFinder(String sql) {
        this.sql = sql;
    }

    /** Refuses a clause if the parser filled it. */
    void refuseIf(boolean filled, String clause, String instead) throws SQLException {
        if (filled) {
            throw unsupported(clause, instead);
        }
    }

    /** HYC00 naming the clause, where it stands, and what to do instead. */
    SQLException unsupported(String clause, String instead) {
        Position position = find(clause);
        return Errors.unsupported(clause + " is not supported" + (position == null ? "" : " (" + position + ")")
                + (instead.isEmpty() ? "" : "; " + instead));
    }

    /** Refuses hints wherever they stand; the parser itself gives only some of those after the verb. */
    void refuseHints() throws SQLException {
        if (!sql.contains(HINT)) {
            return;
        }
        CCJSqlParserTokenManager tokens = tokens();
        Token token;
        do {
            token = tokens.getNextToken();
            for (Token comment = token.specialToken; comment != null; comment = comment.specialToken) {
                if (comment.image.startsWith(HINT)) {
                    throw Errors.unsupported("the hint " + comment.image + " is not supported ("
                            + new Position(comment.beginLine, comment.beginColumn) + "); " + Instead.LEAVE_OUT);
                }
            }
        } while (token.kind != CCJSqlParserConstants.EOF);
    }

    /** Where the clause's first word stands, or null if it stands nowhere. */
    private Position find(String clause) {
        String keyword = clause.split(" ", 2)[0];
        CCJSqlParserTokenManager tokens = tokens();
        for (Token token = tokens.getNextToken();
                token.kind != CCJSqlParserConstants.EOF;
                token = tokens.getNextToken()) {
            if (token.image.equalsIgnoreCase(keyword)) {
                return new Position(token.beginLine, token.beginColumn);
            }
        }
        return null;
    }

    private CCJSqlParserTokenManager tokens() {
        return new CCJSqlParserTokenManager(new SimpleCharStream(new StringProvider(sql)));
    }
}
