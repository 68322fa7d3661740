package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import io.ashdynamo.sql.Statement.Show;
import java.sql.SQLException;
import java.util.Optional;
import net.sf.jsqlparser.parser.Token;

/** Reads SHOW and DESCRIBE, by their tokens: the parser knows them in part, and keeps no positions. */
final class ShowReader {

    private static final String FORMS =
            "there are SHOW TABLES, SHOW COLUMNS FROM t, SHOW INDEXES FROM t, SHOW MAPPING and DESCRIBE t";

    private final TokenReader tokens;

    ShowReader(ClauseFinder clauses) {
        this.tokens = new TokenReader(clauses, FORMS);
    }

    /** The statement; empty if it is another one. */
    Optional<Statement> read() throws SQLException {
        return switch (TokenReader.word(tokens.next())) {
            case "SHOW" -> Optional.of(tokens.ended(show()));
            case "DESCRIBE", "DESC" -> Optional.of(tokens.ended(new Show(Show.Kind.COLUMNS, Optional.of(table()))));
            default -> Optional.empty();
        };
    }

    private Show show() throws SQLException {
        Token what = tokens.nextOfForm();
        return switch (TokenReader.word(what)) {
            case "TABLES" -> new Show(Show.Kind.TABLES, Optional.empty());
            case "MAPPING" -> new Show(Show.Kind.MAPPING, Optional.empty());
            case "COLUMNS" -> new Show(Show.Kind.COLUMNS, Optional.of(tableAfterFrom()));
            case "INDEXES", "INDEX" -> new Show(Show.Kind.INDEXES, Optional.of(tableAfterFrom()));
            default ->
                throw Errors.unsupported(
                        "SHOW " + what.image + " is not supported (" + Position.of(what) + "); " + FORMS);
        };
    }

    private TableRef tableAfterFrom() throws SQLException {
        tokens.expect("FROM");
        return table();
    }

    private TableRef table() throws SQLException {
        Token name = tokens.name("table");
        return new TableRef(Name.of(name.image), Optional.empty(), Position.of(name));
    }
}
