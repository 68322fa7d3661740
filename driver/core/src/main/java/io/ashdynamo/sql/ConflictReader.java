package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.statement.insert.ConflictActionType;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.insert.InsertConflictAction;
import net.sf.jsqlparser.statement.insert.InsertConflictTarget;
import net.sf.jsqlparser.statement.select.Values;

/** Reads ON CONFLICT. */
final class ConflictReader {

    private static final String CLAUSE = "ON CONFLICT";

    private final ClauseFinder clauses;
    private final OperandReader operands;

    ConflictReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
    }

    OnConflict read(Insert insert) throws SQLException {
        InsertConflictAction action = insert.getConflictAction();
        if (action == null) {
            return new OnConflict.Fail();
        }
        List<ColumnRef> key = key(insert);
        boolean updates = action.getConflictActionType() == ConflictActionType.DO_UPDATE;
        clauses.refuseIf(
                updates && !(insert.getSelect() instanceof Values),
                "ON CONFLICT DO UPDATE of INSERT … SELECT",
                "write DO NOTHING, or UPSERT INTO t SELECT …");
        clauses.refuseIf(
                action.getWhereExpression() != null,
                "ON CONFLICT DO UPDATE … WHERE",
                "write DO NOTHING, and then an UPDATE with the condition");
        InsertConflictAction read = new InsertConflictAction(
                        updates ? ConflictActionType.DO_UPDATE : ConflictActionType.DO_NOTHING)
                .withUpdateSets(action.getUpdateSets());
        StatementReader.checkAllRead(action, read);
        return updates ? new OnConflict.Update(key, assignments(action)) : new OnConflict.Nothing(key);
    }

    private List<Statement.Assignment> assignments(InsertConflictAction action) throws SQLException {
        return new AssignmentReader(clauses, new NewValueReader(operands, true)).read(action.getUpdateSets());
    }

    /** The columns in parentheses, by their tokens: the parser keeps no position of them. */
    private List<ColumnRef> key(Insert insert) throws SQLException {
        InsertConflictTarget target = insert.getConflictTarget();
        if (target == null) {
            return List.of();
        }
        String instead = "name the columns of the key, or none";
        clauses.refuseIf(target.getConstraintName() != null, CLAUSE + " ON CONSTRAINT", instead);
        clauses.refuseIf(target.getWhereExpression() != null, CLAUSE + " … WHERE", instead);
        clauses.refuseIf(target.getIndexExpression() != null, CLAUSE + " of an expression", instead);
        StatementReader.checkAllRead(target, new InsertConflictTarget(target.getIndexColumnNames(), null, null, null));
        Token conflict = insert.getSelect().getASTNode().jjtGetLastToken().next.next;
        Token token = conflict.next;
        List<ColumnRef> key = new ArrayList<>();
        while (!token.image.equals(")")) {
            token = token.next;
            key.add(ColumnRef.of(token));
            token = token.next;
        }
        return key;
    }
}
