package io.ashdynamo.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** What the SQL of this version can do: single tables, read and written by key, partition or scan. */
interface SqlCapabilities extends DatabaseMetaData {

    @Override
    default String getSQLKeywords() throws SQLException {
        return "";
    }

    @Override
    default String getNumericFunctions() throws SQLException {
        return "";
    }

    @Override
    default String getStringFunctions() throws SQLException {
        return "";
    }

    @Override
    default String getSystemFunctions() throws SQLException {
        return "";
    }

    @Override
    default String getTimeDateFunctions() throws SQLException {
        return "";
    }

    @Override
    default boolean supportsAlterTableWithAddColumn() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsAlterTableWithDropColumn() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsColumnAliasing() throws SQLException {
        return true;
    }

    @Override
    default boolean nullPlusNonNullIsNull() throws SQLException {
        return true;
    }

    @Override
    default boolean supportsConvert() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsConvert(int from, int to) throws SQLException {
        return false;
    }

    @Override
    default boolean supportsTableCorrelationNames() throws SQLException {
        return true;
    }

    @Override
    default boolean supportsDifferentTableCorrelationNames() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsExpressionsInOrderBy() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsOrderByUnrelated() throws SQLException {
        return true;
    }

    @Override
    default boolean supportsGroupBy() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsGroupByUnrelated() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsGroupByBeyondSelect() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsLikeEscapeClause() throws SQLException {
        return true;
    }

    @Override
    default boolean supportsNonNullableColumns() throws SQLException {
        return true;
    }

    @Override
    default boolean supportsMinimumSQLGrammar() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsCoreSQLGrammar() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsExtendedSQLGrammar() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsANSI92EntryLevelSQL() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsANSI92IntermediateSQL() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsANSI92FullSQL() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsIntegrityEnhancementFacility() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsOuterJoins() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsFullOuterJoins() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsLimitedOuterJoins() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsPositionedDelete() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsPositionedUpdate() throws SQLException {
        return false;
    }

    /** With this and its like false, DBeaver counts with COUNT(*) FROM the table and not FROM a subquery. */
    @Override
    default boolean supportsSubqueriesInComparisons() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsSubqueriesInExists() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsSubqueriesInIns() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsSubqueriesInQuantifieds() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsCorrelatedSubqueries() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsUnion() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsUnionAll() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsStoredProcedures() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsStoredFunctionsUsingCallSyntax() throws SQLException {
        return false;
    }

    @Override
    default boolean allProceduresAreCallable() throws SQLException {
        return false;
    }

    @Override
    default String getProcedureTerm() throws SQLException {
        return "";
    }

    @Override
    default boolean supportsNamedParameters() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsBatchUpdates() throws SQLException {
        return true;
    }

    @Override
    default boolean supportsGetGeneratedKeys() throws SQLException {
        return true;
    }

    @Override
    default boolean generatedKeyAlwaysReturned() throws SQLException {
        return true;
    }

    @Override
    default boolean supportsStatementPooling() throws SQLException {
        return false;
    }
}
