package io.ashdynamo.jdbc;

import io.ashdynamo.metadata.Layout;
import io.ashdynamo.metadata.LayoutRows;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Metadata of what DynamoDB does not have: results without rows, in the layout that JDBC says. */
interface NoRows extends DatabaseMetaData {

    @Override
    default ResultSet getCatalogs() throws SQLException {
        return none(Layout.CATALOGS);
    }

    @Override
    default ResultSet getSchemas() throws SQLException {
        return none(Layout.SCHEMAS);
    }

    @Override
    default ResultSet getSchemas(String catalog, String schemaPattern) throws SQLException {
        return none(Layout.SCHEMAS);
    }

    @Override
    default ResultSet getColumnPrivileges(String catalog, String schema, String table, String columnPattern)
            throws SQLException {
        return none(Layout.COLUMN_PRIVILEGES);
    }

    @Override
    default ResultSet getTablePrivileges(String catalog, String schemaPattern, String tablePattern)
            throws SQLException {
        return none(Layout.TABLE_PRIVILEGES);
    }

    @Override
    default ResultSet getProcedures(String catalog, String schemaPattern, String namePattern) throws SQLException {
        return none(Layout.PROCEDURES);
    }

    @Override
    default ResultSet getProcedureColumns(
            String catalog, String schemaPattern, String namePattern, String columnPattern) throws SQLException {
        return none(Layout.PROCEDURE_COLUMNS);
    }

    @Override
    default ResultSet getFunctions(String catalog, String schemaPattern, String namePattern) throws SQLException {
        return none(Layout.FUNCTIONS);
    }

    @Override
    default ResultSet getFunctionColumns(String catalog, String schemaPattern, String namePattern, String columnPattern)
            throws SQLException {
        return none(Layout.FUNCTION_COLUMNS);
    }

    @Override
    default ResultSet getPseudoColumns(String catalog, String schemaPattern, String tablePattern, String columnPattern)
            throws SQLException {
        return none(Layout.PSEUDO_COLUMNS);
    }

    @Override
    default ResultSet getUDTs(String catalog, String schemaPattern, String namePattern, int[] types)
            throws SQLException {
        return none(Layout.USER_DEFINED_TYPES);
    }

    @Override
    default ResultSet getSuperTypes(String catalog, String schemaPattern, String namePattern) throws SQLException {
        return none(Layout.SUPER_TYPES);
    }

    @Override
    default ResultSet getSuperTables(String catalog, String schemaPattern, String tablePattern) throws SQLException {
        return none(Layout.SUPER_TABLES);
    }

    @Override
    default ResultSet getAttributes(String catalog, String schemaPattern, String typePattern, String attributePattern)
            throws SQLException {
        return none(Layout.ATTRIBUTES);
    }

    private static ResultSet none(Layout layout) {
        return RowsResultSet.plain(LayoutRows.none(layout));
    }
}
