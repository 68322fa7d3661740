package io.ashdynamo.sql;

import java.util.Set;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserTokenManager;
import net.sf.jsqlparser.parser.Token;

/** A statement's text as errors show it: on one line, and with ? for its literals, of which some are not to be shown. */
public final class ShownText {

    private static final int LONGEST = 200;
    private static final Set<Integer> LITERALS = Set.of(
            CCJSqlParserConstants.S_CHAR_LITERAL,
            CCJSqlParserConstants.S_LONG,
            CCJSqlParserConstants.S_DOUBLE,
            CCJSqlParserConstants.S_HEX);

    private ShownText() {}

    /** The text of a statement that could be parsed; its end is cut if it is long. */
    public static String of(String sql) {
        StringBuilder shown = new StringBuilder();
        CCJSqlParserTokenManager tokens = new ClauseFinder(sql).tokens();
        Token token = tokens.getNextToken();
        int end = token.absoluteBegin;
        while (token.kind != CCJSqlParserConstants.EOF && shown.length() <= LONGEST) {
            if (token.absoluteBegin > end) {
                shown.append(' ');
            }
            shown.append(LITERALS.contains(token.kind) ? "?" : token.image);
            end = token.absoluteBegin + token.image.length();
            token = tokens.getNextToken();
        }
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown.toString();
    }
}
