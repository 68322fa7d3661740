package io.ashdynamo.jdbc;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.metadata.ClientInfoMetadata;
import io.ashdynamo.metadata.KeyMetadata;
import io.ashdynamo.metadata.NamePattern;
import io.ashdynamo.metadata.RelationshipMetadata;
import io.ashdynamo.metadata.TableFilter;
import io.ashdynamo.metadata.TableMetadata;
import io.ashdynamo.metadata.TypeMetadata;
import io.ashdynamo.row.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What the driver tells about itself and about the tables of the mapping. No call is made for any of it. Immutable;
 * answers also after its connection is closed.
 */
final class DriverMetaData
        implements IdentifierRules,
                SqlCapabilities,
                TransactionCapabilities,
                ResultCapabilities,
                Limits,
                NoRows,
                Unwrapping {

    /** DynamoDB has no versions but that of its API, which has stayed the same. */
    private static final String API_VERSION = "2012-08-10";

    private final Connection connection;
    private final Mapping mapping;
    private final ConnectionFacts facts;
    private final TableMetadata tables;
    private final KeyMetadata keys;
    private final RelationshipMetadata relationships;

    DriverMetaData(Connection connection, Mapping mapping, ConnectionFacts facts) {
        this.connection = connection;
        this.mapping = mapping;
        this.facts = facts;
        this.tables = new TableMetadata(mapping, facts.arrays());
        this.keys = new KeyMetadata(mapping, facts.arrays());
        this.relationships = new RelationshipMetadata(mapping);
    }

    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    public String getURL() {
        return facts.url();
    }

    @Override
    public String getUserName() {
        return facts.userName();
    }

    @Override
    public boolean isReadOnly() {
        return facts.readOnly();
    }

    @Override
    public boolean allTablesAreSelectable() {
        return mapping.resources().values().stream()
                .allMatch(resource -> resource.actions().read().allowed());
    }

    @Override
    public String getDatabaseProductName() {
        return "Amazon DynamoDB";
    }

    @Override
    public String getDatabaseProductVersion() {
        return API_VERSION;
    }

    @Override
    public int getDatabaseMajorVersion() {
        return 2012;
    }

    @Override
    public int getDatabaseMinorVersion() {
        return 8;
    }

    @Override
    public String getDriverName() {
        return "AshDynamo JDBC";
    }

    @Override
    public String getDriverVersion() {
        return DriverVersion.TEXT;
    }

    @Override
    public int getDriverMajorVersion() {
        return DriverVersion.MAJOR;
    }

    @Override
    public int getDriverMinorVersion() {
        return DriverVersion.MINOR;
    }

    @Override
    public int getJDBCMajorVersion() {
        return DriverVersion.JDBC_MAJOR;
    }

    @Override
    public int getJDBCMinorVersion() {
        return DriverVersion.JDBC_MINOR;
    }

    @Override
    public int getSQLStateType() {
        return sqlStateSQL;
    }

    @Override
    public boolean usesLocalFiles() {
        return false;
    }

    @Override
    public boolean usesLocalFilePerTable() {
        return false;
    }

    @Override
    public ResultSet getTableTypes() {
        return result(TableMetadata.tableTypes());
    }

    @Override
    public ResultSet getTables(String catalog, String schemaPattern, String tablePattern, String[] types) {
        return result(tables.tables(TableFilter.pattern(catalog, schemaPattern, tablePattern), types));
    }

    @Override
    public ResultSet getColumns(String catalog, String schemaPattern, String tablePattern, String columnPattern)
            throws SQLException {
        TableFilter filter = TableFilter.pattern(catalog, schemaPattern, tablePattern);
        return result(tables.columns(filter, NamePattern.of(columnPattern)));
    }

    @Override
    public ResultSet getPrimaryKeys(String catalog, String schema, String table) {
        return result(keys.primaryKeys(TableFilter.named(catalog, schema, table)));
    }

    @Override
    public ResultSet getIndexInfo(String catalog, String schema, String table, boolean unique, boolean approximate) {
        return result(keys.indexInfo(TableFilter.named(catalog, schema, table), unique));
    }

    /** The key identifies a row for longer than any scope, and is never NULL. */
    @Override
    public ResultSet getBestRowIdentifier(String catalog, String schema, String table, int scope, boolean nullable) {
        return result(keys.bestRowIdentifier(TableFilter.named(catalog, schema, table)));
    }

    @Override
    public ResultSet getVersionColumns(String catalog, String schema, String table) {
        return result(keys.versionColumns(TableFilter.named(catalog, schema, table)));
    }

    @Override
    public ResultSet getImportedKeys(String catalog, String schema, String table) {
        return result(relationships.importedKeys(TableFilter.named(catalog, schema, table)));
    }

    @Override
    public ResultSet getExportedKeys(String catalog, String schema, String table) {
        return result(relationships.exportedKeys(TableFilter.named(catalog, schema, table)));
    }

    @Override
    public ResultSet getCrossReference(
            String parentCatalog,
            String parentSchema,
            String parentTable,
            String foreignCatalog,
            String foreignSchema,
            String foreignTable) {
        return result(relationships.crossReference(
                TableFilter.named(parentCatalog, parentSchema, parentTable),
                TableFilter.named(foreignCatalog, foreignSchema, foreignTable)));
    }

    @Override
    public ResultSet getClientInfoProperties() {
        return result(ClientInfoMetadata.properties(facts.tenant()));
    }

    @Override
    public boolean transactional() {
        return facts.transactional();
    }

    @Override
    public ResultSet getTypeInfo() {
        return result(TypeMetadata.typeInfo(facts.arrays()));
    }

    private static ResultSet result(Rows rows) {
        return RowsResultSet.plain(rows);
    }
}
