package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.Optional;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.parser.ASTNodeAccess;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.schema.Table;

/** Reads the names of tables and columns. */
final class References {

    private References() {}

    static TableRef table(Table table, ClauseFinder clauses) throws SQLException {
        clauses.refuseIf(table.getIndexHint() != null, "USE INDEX", Instead.LEAVE_OUT);
        return hintedTable(table, clauses);
    }

    /** A table; who calls it reads its USE INDEX. */
    static TableRef hintedTable(Table table, ClauseFinder clauses) throws SQLException {
        Token first = table.getASTNode().jjtGetFirstToken();
        boolean qualified = first != table.getASTNode().jjtGetLastToken() && first.next.image.equals(".");
        String instead = Instead.ONE_TABLE + " ('" + table.getFullyQualifiedName() + "')";
        clauses.refuseIf(qualified, "FROM with a qualified table name", instead);
        Optional<Name> alias = alias(table.getAlias(), clauses);
        // By its token, as the parser makes a.b of "a.b".
        Table read = new Table(first.image).withAlias(table.getAlias());
        read.setHint(table.getIndexHint());
        StatementReader.checkAllRead(table, read);
        return new TableRef(Name.of(first.image), alias, position(table));
    }

    /** What a column or a derived table is called. */
    static Optional<Name> alias(Alias alias, ClauseFinder clauses) throws SQLException {
        if (alias == null) {
            return Optional.empty();
        }
        clauses.refuseIf(alias.getAliasColumns() != null, "AS with a list of columns", Instead.LEAVE_OUT);
        clauses.refuseIf(
                alias.getName().startsWith("'"), "AS with a string", "write a name, in double quotes if it needs any");
        return Optional.of(Name.of(alias.getName()));
    }

    /** Whether a token is a name, or a word that stands where one is read. */
    static boolean isName(Token token) {
        char first = token.image.isEmpty() ? ' ' : token.image.charAt(0);
        boolean text = token.kind == CCJSqlParserConstants.S_CHAR_LITERAL;
        return !text && (first == '"' || first == '`' || Character.isJavaIdentifierStart(first));
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
