package io.ashdynamo.metadata;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.Key;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.row.Rows;
import io.ashdynamo.type.SqlType;
import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What JDBC tells about primary keys, indexes and version columns; of a composed key, its columns. Immutable. */
public final class KeyMetadata {

    /** The name of every table's primary key, which DynamoDB gives none. */
    static final String PRIMARY = "PRIMARY";

    private final Mapping mapping;
    private final boolean arrays;

    /**
     * Of all resources of a mapping.
     *
     * @param arrays whether sets and lists are reported as ARRAY and not as VARCHAR holding JSON
     */
    public KeyMetadata(Mapping mapping, boolean arrays) {
        this.mapping = mapping;
        this.arrays = arrays;
    }

    /** The columns of primary keys. */
    public Rows primaryKeys(TableFilter filter) {
        LayoutRows rows = new LayoutRows(Layout.PRIMARY_KEYS);
        filter.in(mapping).forEach(resource -> {
            int place = 0;
            for (String column : resource.key().columns()) {
                rows.add()
                        .set("TABLE_NAME", resource.name())
                        .set("COLUMN_NAME", column)
                        .set("KEY_SEQ", ++place)
                        .set("PK_NAME", PRIMARY);
            }
        });
        return rows.sortedBy("COLUMN_NAME", "TABLE_NAME");
    }

    /** The columns of keys and indexes, those of the partition key without a sort order. */
    public Rows indexInfo(TableFilter filter, boolean uniqueOnly) {
        LayoutRows rows = new LayoutRows(Layout.INDEX_INFO);
        filter.in(mapping).forEach(resource -> {
            addIndex(rows, resource, Optional.empty());
            if (!uniqueOnly) {
                indexes(resource).forEach(index -> addIndex(rows, resource, Optional.of(index)));
            }
        });
        return rows.sortedBy("NON_UNIQUE", "TYPE", "INDEX_NAME", "TABLE_NAME", "ORDINAL_POSITION");
    }

    /** The columns that tell one item from another: the primary key's, which never change. */
    public Rows bestRowIdentifier(TableFilter filter) {
        LayoutRows rows = new LayoutRows(Layout.BEST_ROW_IDENTIFIER);
        filter.in(mapping).forEach(resource -> attributes(resource, resource.key().columns().stream())
                .forEach(attribute -> {
                    rows.add()
                            .set("SCOPE", DatabaseMetaData.bestRowSession)
                            .set("PSEUDO_COLUMN", DatabaseMetaData.bestRowNotPseudo);
                    TypeFacts.fill(rows, attribute.name(), SqlType.of(attribute.type(), arrays));
                }));
        return rows.sortedBy("SCOPE");
    }

    /** The columns that count an item's versions. */
    public Rows versionColumns(TableFilter filter) {
        LayoutRows rows = new LayoutRows(Layout.VERSION_COLUMNS);
        filter.in(mapping).forEach(resource -> attributes(resource, resource.optimisticLock().stream())
                .forEach(attribute -> {
                    rows.add().set("PSEUDO_COLUMN", DatabaseMetaData.versionColumnNotPseudo);
                    TypeFacts.fill(rows, attribute.name(), SqlType.of(attribute.type(), arrays));
                }));
        return rows.sortedBy();
    }

    /** The index, or the primary key if there is none given. */
    private static void addIndex(LayoutRows rows, Resource resource, Optional<SecondaryIndex> index) {
        Key key = index.map(SecondaryIndex::key).orElse(resource.key());
        Set<String> unordered = Set.copyOf(key.partition().columns());
        int place = 0;
        for (String column : key.columns()) {
            rows.add()
                    .set("TABLE_NAME", resource.name())
                    .set("NON_UNIQUE", index.isPresent())
                    .set("INDEX_NAME", index.map(SecondaryIndex::name).orElse(PRIMARY))
                    .set("TYPE", DatabaseMetaData.tableIndexOther)
                    .set("ORDINAL_POSITION", ++place)
                    .set("COLUMN_NAME", column)
                    .set("ASC_OR_DESC", unordered.contains(column) ? null : "A");
        }
    }

    private static Stream<SecondaryIndex> indexes(Resource resource) {
        return Stream.of(resource.globalSecondaryIndexes(), resource.localSecondaryIndexes())
                .flatMap(List::stream);
    }

    private static Stream<Attribute> attributes(Resource resource, Stream<String> columns) {
        return columns.map(resource::attribute).flatMap(Optional::stream);
    }
}
