package io.ashdynamo.metadata;

import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.row.Rows;
import io.ashdynamo.type.SqlType;
import java.sql.DatabaseMetaData;
import java.sql.Types;

/** What JDBC tells about the types that columns can have. */
public final class TypeMetadata {

    private static final int MAX_DIGITS = 38;
    private static final int MAX_FRACTION_OF_SECOND = 9;

    private TypeMetadata() {}

    /**
     * The types, of those with one JDBC type the plainest first.
     *
     * @param arrays whether sets and lists are reported as ARRAY and not as VARCHAR holding JSON
     */
    public static Rows typeInfo(boolean arrays) {
        LayoutRows rows = new LayoutRows(Layout.TYPE_INFO);
        for (TypeName name : TypeName.values()) {
            // A uuid is reported as a short VARCHAR, which is there already.
            if (name != TypeName.UUID) {
                add(rows, SqlType.of(longest(name), arrays));
            }
        }
        return rows.sortedBy("DATA_TYPE");
    }

    private static AttributeType longest(TypeName name) {
        AttributeType type = AttributeType.of(name);
        return name == TypeName.TIMESTAMP
                ? new AttributeType(name, MAX_FRACTION_OF_SECOND, type.scale(), type.format())
                : type;
    }

    private static void add(LayoutRows rows, SqlType type) {
        boolean text = type.jdbcType() == Types.VARCHAR;
        String prefix = literalPrefix(type);
        rows.add()
                .set("TYPE_NAME", type.name())
                .set("LOCAL_TYPE_NAME", type.name())
                .set("DATA_TYPE", type.jdbcType())
                .set("PRECISION", type.precision())
                .set("LITERAL_PREFIX", prefix)
                .set("LITERAL_SUFFIX", prefix == null ? null : "'")
                .set("CREATE_PARAMS", createParameters(type))
                .set("NULLABLE", DatabaseMetaData.typeNullable)
                .set("CASE_SENSITIVE", type.caseSensitive())
                .set("SEARCHABLE", text ? DatabaseMetaData.typeSearchable : DatabaseMetaData.typePredBasic)
                .set("UNSIGNED_ATTRIBUTE", false)
                .set("FIXED_PREC_SCALE", false)
                .set("AUTO_INCREMENT", false)
                .set("MINIMUM_SCALE", 0)
                .set("MAXIMUM_SCALE", maximumScale(type))
                .set("NUM_PREC_RADIX", TypeFacts.radix(type));
    }

    private static String literalPrefix(SqlType type) {
        return switch (type.jdbcType()) {
            case Types.VARCHAR -> "'";
            case Types.VARBINARY -> "X'";
            case Types.DATE -> "DATE '";
            case Types.TIME -> "TIME '";
            case Types.TIMESTAMP -> "TIMESTAMP '";
            default -> null;
        };
    }

    private static String createParameters(SqlType type) {
        return switch (type.jdbcType()) {
            case Types.DECIMAL -> "precision,scale";
            case Types.TIMESTAMP -> "precision";
            default -> null;
        };
    }

    private static int maximumScale(SqlType type) {
        return switch (type.jdbcType()) {
            case Types.DECIMAL -> MAX_DIGITS;
            case Types.TIME, Types.TIMESTAMP -> MAX_FRACTION_OF_SECOND;
            default -> 0;
        };
    }
}
