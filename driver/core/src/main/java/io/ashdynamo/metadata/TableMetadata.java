package io.ashdynamo.metadata;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.row.Rows;
import io.ashdynamo.type.SqlType;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;

/** What JDBC tells about the tables of a mapping and their columns. Immutable. */
public final class TableMetadata {

    /** The only type of table. */
    private static final String TABLE = "TABLE";

    private final Mapping mapping;
    private final boolean arrays;

    /**
     * Of all resources of a mapping.
     *
     * @param arrays whether sets and lists are reported as ARRAY and not as VARCHAR holding JSON
     */
    public TableMetadata(Mapping mapping, boolean arrays) {
        this.mapping = mapping;
        this.arrays = arrays;
    }

    /** The types of tables. */
    public static Rows tableTypes() {
        return new LayoutRows(Layout.TABLE_TYPES).add().set("TABLE_TYPE", TABLE).sortedBy("TABLE_TYPE");
    }

    /**
     * The tables.
     *
     * @param types the types wanted, of which those that do not exist give no rows; null: all
     */
    public Rows tables(TableFilter filter, String[] types) {
        LayoutRows rows = new LayoutRows(Layout.TABLES);
        if (types == null || Arrays.asList(types).contains(TABLE)) {
            filter.in(mapping).forEach(resource -> rows.add()
                    .set("TABLE_NAME", resource.name())
                    .set("TABLE_TYPE", TABLE)
                    .set("REMARKS", resource.description().orElse(null)));
        }
        return rows.sortedBy("TABLE_TYPE", "TABLE_NAME");
    }

    /** The columns of tables. */
    public Rows columns(TableFilter filter, NamePattern column) throws SQLException {
        LayoutRows rows = new LayoutRows(Layout.COLUMNS);
        for (Resource resource : filter.in(mapping).toList()) {
            for (int i = 0; i < resource.attributes().size(); i++) {
                Attribute attribute = resource.attributes().get(i);
                if (column.matches(attribute.name())) {
                    rows.add().set("TABLE_NAME", resource.name()).set("ORDINAL_POSITION", i + 1);
                    fill(rows, attribute);
                }
            }
        }
        return rows.sortedBy("TABLE_NAME", "ORDINAL_POSITION");
    }

    private void fill(LayoutRows row, Attribute attribute) throws SQLException {
        SqlType type = SqlType.of(attribute.type(), arrays);
        TypeFacts.fill(row, attribute.name(), type);
        row.set("NUM_PREC_RADIX", TypeFacts.radix(type))
                .set("CHAR_OCTET_LENGTH", TypeFacts.octets(type))
                .set(
                        "NULLABLE",
                        attribute.allowNil() ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls)
                .set("IS_NULLABLE", attribute.allowNil() ? "YES" : "NO")
                .set("REMARKS", attribute.description().orElse(null))
                .set("COLUMN_DEF", DefaultText.of(attribute))
                .set("IS_AUTOINCREMENT", "NO")
                .set("IS_GENERATEDCOLUMN", attribute.writable() ? "NO" : "YES");
    }
}
