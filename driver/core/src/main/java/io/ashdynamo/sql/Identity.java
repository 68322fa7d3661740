package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.StringJoiner;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.parser.Token;

/** What makes a SELECT the same as another: its words and hints, but for where it starts. */
final class Identity {

    private Identity() {}

    /** The words of a part of the statement, without blanks, comments and START. */
    static String of(Node node) throws SQLException {
        StringJoiner words = new StringJoiner(" ");
        Token last = node.jjtGetLastToken();
        for (Token token = node.jjtGetFirstToken(); token != null; token = token == last ? null : token.next) {
            words.add(token.image);
            String hints = token.kind == CCJSqlParserConstants.K_SELECT ? HintReader.identityAfter(token) : "";
            if (!hints.isEmpty()) {
                words.add(hints);
            }
        }
        return words.toString();
    }
}
