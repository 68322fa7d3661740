package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;

/** Reads INSERT, and UPSERT and REPLACE, which the parser is given as INSERT. */
final class InsertReader {

    private final ClauseFinder clauses;
    private final OperandReader operands;

    InsertReader(ClauseFinder clauses, OperandReader operands) {
        this.clauses = clauses;
        this.operands = operands;
    }

    Statement read(Insert insert, boolean replaces) throws SQLException {
        refuse(insert);
        clauses.refuseIf(
                replaces && insert.getConflictAction() != null,
                "ON CONFLICT of UPSERT and REPLACE",
                "leave it out: they replace the row");
        TableRef table = References.table(insert.getTable(), clauses);
        List<ColumnRef> columns = columns(insert);
        InsertRows rows = rows(insert.getSelect());
        OnConflict conflict = new ConflictReader(clauses, operands).read(insert);
        List<SelectItem> returning = new ReturningReader(clauses, operands).read(insert.getReturningClause());
        checkAllRead(insert);
        return new Statement.Insert(
                table, columns, rows, replaces ? new OnConflict.Replace() : conflict, returning, operands.parameters());
    }

    private static List<ColumnRef> columns(Insert insert) throws SQLException {
        List<ColumnRef> columns = new ArrayList<>();
        if (insert.getColumns() != null) {
            for (Column column : insert.getColumns()) {
                columns.add(PathReader.read(column));
            }
        }
        return columns;
    }

    private InsertRows rows(Select select) throws SQLException {
        if (select instanceof Values values) {
            return new ValuesReader(clauses, operands).read(values);
        }
        if (select instanceof SetOperationList operation) {
            throw clauses.unsupported(operation.getOperation(0).toString(), Instead.ANALYTICS);
        }
        if (select instanceof ParenthesedSelect inParentheses && !(inParentheses.getSelect() instanceof Values)) {
            StatementReader.checkAllRead(inParentheses, new ParenthesedSelect().withSelect(inParentheses.getSelect()));
            return rows(inParentheses.getSelect());
        }
        if (select instanceof PlainSelect plain) {
            Statement.Select read = new SelectReader(clauses, operands).read(plain);
            clauses.refuseIf(read.forUpdate(), "FOR UPDATE of INSERT … SELECT", Instead.LEAVE_OUT);
            return new InsertRows.OfSelect(read);
        }
        throw clauses.unsupported(
                "INSERT without VALUES or SELECT", "write INSERT INTO t (a, b) VALUES (?, ?), or SELECT a, b FROM u");
    }

    private static void checkAllRead(Insert insert) throws SQLException {
        Insert read = new Insert().withTable(insert.getTable()).withSelect(insert.getSelect());
        if (insert.getColumns() != null) {
            read.setColumns(insert.getColumns());
        }
        read.setConflictTarget(insert.getConflictTarget());
        read.setConflictAction(insert.getConflictAction());
        read.setReturningClause(insert.getReturningClause());
        StatementReader.checkAllRead(insert, read);
    }

    private void refuse(Insert insert) throws SQLException {
        clauses.refuseIf(insert.getOracleHint() != null, "--+ with hints", Instead.LEAVE_OUT);
        clauses.refuseIf(insert.getWithItemsList() != null, "WITH", Instead.LEAVE_OUT);
        clauses.refuseIf(insert.isOracleMultiInsert(), "INSERT into several tables", Instead.ONE_TABLE);
        clauses.refuseIf(
                insert.getDuplicateAction() != null,
                "ON DUPLICATE KEY",
                "write ON CONFLICT DO UPDATE SET …, with EXCLUDED.a for VALUES(a)");
        clauses.refuseIf(insert.isOnlyDefaultValues(), "DEFAULT VALUES", "name the key's columns");
        clauses.refuseIf(insert.getRowAlias() != null, "AS after VALUES", Instead.LEAVE_OUT);
        boolean copies = insert.getSelect() != null && !(insert.getSelect() instanceof Values);
        clauses.refuseIf(
                copies && insert.getReturningClause() != null, "RETURNING of INSERT … SELECT", Instead.LEAVE_OUT);
    }
}
