package io.ashdynamo.metadata;

import io.ashdynamo.type.SqlType;
import java.sql.Types;

/** What several layouts tell about a type. */
final class TypeFacts {

    private TypeFacts() {}

    /** The columns that every description of a column has. */
    static void fill(LayoutRows row, String column, SqlType type) {
        row.set("COLUMN_NAME", column)
                .set("DATA_TYPE", type.jdbcType())
                .set("TYPE_NAME", type.name())
                .set("COLUMN_SIZE", type.precision())
                .set("DECIMAL_DIGITS", fractionDigits(type));
    }

    /** The digits of the fraction, null where the type has none to speak of. */
    static Integer fractionDigits(SqlType type) {
        return switch (type.jdbcType()) {
            case Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.TIME, Types.TIMESTAMP -> type.scale();
            default -> null;
        };
    }

    /** 10 for numbers, else null. */
    static Integer radix(SqlType type) {
        return type.signed() ? 10 : null;
    }

    /** The most bytes of a text or binary, else null. */
    static Integer octets(SqlType type) {
        return switch (type.jdbcType()) {
            case Types.VARCHAR, Types.VARBINARY -> type.precision();
            default -> null;
        };
    }
}
