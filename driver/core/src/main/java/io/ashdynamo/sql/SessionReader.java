package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.Token;

/** Reads the statements about a connection, by their tokens: the parser knows them in part. */
final class SessionReader {

    private static final String FORMS = "there are BEGIN, START TRANSACTION, COMMIT, ROLLBACK, SAVEPOINT s,"
            + " ROLLBACK TO SAVEPOINT s, RELEASE SAVEPOINT s, SET TRANSACTION ISOLATION LEVEL READ COMMITTED or"
            + " SERIALIZABLE, SET AUTOCOMMIT = ON or OFF, and SET tenant = 'name' or NULL";

    private final TokenReader tokens;

    SessionReader(ClauseFinder clauses) {
        this.tokens = new TokenReader(clauses, FORMS);
    }

    /** The statement; empty if it is another one. */
    Optional<Statement> read() throws SQLException {
        return switch (TokenReader.word(tokens.next())) {
            case "BEGIN" -> Optional.of(work(new SessionCommand.Begin()));
            case "START" -> Optional.of(start());
            case "COMMIT" -> Optional.of(work(new SessionCommand.Commit()));
            case "ROLLBACK" -> Optional.of(rollback());
            case "SAVEPOINT" -> Optional.of(ended(new SessionCommand.SetSavepoint(savepoint())));
            case "RELEASE" -> Optional.of(release());
            case "SET" -> Optional.of(set());
            default -> Optional.empty();
        };
    }

    private Statement start() throws SQLException {
        tokens.expect("TRANSACTION");
        return ended(new SessionCommand.Begin());
    }

    private Statement work(SessionCommand command) throws SQLException {
        takeWork();
        return ended(command);
    }

    private Statement rollback() throws SQLException {
        takeWork();
        if (!tokens.takes("TO")) {
            return ended(new SessionCommand.Rollback());
        }
        tokens.takes("SAVEPOINT");
        return ended(new SessionCommand.RollbackTo(savepoint()));
    }

    private Statement release() throws SQLException {
        tokens.takes("SAVEPOINT");
        return ended(new SessionCommand.Release(savepoint()));
    }

    private void takeWork() {
        if (!tokens.takes("WORK")) {
            tokens.takes("TRANSACTION");
        }
    }

    private Name savepoint() throws SQLException {
        return Name.of(tokens.name("savepoint").image);
    }

    private Statement set() throws SQLException {
        Token what = tokens.nextOfForm();
        return switch (TokenReader.word(what)) {
            case "TRANSACTION" -> isolation();
            case "AUTOCOMMIT" -> autoCommit();
            case "TENANT" -> tenant();
            default ->
                throw Errors.unsupported(
                        "SET " + what.image + " is not supported (" + Position.of(what) + "); " + FORMS);
        };
    }

    private Statement isolation() throws SQLException {
        tokens.expect("ISOLATION");
        tokens.expect("LEVEL");
        Token level = tokens.nextOfForm();
        return ended(new SessionCommand.SetIsolation(
                switch (TokenReader.word(level)) {
                    case "SERIALIZABLE" -> Connection.TRANSACTION_SERIALIZABLE;
                    case "READ" -> reading();
                    case "REPEATABLE" -> {
                        tokens.expect("READ");
                        yield Connection.TRANSACTION_REPEATABLE_READ;
                    }
                    default -> throw tokens.refused(level);
                }));
    }

    private int reading() throws SQLException {
        Token what = tokens.nextOfForm();
        return switch (TokenReader.word(what)) {
            case "COMMITTED" -> Connection.TRANSACTION_READ_COMMITTED;
            case "UNCOMMITTED" -> Connection.TRANSACTION_READ_UNCOMMITTED;
            default -> throw tokens.refused(what);
        };
    }

    private Statement autoCommit() throws SQLException {
        tokens.takes("=");
        Token value = tokens.nextOfForm();
        return ended(new SessionCommand.SetAutoCommit(
                switch (TokenReader.word(value)) {
                    case "ON", "TRUE", "1" -> true;
                    case "OFF", "FALSE", "0" -> false;
                    default -> throw tokens.refused(value);
                }));
    }

    private Statement tenant() throws SQLException {
        if (!tokens.takes("TO")) {
            tokens.expect("=");
        }
        return ended(new SessionCommand.SetTenant(value(tokens.nextOfForm())));
    }

    private Operand value(Token token) throws SQLException {
        Position position = Position.of(token);
        if (token.image.equals("?")) {
            return new Operand.Parameter(0, position);
        }
        if (token.kind == CCJSqlParserConstants.K_NULL) {
            return new Operand.Literal(null, position);
        }
        if (token.kind != CCJSqlParserConstants.S_CHAR_LITERAL || !token.image.startsWith("'")) {
            throw tokens.refused(token);
        }
        String text = token.image.substring(1, token.image.length() - 1).replace("''", "'");
        return new Operand.Literal(text, position);
    }

    private Statement ended(SessionCommand command) throws SQLException {
        return tokens.ended(new Statement.Session(command));
    }
}
