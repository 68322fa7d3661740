package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.Optional;
import net.sf.jsqlparser.expression.MySQLIndexHint;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SetOperationList;

/** Reads FROM. */
final class FromReader {

    private final ClauseFinder clauses;
    private final OperandReader operands;

    FromReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
    }

    Optional<From> read(FromItem from) throws SQLException {
        if (from == null) {
            return Optional.empty();
        }
        if (from instanceof Table table) {
            return Optional.of(References.hintedTable(table, clauses));
        }
        if (from instanceof ParenthesedSelect derived && !(from instanceof LateralSubSelect)) {
            return Optional.of(derived(derived));
        }
        throw clauses.unsupported("FROM other than a table or a SELECT of one", Instead.ANALYTICS);
    }

    /** The hints, and the index that {@code USE INDEX (i)} names. */
    Hints hints(Hints hints, FromItem from) throws SQLException {
        MySQLIndexHint hint = from instanceof Table table ? table.getIndexHint() : null;
        if (hint == null) {
            return hints;
        }
        Name index = index(hint);
        if (hints.index().isPresent() && !hints.index().get().isSameAs(index)) {
            throw Errors.syntax("the hint INDEX(" + hints.index().get() + ") and USE INDEX (" + index
                    + ") name different indexes; write one of them");
        }
        return new Hints(
                hints.consistent(),
                Optional.of(index),
                hints.scan(),
                hints.segments(),
                hints.maxReadUnits(),
                hints.start());
    }

    private Name index(MySQLIndexHint hint) throws SQLException {
        String words = hint.getAction() + " " + hint.getIndexQualifier();
        clauses.refuseIf(!words.equalsIgnoreCase("USE INDEX"), words, "write USE INDEX (i)");
        clauses.refuseIf(
                hint.getIndexNames().size() != 1, "USE INDEX with several indexes", "name the one that is to be read");
        return Name.of(hint.getIndexNames().get(0));
    }

    private From derived(ParenthesedSelect derived) throws SQLException {
        if (derived.getSelect() instanceof SetOperationList operation) {
            throw clauses.unsupported(operation.getOperation(0).toString(), Instead.ANALYTICS);
        }
        if (!(derived.getSelect() instanceof PlainSelect inner)) {
            throw clauses.unsupported("FROM other than a table or a SELECT of one", Instead.ANALYTICS);
        }
        Optional<Name> alias = References.alias(derived.getAlias(), clauses);
        Statement.Select select = new SelectReader(clauses, operands).read(inner);
        clauses.refuseIf(select.forUpdate(), "FOR UPDATE inside FROM", "write it at the end of the statement");
        ParenthesedSelect read = new ParenthesedSelect().withSelect(inner);
        read.setAlias(derived.getAlias());
        StatementReader.checkAllRead(derived, read);
        return new From.Derived(select, alias, References.position(derived));
    }
}
