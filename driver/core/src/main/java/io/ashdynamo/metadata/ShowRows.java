package io.ashdynamo.metadata;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.Key;
import io.ashdynamo.mapping.KeyPart;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingWriter;
import io.ashdynamo.mapping.Projection;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.row.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows of SHOW and DESCRIBE. They come from the mapping alone, without a call. */
public final class ShowRows {

    private static final String KIND_PRIMARY = "primary";
    private static final String EVERYTHING = "all";

    private final LayoutRows rows;

    private ShowRows(Operation.Show show) {
        this.rows = new LayoutRows(show.columns().columns());
    }

    /**
     * The rows of a statement.
     *
     * @throws SQLException 22018 if a default of the mapping is no value of its column
     */
    public static Rows of(Operation.Show show, Mapping mapping) throws SQLException {
        ShowRows made = new ShowRows(show);
        return switch (show.columns()) {
            case SHOW_TABLES -> made.tables(mapping);
            case DESCRIBE -> made.columns(show.resource().orElseThrow());
            case SHOW_INDEXES -> made.indexes(show.resource().orElseThrow());
            case SHOW_MAPPING ->
                made.rows.add().set("mapping", MappingWriter.write(mapping)).sortedBy();
            case EXPLAIN, EXPLAIN_ANALYZE -> throw new IllegalArgumentException(show + " shows no plan");
        };
    }

    private Rows tables(Mapping mapping) {
        mapping.resources().values().forEach(this::table);
        return rows.sortedBy("table_name");
    }

    private void table(Resource resource) {
        rows.add()
                .set("table_name", resource.name())
                .set("dynamodb_table", resource.table())
                .set("description", resource.description().orElse(null));
        key(resource.key());
    }

    private void key(Key key) {
        rows.set("partition_key", text(key.partition()))
                .set("sort_key", key.sort().map(ShowRows::text).orElse(null));
    }

    /** Of a composed key its template. */
    private static String text(KeyPart part) {
        return part instanceof KeyPart.Templated composed
                ? composed.template().text()
                : String.join(", ", part.columns());
    }

    private Rows columns(Resource resource) throws SQLException {
        for (Attribute attribute : resource.attributes()) {
            rows.add()
                    .set("column_name", attribute.name())
                    .set("type", TypeText.of(attribute.type()))
                    .set("nullable", attribute.allowNil())
                    .set("key", keyOf(resource.key(), attribute.name()))
                    .set("attribute", attribute.source())
                    .set("attribute_type", attribute.type().stored().name())
                    .set("default_value", DefaultText.of(attribute))
                    .set("writable", attribute.writable())
                    .set("description", attribute.description().orElse(null));
        }
        return rows.sortedBy();
    }

    private static String keyOf(Key key, String column) {
        if (key.partition().columns().contains(column)) {
            return "partition";
        }
        return key.columns().contains(column) ? "sort" : null;
    }

    private Rows indexes(Resource resource) {
        index(resource, KeyMetadata.PRIMARY, KIND_PRIMARY, resource.key());
        rows.set("projection", EVERYTHING).set("may_lack_rows", false);
        resource.localSecondaryIndexes().forEach(index -> index(resource, index));
        resource.globalSecondaryIndexes().forEach(index -> index(resource, index));
        return rows.sortedBy();
    }

    private void index(Resource resource, SecondaryIndex index) {
        index(resource, index.name(), index.scope().name().toLowerCase(Locale.ROOT), index.key());
        rows.set("projection", projection(index.projection())).set("may_lack_rows", isSparse(resource, index));
    }

    private void index(Resource resource, String name, String kind, Key key) {
        rows.add().set("table_name", resource.name()).set("index_name", name).set("kind", kind);
        key(key);
    }

    private static String projection(Projection projection) {
        return switch (projection.kind()) {
            case ALL -> EVERYTHING;
            case KEYS_ONLY -> "keys_only";
            case INCLUDE -> String.join(", ", projection.columns());
        };
    }

    /** An index lacks the items that lack one of its keys. */
    private static boolean isSparse(Resource resource, SecondaryIndex index) {
        List<String> keys = index.key().columns();
        return keys.stream().map(resource::attribute).flatMap(Optional::stream).anyMatch(Attribute::allowNil);
    }
}
