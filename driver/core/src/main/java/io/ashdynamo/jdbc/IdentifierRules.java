package io.ashdynamo.jdbc;

import io.ashdynamo.metadata.NamePattern;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** How names are written, kept and compared: as they are declared. There are no catalogs and no schemas. */
interface IdentifierRules extends DatabaseMetaData {

    @Override
    default boolean supportsMixedCaseIdentifiers() throws SQLException {
        return true;
    }

    @Override
    default boolean storesUpperCaseIdentifiers() throws SQLException {
        return false;
    }

    @Override
    default boolean storesLowerCaseIdentifiers() throws SQLException {
        return false;
    }

    /** Hibernate changes the case of names where no {@code stores} method of a kind says yes. */
    @Override
    default boolean storesMixedCaseIdentifiers() throws SQLException {
        return true;
    }

    @Override
    default boolean supportsMixedCaseQuotedIdentifiers() throws SQLException {
        return true;
    }

    @Override
    default boolean storesUpperCaseQuotedIdentifiers() throws SQLException {
        return false;
    }

    @Override
    default boolean storesLowerCaseQuotedIdentifiers() throws SQLException {
        return false;
    }

    @Override
    default boolean storesMixedCaseQuotedIdentifiers() throws SQLException {
        return true;
    }

    @Override
    default String getIdentifierQuoteString() throws SQLException {
        return "\"";
    }

    @Override
    default String getSearchStringEscape() throws SQLException {
        return NamePattern.ESCAPE;
    }

    @Override
    default String getExtraNameCharacters() throws SQLException {
        return "";
    }

    @Override
    default String getCatalogTerm() throws SQLException {
        return "";
    }

    @Override
    default String getSchemaTerm() throws SQLException {
        return "";
    }

    @Override
    default String getCatalogSeparator() throws SQLException {
        return "";
    }

    @Override
    default boolean isCatalogAtStart() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsSchemasInDataManipulation() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsSchemasInProcedureCalls() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsSchemasInTableDefinitions() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsSchemasInIndexDefinitions() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsSchemasInPrivilegeDefinitions() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsCatalogsInDataManipulation() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsCatalogsInProcedureCalls() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsCatalogsInTableDefinitions() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsCatalogsInIndexDefinitions() throws SQLException {
        return false;
    }

    @Override
    default boolean supportsCatalogsInPrivilegeDefinitions() throws SQLException {
        return false;
    }
}
