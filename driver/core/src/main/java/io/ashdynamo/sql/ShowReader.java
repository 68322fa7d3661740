package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import io.ashdynamo.sql.Statement.Show;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserTokenManager;
import net.sf.jsqlparser.parser.Token;

/** Reads SHOW and DESCRIBE, by their tokens: the parser knows them in part, and keeps no positions. */
final class ShowReader {

    private static final String FORMS =
            "there are SHOW TABLES, SHOW COLUMNS FROM t, SHOW INDEXES FROM t, SHOW MAPPING and DESCRIBE t";

    private final ClauseFinder clauses;
    private final CCJSqlParserTokenManager tokens;
    private Token last;

    ShowReader(ClauseFinder clauses) {
        this.clauses = clauses;
        this.tokens = clauses.tokens();
    }

    /** The statement; empty if it is another one. */
    Optional<Statement> read() throws SQLException {
        return switch (word(next())) {
            case "SHOW" -> Optional.of(show());
            case "DESCRIBE", "DESC" -> Optional.of(ended(Show.Kind.COLUMNS, Optional.of(table())));
            default -> Optional.empty();
        };
    }

    private Statement show() throws SQLException {
        Token what = nextOfForm();
        return switch (word(what)) {
            case "TABLES" -> ended(Show.Kind.TABLES, Optional.empty());
            case "MAPPING" -> ended(Show.Kind.MAPPING, Optional.empty());
            case "COLUMNS" -> ended(Show.Kind.COLUMNS, Optional.of(tableAfterFrom()));
            case "INDEXES", "INDEX" -> ended(Show.Kind.INDEXES, Optional.of(tableAfterFrom()));
            default ->
                throw Errors.unsupported("SHOW " + what.image + " is not supported (" + position(what) + "); " + FORMS);
        };
    }

    private TableRef tableAfterFrom() throws SQLException {
        Token from = nextOfForm();
        if (from.kind != CCJSqlParserConstants.K_FROM) {
            throw refused(from);
        }
        return table();
    }

    private TableRef table() throws SQLException {
        Token name = nextOfForm();
        if (!References.isName(name)) {
            throw Errors.syntax("'" + name.image + "' is no table's name (" + position(name) + "); " + FORMS);
        }
        return new TableRef(Name.of(name.image), Optional.empty(), position(name));
    }

    private Statement ended(Show.Kind kind, Optional<TableRef> table) throws SQLException {
        Token end = next();
        boolean semicolon = end.image.equals(";");
        Token rest = semicolon ? next() : end;
        if (rest.kind != CCJSqlParserConstants.EOF) {
            throw semicolon ? SqlParser.secondStatement(rest) : refused(rest);
        }
        clauses.refuseHints();
        return new Show(kind, table);
    }

    private Token nextOfForm() throws SQLException {
        Token before = last;
        Token token = next();
        if (token.kind == CCJSqlParserConstants.EOF || token.image.equals(";")) {
            throw Errors.syntax(SqlParser.endsAfter(before) + "; " + FORMS);
        }
        return token;
    }

    private Token next() {
        last = tokens.getNextToken();
        return last;
    }

    private static SQLException refused(Token token) {
        return Errors.unsupported("'" + token.image + "' is not supported here (" + position(token) + "); " + FORMS);
    }

    private static String word(Token token) {
        return token.image.toUpperCase(Locale.ROOT);
    }

    private static Position position(Token token) {
        return new Position(token.beginLine, token.beginColumn);
    }
}
