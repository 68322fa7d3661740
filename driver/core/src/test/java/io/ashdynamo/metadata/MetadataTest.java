package io.ashdynamo.metadata;

import static io.ashdynamo.metadata.RowsText.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import io.ashdynamo.row.Rows;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataTest {

    private static final Mapping MAPPING = MappingReader.read("test.yaml", """
        ashdynamo: 1
        resources:
          posts:
            description: What people wrote
            partition_key: email
            sort_key: at
            attributes:
              email: string
              at: { type: timestamp, default: now, writable: false }
              status: { type: string, allow_nil: false, default: "it's", description: State }
              likes: { type: integer, default: 0 }
              price: { type: decimal, precision: 12, scale: 2 }
              tags: { type: string_set, default: [a, b] }
              photo: binary
              id: { type: uuid, default: uuid }
              secret: { type: string, default: hidden, sensitive: true }
              changed: { type: timestamp, format: epoch_seconds, update_default: now }
              version: bigint
            global_secondary_indexes:
              by_status: { partition_key: status, sort_key: at }
            local_secondary_indexes:
              by_likes: { sort_key: likes }
            optimistic_lock: version
          order_lines:
            table: shop
            partition_key: { source: PK, template: "USER#{user_id}" }
            sort_key: { source: SK, template: "ORDER#{order_id}#{line}" }
            attributes:
              line: integer
              order_id: string
              user_id: string
              post_email: string
              post_at: timestamp
            relationships:
              post: { belongs_to: posts, attribute: [post_email, post_at] }
          Other:
            partition_key: id
            attributes: { id: string, likes: double }
        """);

    private final TableMetadata tables = new TableMetadata(MAPPING, false);
    private final KeyMetadata keys = new KeyMetadata(MAPPING, false);
    private final RelationshipMetadata relationships = new RelationshipMetadata(MAPPING);

    @Test
    void tablesAreSortedByName() throws SQLException {
        assertThat(shown(tables.tables(pattern(null), null), "TABLE_NAME", "TABLE_TYPE", "REMARKS"))
                .containsExactly("Other|TABLE|null", "order_lines|TABLE|null", "posts|TABLE|What people wrote");
    }

    @Test
    void tablesAreFilteredByPattern() throws SQLException {
        assertThat(shown(tables.tables(pattern("%o%"), null), "TABLE_NAME")).containsExactly("order_lines", "posts");
        assertThat(shown(tables.tables(pattern("order\\_lines"), null), "TABLE_NAME"))
                .containsExactly("order_lines");
        assertThat(shown(tables.tables(pattern(""), null), "TABLE_NAME")).isEmpty();
    }

    @Test
    void tablesOfUnknownTypesAreNone() throws SQLException {
        assertThat(shown(tables.tables(pattern("posts"), new String[] {"VIEW", "SYNONYM", null}), "TABLE_NAME"))
                .isEmpty();
        assertThat(shown(tables.tables(pattern("posts"), new String[] {}), "TABLE_NAME"))
                .isEmpty();
        assertThat(shown(tables.tables(pattern("posts"), new String[] {"VIEW", "TABLE"}), "TABLE_NAME"))
                .containsExactly("posts");
    }

    @Test
    void columnsAreInTheOrderOfTheirDeclaration() throws SQLException {
        assertThat(shown(
                        tables.columns(pattern("%"), NamePattern.of("%i%")),
                        "TABLE_NAME",
                        "COLUMN_NAME",
                        "ORDINAL_POSITION"))
                .containsExactly(
                        "Other|id|1",
                        "Other|likes|2",
                        "order_lines|line|1",
                        "order_lines|order_id|2",
                        "order_lines|user_id|3",
                        "order_lines|post_email|4",
                        "posts|email|1",
                        "posts|likes|4",
                        "posts|price|5",
                        "posts|id|8",
                        "posts|version|11");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "email   | 12 | VARCHAR    | 409600 | null | null | 409600 | NO  | null",
                "at      | 93 | TIMESTAMP  | 26     | 6    | null | null   | NO  | CURRENT_TIMESTAMP",
                "status  | 12 | VARCHAR    | 409600 | null | null | 409600 | NO  | 'it''s'",
                "likes   | 4  | INTEGER    | 10     | 0    | 10   | null   | YES | 0",
                "price   | 3  | DECIMAL    | 12     | 2    | 10   | null   | YES | null",
                "tags    | 12 | STRING_SET | 409600 | null | null | 409600 | YES | '[\"a\",\"b\"]'",
                "photo   | -3 | VARBINARY  | 409600 | null | null | 409600 | YES | null",
                "id      | 12 | VARCHAR    | 36     | null | null | 36     | YES | uuid()",
                "secret  | 12 | VARCHAR    | 409600 | null | null | 409600 | YES | null",
                "changed | 93 | TIMESTAMP  | 19     | 0    | null | null   | YES | CURRENT_TIMESTAMP",
                "version | -5 | BIGINT     | 19     | 0    | 10   | null   | YES | null",
            },
            quoteCharacter = '~')
    void columnsTellTypeSizeAndDefault(
            String name,
            String type,
            String typeName,
            String size,
            String digits,
            String radix,
            String octets,
            String nullable,
            String defaultText)
            throws SQLException {
        List<String> row = shown(
                tables.columns(pattern("posts"), NamePattern.of(name)),
                "DATA_TYPE",
                "TYPE_NAME",
                "COLUMN_SIZE",
                "DECIMAL_DIGITS",
                "NUM_PREC_RADIX",
                "CHAR_OCTET_LENGTH",
                "IS_NULLABLE",
                "COLUMN_DEF");
        assertThat(row)
                .containsExactly(String.join(
                        "|",
                        type,
                        typeName,
                        size,
                        String.valueOf(digits),
                        String.valueOf(radix),
                        String.valueOf(octets),
                        nullable,
                        String.valueOf(defaultText)));
    }

    @Test
    void columnsTellWhoWritesThem() throws SQLException {
        assertThat(shown(
                        tables.columns(pattern("posts"), NamePattern.of("%at%")),
                        "COLUMN_NAME",
                        "NULLABLE",
                        "IS_AUTOINCREMENT",
                        "IS_GENERATEDCOLUMN",
                        "REMARKS"))
                .containsExactly("at|0|NO|YES|null", "status|0|NO|NO|State");
    }

    @Test
    void columnsAreArraysWhereArraysAreWanted() throws SQLException {
        Rows rows = new TableMetadata(MAPPING, true).columns(pattern("posts"), NamePattern.of("tags"));
        assertThat(shown(rows, "DATA_TYPE", "TYPE_NAME")).containsExactly(Types.ARRAY + "|STRING_SET");
    }

    @Test
    void primaryKeysAreSortedByColumn() throws SQLException {
        assertThat(shown(keys.primaryKeys(named("posts")), "COLUMN_NAME", "KEY_SEQ", "PK_NAME"))
                .containsExactly("at|2|PRIMARY", "email|1|PRIMARY");
    }

    @Test
    void primaryKeysOfTemplatesAreTheirColumns() throws SQLException {
        assertThat(shown(keys.primaryKeys(named("order_lines")), "COLUMN_NAME", "KEY_SEQ"))
                .containsExactly("line|3", "order_id|2", "user_id|1");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null, 6", "%, 6", "posts, 2", "POSTS, 0", "p%, 0", "'', 0"})
    void primaryKeysAreFoundByName(String table, int count) throws SQLException {
        assertThat(shown(keys.primaryKeys(named(table)), "COLUMN_NAME")).hasSize(count);
    }

    @Test
    void indexesAreTheKeyAndThenTheSecondaryOnes() throws SQLException {
        assertThat(shown(
                        keys.indexInfo(named("posts"), false),
                        "NON_UNIQUE",
                        "INDEX_NAME",
                        "TYPE",
                        "ORDINAL_POSITION",
                        "COLUMN_NAME",
                        "ASC_OR_DESC"))
                .containsExactly(
                        "false|PRIMARY|3|1|email|null",
                        "false|PRIMARY|3|2|at|A",
                        "true|by_likes|3|1|email|null",
                        "true|by_likes|3|2|likes|A",
                        "true|by_status|3|1|status|null",
                        "true|by_status|3|2|at|A");
    }

    @Test
    void uniqueIndexesAreTheKeyOnly() throws SQLException {
        assertThat(shown(keys.indexInfo(named("posts"), true), "INDEX_NAME")).containsOnly("PRIMARY");
    }

    @Test
    void bestRowIdentifierIsTheKey() throws SQLException {
        assertThat(shown(keys.bestRowIdentifier(named("posts")), "SCOPE", "COLUMN_NAME", "TYPE_NAME", "PSEUDO_COLUMN"))
                .containsExactly("2|email|VARCHAR|1", "2|at|TIMESTAMP|1");
    }

    @Test
    void versionColumnIsTheOptimisticLock() throws SQLException {
        assertThat(shown(keys.versionColumns(named("posts")), "SCOPE", "COLUMN_NAME", "DATA_TYPE"))
                .containsExactly("null|version|" + Types.BIGINT);
        assertThat(shown(keys.versionColumns(named("order_lines")), "COLUMN_NAME"))
                .isEmpty();
    }

    @Test
    void relationshipsAreImportedKeys() throws SQLException {
        assertThat(shown(
                        relationships.importedKeys(named("order_lines")),
                        "PKTABLE_NAME",
                        "PKCOLUMN_NAME",
                        "FKTABLE_NAME",
                        "FKCOLUMN_NAME",
                        "KEY_SEQ",
                        "FK_NAME",
                        "PK_NAME"))
                .containsExactly(
                        "posts|email|order_lines|post_email|1|post|PRIMARY",
                        "posts|at|order_lines|post_at|2|post|PRIMARY");
    }

    @Test
    void relationshipsAreExportedKeysOfTheOtherTable() throws SQLException {
        assertThat(shown(relationships.exportedKeys(named("posts")), "FKTABLE_NAME", "UPDATE_RULE", "DEFERRABILITY"))
                .containsExactly("order_lines|3|7", "order_lines|3|7");
        assertThat(shown(relationships.exportedKeys(named("order_lines")), "FKTABLE_NAME"))
                .isEmpty();
    }

    @Test
    void crossReferenceIsBetweenTwoTables() throws SQLException {
        assertThat(shown(relationships.crossReference(named("posts"), named("order_lines")), "FKCOLUMN_NAME"))
                .containsExactly("post_email", "post_at");
        assertThat(shown(relationships.crossReference(named("Other"), named("order_lines")), "FKCOLUMN_NAME"))
                .isEmpty();
    }

    @Test
    void typesAreSortedByJdbcTypeThePlainestFirst() throws SQLException {
        List<String> types = shown(TypeMetadata.typeInfo(false), "DATA_TYPE", "TYPE_NAME");
        assertThat(types).hasSize(17).startsWith("-5|BIGINT", "-3|VARBINARY", "3|DECIMAL");
        assertThat(types.indexOf("12|VARCHAR")).isLessThan(types.indexOf("12|JSON"));
    }

    @Test
    void typesTellHowTheirLiteralsAreWritten() throws SQLException {
        assertThat(shown(
                        TypeMetadata.typeInfo(true),
                        "TYPE_NAME",
                        "LITERAL_PREFIX",
                        "LITERAL_SUFFIX",
                        "SEARCHABLE",
                        "NUM_PREC_RADIX"))
                .contains(
                        "VARCHAR|'|'|" + DatabaseMetaData.typeSearchable + "|null",
                        "VARBINARY|X'|'|2|null",
                        "DATE|DATE '|'|2|null",
                        "BIGINT|null|null|2|10",
                        "LIST|null|null|2|null");
    }

    @Test
    void tableTypesAreTableOnly() throws SQLException {
        assertThat(shown(TableMetadata.tableTypes(), "TABLE_TYPE")).containsExactly("TABLE");
    }

    private static TableFilter pattern(String table) {
        return TableFilter.pattern(null, null, table);
    }

    private static TableFilter named(String table) {
        return TableFilter.named(null, null, table);
    }
}
