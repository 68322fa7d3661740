package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriverMetaDataTest {

    private final DatabaseMetaData metaData = SampleMapping.metaData();

    @Test
    void keepsNamesAsTheyAreDeclared() throws SQLException {
        assertThat(metaData.storesMixedCaseIdentifiers()).isTrue();
        assertThat(metaData.storesMixedCaseQuotedIdentifiers()).isTrue();
        assertThat(metaData.storesUpperCaseIdentifiers()).isFalse();
        assertThat(metaData.storesLowerCaseIdentifiers()).isFalse();
        assertThat(metaData.getIdentifierQuoteString()).isEqualTo("\"");
    }

    @Test
    void tellsVersions() throws SQLException {
        assertThat(metaData.getDatabaseProductName()).isEqualTo("Amazon DynamoDB");
        assertThat(metaData.getDriverName()).isEqualTo("AshDynamo JDBC");
        assertThat(metaData.getDriverVersion()).startsWith(metaData.getDriverMajorVersion() + ".");
        assertThat(metaData.getJDBCMajorVersion()).isEqualTo(4);
        assertThat(metaData.getJDBCMinorVersion()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0.1.0-SNAPSHOT, 0, 1", "2.13, 2, 13", "7, 7, 0", "'', 0, 0"})
    void readsVersionNumbers(String version, int major, int minor) {
        assertThat(DriverVersion.number(version, 0)).isEqualTo(major);
        assertThat(DriverVersion.number(version, 1)).isEqualTo(minor);
    }

    @Test
    void hasTransactions() throws SQLException {
        assertThat(metaData.supportsTransactions()).isTrue();
        assertThat(metaData.supportsMultipleTransactions()).isTrue();
        assertThat(metaData.supportsSavepoints()).isTrue();
        assertThat(metaData.supportsSelectForUpdate()).isTrue();
        assertThat(metaData.supportsDataManipulationTransactionsOnly()).isTrue();
        assertThat(metaData.supportsDataDefinitionAndDataManipulationTransactions())
                .isFalse();
        assertThat(metaData.dataDefinitionCausesTransactionCommit()).isFalse();
        assertThat(metaData.dataDefinitionIgnoredInTransactions()).isFalse();
        assertThat(metaData.supportsOpenCursorsAcrossCommit()).isTrue();
        assertThat(metaData.supportsOpenCursorsAcrossRollback()).isFalse();
        assertThat(metaData.supportsOpenStatementsAcrossRollback()).isTrue();
        assertThat(metaData.getDefaultTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        assertThat(levels(metaData))
                .containsExactly(Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_SERIALIZABLE);
    }

    @Test
    void hasNoneWhereThePropertySaysSo() throws SQLException {
        DatabaseMetaData without = SampleMapping.metaData(false);
        assertThat(without.supportsTransactions()).isFalse();
        assertThat(without.supportsMultipleTransactions()).isFalse();
        assertThat(without.supportsSavepoints()).isFalse();
        assertThat(without.supportsSelectForUpdate()).isFalse();
        assertThat(without.supportsDataManipulationTransactionsOnly()).isFalse();
        assertThat(without.supportsOpenCursorsAcrossRollback()).isTrue();
        assertThat(without.getDefaultTransactionIsolation()).isEqualTo(Connection.TRANSACTION_NONE);
        assertThat(levels(without)).containsExactly(Connection.TRANSACTION_NONE);
    }

    private static List<Integer> levels(DatabaseMetaData metaData) throws SQLException {
        List<Integer> levels = new ArrayList<>();
        for (int level = -1; level <= 9; level++) {
            if (metaData.supportsTransactionIsolationLevel(level)) {
                levels.add(level);
            }
        }
        return levels;
    }

    @Test
    void hasForwardOnlyReadOnlyResults() throws SQLException {
        assertThat(metaData.supportsResultSetType(ResultSet.TYPE_FORWARD_ONLY)).isTrue();
        assertThat(metaData.supportsResultSetType(ResultSet.TYPE_SCROLL_INSENSITIVE))
                .isFalse();
        assertThat(metaData.supportsResultSetConcurrency(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY))
                .isTrue();
        assertThat(metaData.supportsResultSetConcurrency(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "%"})
    void takesTheCatalogAndSchemaThatAreNone(String none) throws SQLException {
        assertThat(names(metaData.getTables(none, none, null, null))).hasSize(3);
        assertThat(names(metaData.getColumns(none, none, "posts", null))).hasSize(10);
        assertThat(names(metaData.getPrimaryKeys(none, none, "posts"))).hasSize(2);
    }

    @Test
    void hasNothingInAnyOtherCatalogOrSchema() throws SQLException {
        assertThat(names(metaData.getTables("x", null, null, null))).isEmpty();
        assertThat(names(metaData.getTables(null, "x", null, null))).isEmpty();
        assertThat(names(metaData.getPrimaryKeys(null, "x", "posts"))).isEmpty();
        assertThat(names(metaData.getIndexInfo("x", null, "posts", false, false)))
                .isEmpty();
    }

    @Test
    void hasNoCatalogsAndNoSchemas() throws SQLException {
        assertThat(metaData.getCatalogs().next()).isFalse();
        assertThat(metaData.getSchemas().next()).isFalse();
        assertThat(metaData.getSchemas(null, "%").next()).isFalse();
    }

    /** As Spring and SchemaSpy read it. */
    @Test
    void givesColumnsToEveryGetter() throws SQLException {
        ResultSet columns = metaData.getColumns(null, null, "posts", "email");
        columns.next();
        assertThat(columns.getBoolean("nullable")).isFalse();
        assertThat(columns.getShort("DATA_TYPE")).isEqualTo((short) 12);
        assertThat(columns.getString("DATA_TYPE")).isEqualTo("12");
        assertThat(columns.getInt("BUFFER_LENGTH")).isZero();
        for (int i = 1; i <= columns.getMetaData().getColumnCount(); i++) {
            Object value = columns.getObject(i);
            assertThat(value == null ? "" : value.getClass().getName())
                    .isIn("", columns.getMetaData().getColumnClassName(i));
        }
    }

    @Test
    void hasResultsWithoutAStatement() throws SQLException {
        assertThat(metaData.getTableTypes().getStatement()).isNull();
    }

    private static List<String> names(ResultSet resultSet) throws SQLException {
        List<String> names = new ArrayList<>();
        while (resultSet.next()) {
            names.add(resultSet.getString("TABLE_NAME"));
        }
        return names;
    }
}
