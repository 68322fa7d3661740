package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.truncate.Truncate;
import net.sf.jsqlparser.statement.update.Update;

/** Reads the parser's tree into the statement model. Whatever it does not read, it refuses. */
final class StatementReader {

    private static final String DIALECT =
            "there are SELECT, INSERT, UPSERT, REPLACE, UPDATE, DELETE, TRUNCATE, EXPLAIN, SHOW, DESCRIBE, BEGIN, COMMIT,"
                    + " ROLLBACK, SAVEPOINT and SET";

    private final ClauseFinder clauses;
    private final Token verb;
    private final boolean replaces;

    StatementReader(ClauseFinder clauses, Token verb, boolean replaces) {
        this.clauses = clauses;
        this.verb = verb;
        this.replaces = replaces;
    }

    Statement read(net.sf.jsqlparser.statement.Statement statement) throws SQLException {
        OperandReader operands = new OperandReader(clauses);
        if (statement instanceof PlainSelect select) {
            return new SelectReader(clauses, operands).read(select);
        }
        if (statement instanceof Insert insert) {
            return new InsertReader(clauses, operands).read(insert, replaces);
        }
        if (statement instanceof Update update) {
            return new UpdateReader(clauses, operands).read(update, verb);
        }
        if (statement instanceof Delete delete) {
            return new DeleteReader(clauses, operands).read(delete, verb);
        }
        if (statement instanceof Truncate truncate) {
            return truncate(truncate);
        }
        if (statement instanceof SetOperationList operation) {
            throw clauses.unsupported(operation.getOperation(0).toString(), Instead.ANALYTICS);
        }
        if (statement instanceof Select) {
            throw Errors.unsupported("this form of SELECT is not supported; write SELECT columns FROM table, with no"
                    + " parentheses around it");
        }
        String verb = statement.toString().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        throw Errors.unsupported(verb + " is not supported; " + DIALECT);
    }

    private Statement truncate(Truncate truncate) throws SQLException {
        clauses.refuseIf(truncate.getTables().size() != 1, "TRUNCATE of several tables", Instead.ONE_TABLE);
        clauses.refuseIf(truncate.isOnly(), "ONLY", Instead.LEAVE_OUT);
        clauses.refuseIf(truncate.getCascade(), "CASCADE", Instead.LEAVE_OUT);
        TableRef table = References.table(truncate.getTable(), clauses);
        checkAllRead(truncate, new Truncate().withTable(truncate.getTable()).withTableToken(truncate.isTableToken()));
        return new Statement.Truncate(table);
    }

    /** The condition after WHERE. */
    static Optional<Predicate> where(Expression where, ClauseFinder clauses, OperandReader operands)
            throws SQLException {
        return where == null ? Optional.empty() : Optional.of(new PredicateReader(clauses, operands).read(where));
    }

    /**
     * The net under every reader: what was read, written out again, must be what the parser had. A part that a later
     * parser fills, and nobody here looks at, shows as a difference and is refused.
     */
    static void checkAllRead(Object parsed, Object read) throws SQLException {
        String whole = parsed.toString();
        String known = read.toString();
        if (!whole.equals(known)) {
            int same = 0;
            while (same < Math.min(whole.length(), known.length()) && whole.charAt(same) == known.charAt(same)) {
                same++;
            }
            boolean insideAWord = same < whole.length() && Character.isLetter(whole.charAt(same));
            while (insideAWord && same > 0 && Character.isLetter(whole.charAt(same - 1))) {
                same--;
            }
            String rest = whole.substring(same).strip();
            throw Errors.unsupported("a part of the statement is not supported: '"
                    + rest.substring(0, Math.min(40, rest.length())) + "'");
        }
    }
}
