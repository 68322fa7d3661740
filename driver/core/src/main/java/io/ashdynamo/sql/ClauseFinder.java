package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserTokenManager;
import net.sf.jsqlparser.parser.SimpleCharStream;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.Token;

/** Refuses clauses. It looks for a clause's keyword in the text, as JSqlParser keeps no position for most clauses. */
final class ClauseFinder {

    private static final String HINT = "/*+";
    private static final Set<Integer> BEFORE_VERB =
            Set.of(CCJSqlParserConstants.K_EXPLAIN, CCJSqlParserConstants.K_ANALYZE);
    private static final Set<Integer> CHANGING = Set.of(CCJSqlParserConstants.K_UPDATE, CCJSqlParserConstants.K_DELETE);

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

    /** Refuses hints but for the first right after SELECT, or after the verb UPDATE or DELETE, which the readers take. */
    void refuseHints() throws SQLException {
        if (!sql.contains(HINT)) {
            return;
        }
        CCJSqlParserTokenManager tokens = tokens();
        Token token = tokens.getNextToken();
        refuse(HintReader.before(token));
        boolean opens = true;
        while (token.kind != CCJSqlParserConstants.EOF) {
            boolean changes = opens && CHANGING.contains(token.kind);
            boolean taken = changes || token.kind == CCJSqlParserConstants.K_SELECT;
            opens &= BEFORE_VERB.contains(token.kind);
            token = tokens.getNextToken();
            List<Token> hints = HintReader.before(token);
            refuse(taken && !hints.isEmpty() ? hints.subList(1, hints.size()) : hints);
        }
    }

    private static void refuse(List<Token> hints) throws SQLException {
        if (!hints.isEmpty()) {
            Token hint = hints.get(0);
            throw Errors.unsupported("the hint " + hint.image + " is not supported here (" + Position.of(hint)
                    + "); write all hints in one comment right after SELECT, UPDATE or DELETE");
        }
    }

    /** Where the clause's first word stands, or null if it stands nowhere. */
    private Position find(String clause) {
        String keyword = clause.split(" ", 2)[0];
        CCJSqlParserTokenManager tokens = tokens();
        for (Token token = tokens.getNextToken();
                token.kind != CCJSqlParserConstants.EOF;
                token = tokens.getNextToken()) {
            if (token.image.equalsIgnoreCase(keyword)) {
                return Position.of(token);
            }
        }
        return null;
    }

    /** The tokens of the text, from the first. */
    CCJSqlParserTokenManager tokens() {
        return new CCJSqlParserTokenManager(new SimpleCharStream(new StringProvider(sql)));
    }
}
