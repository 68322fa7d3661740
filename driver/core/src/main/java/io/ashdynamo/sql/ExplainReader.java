package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.Set;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserTokenManager;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.statement.ExplainStatement;

/** Reads EXPLAIN. */
final class ExplainReader {

    private static final Set<Integer> VERBS = Set.of(
            CCJSqlParserConstants.K_SELECT,
            CCJSqlParserConstants.K_INSERT,
            CCJSqlParserConstants.K_UPDATE,
            CCJSqlParserConstants.K_DELETE);

    private ExplainReader() {}

    /** Refuses options other than ANALYZE, and other statements, by their tokens: the parser keeps them in part. */
    static void check(ClauseFinder clauses) throws SQLException {
        CCJSqlParserTokenManager tokens = clauses.tokens();
        Token before = tokens.getNextToken();
        if (before.kind != CCJSqlParserConstants.K_EXPLAIN) {
            return;
        }
        Token next = tokens.getNextToken();
        if (next.kind == CCJSqlParserConstants.K_ANALYZE) {
            before = next;
            next = tokens.getNextToken();
        }
        if (next.kind == CCJSqlParserConstants.EOF || next.image.equals(";")) {
            throw Errors.syntax(SqlParser.endsAfter(before));
        }
        if (!VERBS.contains(next.kind)) {
            throw Errors.unsupported("EXPLAIN with '" + next.image + "' is not supported ("
                    + new Position(next.beginLine, next.beginColumn)
                    + "); write EXPLAIN or EXPLAIN ANALYZE, and then SELECT, INSERT, UPDATE or DELETE");
        }
    }

    static Statement read(ExplainStatement explain, StatementReader statements) throws SQLException {
        boolean analyze = explain.getOption(ExplainStatement.OptionType.ANALYZE) != null;
        return new Statement.Explain(statements.read(explain.getStatement()), analyze);
    }
}
