package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.Locale;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserTokenManager;
import net.sf.jsqlparser.parser.Token;

/** The tokens of a statement that is read without the parser. */
final class TokenReader {

    private final ClauseFinder clauses;
    private final CCJSqlParserTokenManager tokens;
    private final String forms;
    private Token last;
    private Token ahead;

    /** The tokens of a text; what is of no form is refused, naming the forms that there are. */
    TokenReader(ClauseFinder clauses, String forms) {
        this.clauses = clauses;
        this.tokens = clauses.tokens();
        this.forms = forms;
    }

    /** The next token, which may be the end. */
    Token next() {
        last = peek();
        ahead = null;
        return last;
    }

    /** The next token, where the statement cannot end. */
    Token nextOfForm() throws SQLException {
        Token before = last;
        Token token = next();
        if (isEnd(token)) {
            throw Errors.syntax(SqlParser.endsAfter(before) + "; " + forms);
        }
        return token;
    }

    /** Whether the next token is a word; it is taken then. */
    boolean takes(String word) {
        boolean found = word(peek()).equals(word);
        if (found) {
            next();
        }
        return found;
    }

    /** Takes a word that must stand next. */
    void expect(String word) throws SQLException {
        Token token = nextOfForm();
        if (!word(token).equals(word)) {
            throw refused(token);
        }
    }

    /** Takes a name that must stand next. */
    Token name(String kind) throws SQLException {
        Token name = nextOfForm();
        if (!References.isName(name)) {
            throw Errors.syntax("'" + name.image + "' is no " + kind + "'s name (" + Position.of(name) + "); " + forms);
        }
        return name;
    }

    /** The statement, which ends here. */
    Statement ended(Statement statement) throws SQLException {
        Token end = next();
        boolean semicolon = end.image.equals(";");
        Token rest = semicolon ? next() : end;
        if (rest.kind != CCJSqlParserConstants.EOF) {
            throw semicolon ? SqlParser.secondStatement(rest) : refused(rest);
        }
        clauses.refuseHints();
        return statement;
    }

    /** HYC00 for a token that is of no form. */
    SQLException refused(Token token) {
        return Errors.unsupported("'" + token.image + "' is not supported here (" + Position.of(token) + "); " + forms);
    }

    /** A token in upper case, as keywords are compared. */
    static String word(Token token) {
        return token.image.toUpperCase(Locale.ROOT);
    }

    private Token peek() {
        if (ahead == null) {
            ahead = tokens.getNextToken();
        }
        return ahead;
    }

    private static boolean isEnd(Token token) {
        return token.kind == CCJSqlParserConstants.EOF || token.image.equals(";");
    }
}
