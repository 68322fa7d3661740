package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.Optional;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.DateUnitExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.ASTNodeAccess;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;

/** Reads the names of tables and columns. */
final class References {

    private References() {}

    static TableRef table(Table table, ClauseFinder clauses) throws SQLException {
        Token first = table.getASTNode().jjtGetFirstToken();
        boolean qualified = first != table.getASTNode().jjtGetLastToken() && first.next.image.equals(".");
        String instead = Instead.ONE_TABLE + " ('" + table.getFullyQualifiedName() + "')";
        clauses.refuseIf(qualified, "FROM with a qualified table name", instead);
        Alias alias = table.getAlias();
        clauses.refuseIf(
                alias != null && alias.getAliasColumns() != null, "AS with a list of columns", Instead.LEAVE_OUT);
        clauses.refuseIf(table.getIndexHint() != null, "USE INDEX", Instead.LEAVE_OUT);
        // By its token, as the parser makes a.b of "a.b".
        StatementReader.checkAllRead(table, new Table(first.image).withAlias(alias));
        return new TableRef(
                Name.of(first.image), Optional.ofNullable(alias).map(a -> Name.of(a.getName())), position(table));
    }

    static ColumnRef column(Column column, ClauseFinder clauses) throws SQLException {
        Optional<ColumnRef> plain = byTokens(column);
        if (plain.isPresent()) {
            return plain.get();
        }
        Table table = column.getTable();
        boolean qualified = table != null && table.getNameParts() != null;
        boolean nested = column.getArrayConstructor() != null
                || (qualified && table.getNameParts().size() > 1);
        clauses.refuseIf(nested, "the nested path '" + column + "'", "read the whole column");
        Optional<Name> qualifier =
                table == null || table.getName() == null ? Optional.empty() : Optional.of(Name.of(table.getName()));
        StatementReader.checkAllRead(
                column,
                qualifier.isEmpty() ? new Column(column.getColumnName()) : new Column(table, column.getColumnName()));
        return new ColumnRef(qualifier, Name.of(column.getColumnName()), position(column));
    }

    /** A column written as {@code a} or {@code t.a}: by its tokens, as the parser makes {@code a.b} of {@code "a.b"}. */
    private static Optional<ColumnRef> byTokens(Column column) {
        if (column.getASTNode() == null) {
            return Optional.empty();
        }
        Token first = column.getASTNode().jjtGetFirstToken();
        Token last = column.getASTNode().jjtGetLastToken();
        boolean qualified = first.next != null && first.next.image.equals(".") && first.next.next == last;
        String written = qualified ? first.image + "." + last.image : last.image;
        boolean split = hasQuotedDot(first) || hasQuotedDot(last);
        boolean whole = split || written.equals(column.toString());
        if (!whole || (!qualified && first != last)) {
            return Optional.empty();
        }
        Optional<Name> qualifier = qualified ? Optional.of(Name.of(first.image)) : Optional.empty();
        return Optional.of(new ColumnRef(qualifier, Name.of(last.image), position(column)));
    }

    private static boolean hasQuotedDot(Token token) {
        return (token.image.startsWith("\"") || token.image.startsWith("`")) && token.image.contains(".");
    }

    /** The expression; a column called as a unit of time is, such as {@code day}, which the parser takes for the unit. */
    static Expression unitAsColumn(Expression expression) {
        if (!(expression instanceof DateUnitExpression unit) || unit.getASTNode() == null) {
            return expression;
        }
        Column column = new Column(unit.getASTNode().jjtGetFirstToken().image);
        column.setASTNode(unit.getASTNode());
        return column;
    }

    /** Where a node begins; the statement's begin if the parser did not keep it. */
    static Position position(ASTNodeAccess node) {
        if (node.getASTNode() == null || node.getASTNode().jjtGetFirstToken() == null) {
            return node instanceof BinaryExpression binary ? position(binary.getLeftExpression()) : new Position(1, 1);
        }
        Token first = node.getASTNode().jjtGetFirstToken();
        return new Position(first.beginLine, first.beginColumn);
    }
}
