package io.ashdynamo.metadata;

import static io.ashdynamo.metadata.RowsText.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Relationships as foreign keys: to plain keys, to keys of two columns and to templates. */
class RelationshipMetadataTest {

    private static final Mapping MAPPING = MappingReader.read("shop.yaml", """
        ashdynamo: 1
        resources:
          customers:
            table: shop
            partition_key: { source: PK, template: "CUSTOMER#{id}" }
            sort_key: { source: SK, template: "PROFILE" }
            attributes: { id: string, invited_by: string }
            relationships:
              inviter: { belongs_to: customers, attribute: invited_by }
          orders:
            table: shop
            partition_key: { source: PK, template: "CUSTOMER#{customer}" }
            sort_key: { source: SK, template: "ORDER#{number}" }
            attributes: { customer: string, number: string, paid_by: string }
            relationships:
              customer: { belongs_to: customers, attribute: customer }
              payer: { belongs_to: customers, attribute: paid_by }
          lines:
            table: shop
            partition_key: { source: PK, template: "LINES#{customer}#{number}" }
            sort_key: { source: SK, template: "LINE#{number}#{line}" }
            attributes: { customer: string, number: string, line: string, warehouse: string, bin: integer }
            relationships:
              order: { belongs_to: orders, attribute: [customer, number] }
              place: { belongs_to: places, attribute: [warehouse, bin] }
          returns:
            partition_key: id
            attributes: { id: uuid, customer: string, number: string, line: string }
            relationships:
              line: { belongs_to: lines, attribute: [customer, number, line] }
          places:
            partition_key: house
            sort_key: bin
            attributes: { house: string, bin: integer }
        """);

    private final RelationshipMetadata relationships = new RelationshipMetadata(MAPPING);

    @Test
    void theColumnsOfTemplatesAreReferredTo() throws SQLException {
        assertThat(shown(
                        relationships.importedKeys(named("lines")),
                        "FK_NAME",
                        "KEY_SEQ",
                        "FKCOLUMN_NAME",
                        "PKTABLE_NAME",
                        "PKCOLUMN_NAME"))
                .containsExactly(
                        "order|1|customer|orders|customer",
                        "order|2|number|orders|number",
                        "place|1|warehouse|places|house",
                        "place|2|bin|places|bin");
    }

    @Test
    void aColumnThatATemplateNamesTwiceIsOneOfTheKey() throws SQLException {
        assertThat(shown(relationships.importedKeys(named("returns")), "KEY_SEQ", "FKCOLUMN_NAME", "PKCOLUMN_NAME"))
                .containsExactly("1|customer|customer", "2|number|number", "3|line|line");
    }

    @Test
    void severalRelationshipsOfATableHaveTheirNames() throws SQLException {
        assertThat(shown(relationships.importedKeys(named("orders")), "PKTABLE_NAME", "FK_NAME", "FKCOLUMN_NAME"))
                .containsExactly("customers|customer|customer", "customers|payer|paid_by");
    }

    @Test
    void exportedKeysAreSortedByTheTableThatRefers() throws SQLException {
        assertThat(shown(relationships.exportedKeys(named("customers")), "FKTABLE_NAME", "FK_NAME", "PKCOLUMN_NAME"))
                .containsExactly("customers|inviter|id", "orders|customer|id", "orders|payer|id");
    }

    @Test
    void aTableMayReferToItself() throws SQLException {
        assertThat(shown(relationships.crossReference(named("customers"), named("customers")), "FKCOLUMN_NAME"))
                .containsExactly("invited_by");
    }

    @Test
    void allTablesAreAskedForByNull() throws SQLException {
        assertThat(shown(relationships.importedKeys(named(null)), "FK_NAME")).hasSize(10);
        assertThat(shown(relationships.exportedKeys(named(null)), "FK_NAME")).hasSize(10);
        assertThat(shown(relationships.crossReference(named(null), named("orders")), "FK_NAME"))
                .containsExactly("customer", "payer");
        assertThat(shown(relationships.crossReference(named("orders"), named(null)), "FKTABLE_NAME"))
                .containsExactly("lines", "lines");
    }

    @Test
    void noneIsEnforced() throws SQLException {
        String rules = DatabaseMetaData.importedKeyNoAction + "|" + DatabaseMetaData.importedKeyNoAction + "|"
                + DatabaseMetaData.importedKeyNotDeferrable;
        assertThat(shown(relationships.importedKeys(named(null)), "UPDATE_RULE", "DELETE_RULE", "DEFERRABILITY"))
                .containsOnly(rules);
        assertThat(shown(relationships.importedKeys(named(null)), "PK_NAME")).containsOnly(KeyMetadata.PRIMARY);
    }

    @Test
    void thereAreNoneOfATableThatThereIsNot() throws SQLException {
        assertThat(shown(relationships.importedKeys(named("Lines")), "FK_NAME")).isEmpty();
        assertThat(shown(relationships.exportedKeys(TableFilter.named("x", null, "customers")), "FK_NAME"))
                .isEmpty();
    }

    private static TableFilter named(String table) {
        return TableFilter.named(null, null, table);
    }
}
