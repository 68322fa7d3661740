package io.ashdynamo.metadata;

import io.ashdynamo.row.Column;
import io.ashdynamo.type.SqlType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of every result of {@link java.sql.DatabaseMetaData}, in the order and of the types that JDBC 4.3 says.
 */
@SuppressWarnings("ImmutableEnumChecker") // The list is immutable, which its type does not say.
public enum Layout {
    CATALOGS(text("TABLE_CAT")),

    SCHEMAS(text("TABLE_SCHEM", "TABLE_CATALOG")),

    TABLE_TYPES(text("TABLE_TYPE")),

    TABLES(
            text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "TABLE_TYPE", "REMARKS"),
            text("TYPE_CAT", "TYPE_SCHEM", "TYPE_NAME", "SELF_REFERENCING_COL_NAME", "REF_GENERATION")),

    COLUMNS(
            text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "COLUMN_NAME"),
            integer("DATA_TYPE"),
            text("TYPE_NAME"),
            integer("COLUMN_SIZE", "BUFFER_LENGTH", "DECIMAL_DIGITS", "NUM_PREC_RADIX", "NULLABLE"),
            text("REMARKS", "COLUMN_DEF"),
            integer("SQL_DATA_TYPE", "SQL_DATETIME_SUB", "CHAR_OCTET_LENGTH", "ORDINAL_POSITION"),
            text("IS_NULLABLE", "SCOPE_CATALOG", "SCOPE_SCHEMA", "SCOPE_TABLE"),
            smallint("SOURCE_DATA_TYPE"),
            text("IS_AUTOINCREMENT", "IS_GENERATEDCOLUMN")),

    COLUMN_PRIVILEGES(
            text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "COLUMN_NAME"),
            text("GRANTOR", "GRANTEE", "PRIVILEGE", "IS_GRANTABLE")),

    TABLE_PRIVILEGES(
            text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME"), text("GRANTOR", "GRANTEE", "PRIVILEGE", "IS_GRANTABLE")),

    BEST_ROW_IDENTIFIER(
            smallint("SCOPE"),
            text("COLUMN_NAME"),
            integer("DATA_TYPE"),
            text("TYPE_NAME"),
            integer("COLUMN_SIZE", "BUFFER_LENGTH"),
            smallint("DECIMAL_DIGITS", "PSEUDO_COLUMN")),

    VERSION_COLUMNS(
            smallint("SCOPE"),
            text("COLUMN_NAME"),
            integer("DATA_TYPE"),
            text("TYPE_NAME"),
            integer("COLUMN_SIZE", "BUFFER_LENGTH"),
            smallint("DECIMAL_DIGITS", "PSEUDO_COLUMN")),

    PRIMARY_KEYS(text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "COLUMN_NAME"), smallint("KEY_SEQ"), text("PK_NAME")),

    /** Of imported keys, exported keys and cross references. */
    FOREIGN_KEYS(
            text("PKTABLE_CAT", "PKTABLE_SCHEM", "PKTABLE_NAME", "PKCOLUMN_NAME"),
            text("FKTABLE_CAT", "FKTABLE_SCHEM", "FKTABLE_NAME", "FKCOLUMN_NAME"),
            smallint("KEY_SEQ", "UPDATE_RULE", "DELETE_RULE"),
            text("FK_NAME", "PK_NAME"),
            smallint("DEFERRABILITY")),

    INDEX_INFO(
            text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME"),
            bool("NON_UNIQUE"),
            text("INDEX_QUALIFIER", "INDEX_NAME"),
            smallint("TYPE", "ORDINAL_POSITION"),
            text("COLUMN_NAME", "ASC_OR_DESC"),
            bigint("CARDINALITY", "PAGES"),
            text("FILTER_CONDITION")),

    TYPE_INFO(
            text("TYPE_NAME"),
            integer("DATA_TYPE", "PRECISION"),
            text("LITERAL_PREFIX", "LITERAL_SUFFIX", "CREATE_PARAMS"),
            smallint("NULLABLE"),
            bool("CASE_SENSITIVE"),
            smallint("SEARCHABLE"),
            bool("UNSIGNED_ATTRIBUTE", "FIXED_PREC_SCALE", "AUTO_INCREMENT"),
            text("LOCAL_TYPE_NAME"),
            smallint("MINIMUM_SCALE", "MAXIMUM_SCALE"),
            integer("SQL_DATA_TYPE", "SQL_DATETIME_SUB", "NUM_PREC_RADIX")),

    /** The specification reserves three columns without naming them. */
    PROCEDURES(
            text("PROCEDURE_CAT", "PROCEDURE_SCHEM", "PROCEDURE_NAME"),
            text("RESERVED1", "RESERVED2", "RESERVED3", "REMARKS"),
            smallint("PROCEDURE_TYPE"),
            text("SPECIFIC_NAME")),

    PROCEDURE_COLUMNS(
            text("PROCEDURE_CAT", "PROCEDURE_SCHEM", "PROCEDURE_NAME", "COLUMN_NAME"),
            smallint("COLUMN_TYPE"),
            integer("DATA_TYPE"),
            text("TYPE_NAME"),
            integer("PRECISION", "LENGTH"),
            smallint("SCALE", "RADIX", "NULLABLE"),
            text("REMARKS", "COLUMN_DEF"),
            integer("SQL_DATA_TYPE", "SQL_DATETIME_SUB", "CHAR_OCTET_LENGTH", "ORDINAL_POSITION"),
            text("IS_NULLABLE", "SPECIFIC_NAME")),

    FUNCTIONS(
            text("FUNCTION_CAT", "FUNCTION_SCHEM", "FUNCTION_NAME", "REMARKS"),
            smallint("FUNCTION_TYPE"),
            text("SPECIFIC_NAME")),

    FUNCTION_COLUMNS(
            text("FUNCTION_CAT", "FUNCTION_SCHEM", "FUNCTION_NAME", "COLUMN_NAME"),
            smallint("COLUMN_TYPE"),
            integer("DATA_TYPE"),
            text("TYPE_NAME"),
            integer("PRECISION", "LENGTH"),
            smallint("SCALE", "RADIX", "NULLABLE"),
            text("REMARKS"),
            integer("CHAR_OCTET_LENGTH", "ORDINAL_POSITION"),
            text("IS_NULLABLE", "SPECIFIC_NAME")),

    PSEUDO_COLUMNS(
            text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "COLUMN_NAME"),
            integer("DATA_TYPE", "COLUMN_SIZE", "DECIMAL_DIGITS", "NUM_PREC_RADIX"),
            text("COLUMN_USAGE", "REMARKS"),
            integer("CHAR_OCTET_LENGTH"),
            text("IS_NULLABLE")),

    USER_DEFINED_TYPES(
            text("TYPE_CAT", "TYPE_SCHEM", "TYPE_NAME", "CLASS_NAME"),
            integer("DATA_TYPE"),
            text("REMARKS"),
            smallint("BASE_TYPE")),

    SUPER_TYPES(
            text("TYPE_CAT", "TYPE_SCHEM", "TYPE_NAME"), text("SUPERTYPE_CAT", "SUPERTYPE_SCHEM", "SUPERTYPE_NAME")),

    SUPER_TABLES(text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "SUPERTABLE_NAME")),

    ATTRIBUTES(
            text("TYPE_CAT", "TYPE_SCHEM", "TYPE_NAME", "ATTR_NAME"),
            integer("DATA_TYPE"),
            text("ATTR_TYPE_NAME"),
            integer("ATTR_SIZE", "DECIMAL_DIGITS", "NUM_PREC_RADIX", "NULLABLE"),
            text("REMARKS", "ATTR_DEF"),
            integer("SQL_DATA_TYPE", "SQL_DATETIME_SUB", "CHAR_OCTET_LENGTH", "ORDINAL_POSITION"),
            text("IS_NULLABLE", "SCOPE_CATALOG", "SCOPE_SCHEMA", "SCOPE_TABLE"),
            smallint("SOURCE_DATA_TYPE")),

    CLIENT_INFO_PROPERTIES(text("NAME"), integer("MAX_LEN"), text("DEFAULT_VALUE", "DESCRIPTION"));

    private final List<Column> columns;

    @SafeVarargs
    @SuppressWarnings("varargs")
    Layout(List<Column>... groups) {
        columns = Stream.of(groups).flatMap(List::stream).toList();
    }

    /** Its columns, in order. */
    public List<Column> columns() {
        return columns;
    }

    private static List<Column> text(String... labels) {
        return of(SqlType.VARCHAR, labels);
    }

    private static List<Column> integer(String... labels) {
        return of(SqlType.INTEGER, labels);
    }

    private static List<Column> smallint(String... labels) {
        return of(SqlType.SMALLINT, labels);
    }

    private static List<Column> bigint(String... labels) {
        return of(SqlType.BIGINT, labels);
    }

    private static List<Column> bool(String... labels) {
        return of(SqlType.BOOLEAN, labels);
    }

    private static List<Column> of(SqlType type, String... labels) {
        return Arrays.stream(labels).map(label -> Column.of(label, type)).toList();
    }
}
