package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.Set;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserTokenManager;
import net.sf.jsqlparser.parser.Token;

/**
 * The words that a statement begins with, read by their tokens: JSqlParser knows only some statements after EXPLAIN, and
 * fewer clauses of UPSERT than of INSERT. It is given a text that has blanks for EXPLAIN and INSERT for UPSERT, so that
 * all else stands where it stood.
 *
 * @param verb the first word but for EXPLAIN
 * @param text what the parser is given
 * @param explains whether EXPLAIN stands first
 * @param analyzes whether it is EXPLAIN ANALYZE
 * @param replaces whether it is UPSERT, REPLACE or INSERT OR REPLACE
 */
record Opening(Token verb, String text, boolean explains, boolean analyzes, boolean replaces) {

    private static final String INSERT = "INSERT";
    private static final Set<Integer> REPLACING =
            Set.of(CCJSqlParserConstants.K_UPSERT, CCJSqlParserConstants.K_REPLACE);
    private static final Set<Integer> EXPLAINED = Set.of(
            CCJSqlParserConstants.K_SELECT,
            CCJSqlParserConstants.K_INSERT,
            CCJSqlParserConstants.K_UPSERT,
            CCJSqlParserConstants.K_REPLACE,
            CCJSqlParserConstants.K_UPDATE,
            CCJSqlParserConstants.K_DELETE,
            CCJSqlParserConstants.K_TRUNCATE);

    static Opening of(String sql, ClauseFinder clauses) throws SQLException {
        StringBuilder text = new StringBuilder(sql);
        CCJSqlParserTokenManager tokens = clauses.tokens();
        Token verb = tokens.getNextToken();
        boolean explains = verb.kind == CCJSqlParserConstants.K_EXPLAIN;
        boolean analyzes = false;
        if (explains) {
            Token last = write(text, verb, "");
            verb = tokens.getNextToken();
            analyzes = verb.kind == CCJSqlParserConstants.K_ANALYZE;
            if (analyzes) {
                last = write(text, verb, "");
                verb = tokens.getNextToken();
            }
            checkExplained(last, verb);
        }
        boolean replaces = replaces(text, verb, tokens);
        return new Opening(verb, text.toString(), explains, analyzes, replaces);
    }

    /** The word that the statement had where the parser found one. */
    String word(Token found) {
        boolean isVerb = found.beginLine == verb.beginLine && found.beginColumn == verb.beginColumn;
        return isVerb ? verb.image : found.image;
    }

    /** The statement, explained if EXPLAIN stands first. */
    Statement statement(Statement read) {
        return explains ? new Statement.Explain(read, analyzes) : read;
    }

    private static boolean replaces(StringBuilder text, Token verb, CCJSqlParserTokenManager tokens)
            throws SQLException {
        if (REPLACING.contains(verb.kind)) {
            if (isEnd(tokens.getNextToken())) {
                throw Errors.syntax(SqlParser.endsAfter(verb));
            }
            write(text, verb, INSERT);
            return true;
        }
        if (verb.kind != CCJSqlParserConstants.K_INSERT) {
            return false;
        }
        Token or = tokens.getNextToken();
        if (or.kind != CCJSqlParserConstants.K_OR) {
            return false;
        }
        Token replace = tokens.getNextToken();
        if (isEnd(replace)) {
            throw Errors.syntax(SqlParser.endsAfter(or));
        }
        if (replace.kind != CCJSqlParserConstants.K_REPLACE) {
            throw Errors.unsupported("INSERT OR " + replace.image + " is not supported (" + Position.of(or)
                    + "); write INSERT OR REPLACE, or ON CONFLICT DO NOTHING after the values");
        }
        write(text, or, "");
        write(text, replace, "");
        return true;
    }

    private static void checkExplained(Token before, Token verb) throws SQLException {
        if (isEnd(verb)) {
            throw Errors.syntax(SqlParser.endsAfter(before));
        }
        if (!EXPLAINED.contains(verb.kind)) {
            throw Errors.unsupported("EXPLAIN with '" + verb.image + "' is not supported (" + Position.of(verb)
                    + "); write EXPLAIN or EXPLAIN ANALYZE, and then SELECT, INSERT, UPSERT, REPLACE, UPDATE, DELETE"
                    + " or TRUNCATE");
        }
    }

    private static boolean isEnd(Token token) {
        return token.kind == CCJSqlParserConstants.EOF || token.image.equals(";");
    }

    /** Writes a word and blanks over another that is at least as long. */
    private static Token write(StringBuilder text, Token over, String word) {
        // The parser counts from 1.
        int start = over.absoluteBegin - 1;
        int length = over.image.length();
        text.replace(start, start + length, word + " ".repeat(length - word.length()));
        return over;
    }
}
