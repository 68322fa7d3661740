package io.ashdynamo.metadata;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.Relationship;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.row.Rows;
import java.sql.DatabaseMetaData;
import java.util.List;

/** What JDBC tells about foreign keys: the relationships of a mapping, which nothing enforces. Immutable. */
public final class RelationshipMetadata {

    private final Mapping mapping;

    /** Of all resources of a mapping. */
    public RelationshipMetadata(Mapping mapping) {
        this.mapping = mapping;
    }

    /** The foreign keys of tables. */
    public Rows importedKeys(TableFilter foreign) {
        return keys(TableFilter.named(null, null, null), foreign).sortedBy("PKTABLE_NAME", "KEY_SEQ", "FK_NAME");
    }

    /** The foreign keys that refer to tables. */
    public Rows exportedKeys(TableFilter parent) {
        return crossReference(parent, TableFilter.named(null, null, null));
    }

    /** The foreign keys of some tables that refer to others. */
    public Rows crossReference(TableFilter parent, TableFilter foreign) {
        return keys(parent, foreign).sortedBy("FKTABLE_NAME", "KEY_SEQ", "FK_NAME");
    }

    private LayoutRows keys(TableFilter parent, TableFilter foreign) {
        LayoutRows rows = new LayoutRows(Layout.FOREIGN_KEYS);
        foreign.in(mapping).forEach(resource -> {
            for (Relationship relationship : resource.relationships()) {
                Resource referred = mapping.resources().get(relationship.belongsTo());
                if (referred != null && parent.matches(referred.name())) {
                    add(rows, resource, relationship, referred);
                }
            }
        });
        return rows;
    }

    private static void add(LayoutRows rows, Resource resource, Relationship relationship, Resource referred) {
        List<String> parents = referred.key().columns();
        for (int i = 0; i < Math.min(parents.size(), relationship.columns().size()); i++) {
            rows.add()
                    .set("PKTABLE_NAME", referred.name())
                    .set("PKCOLUMN_NAME", parents.get(i))
                    .set("FKTABLE_NAME", resource.name())
                    .set("FKCOLUMN_NAME", relationship.columns().get(i))
                    .set("KEY_SEQ", i + 1)
                    .set("UPDATE_RULE", DatabaseMetaData.importedKeyNoAction)
                    .set("DELETE_RULE", DatabaseMetaData.importedKeyNoAction)
                    .set("FK_NAME", relationship.name())
                    .set("PK_NAME", KeyMetadata.PRIMARY)
                    .set("DEFERRABILITY", DatabaseMetaData.importedKeyNotDeferrable);
        }
    }
}
