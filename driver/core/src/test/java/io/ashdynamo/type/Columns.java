package io.ashdynamo.type;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.Constraints;
import io.ashdynamo.mapping.TimestampFormat;
import io.ashdynamo.mapping.TypeName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Columns {@code posts.c} of every type. */
final class Columns {

    private Columns() {}

    static TypedColumn of(TypeName type) {
        return of(AttributeType.of(type));
    }

    static TypedColumn of(AttributeType type) {
        return column(type, false);
    }

    static TypedColumn sensitive(TypeName type) {
        return column(AttributeType.of(type), true);
    }

    static TypedColumn timestamp(TimestampFormat format, int precision) {
        return of(new AttributeType(TypeName.TIMESTAMP, precision, 0, format));
    }

    /** One of each type, by the names that the tables of conversions give them. */
    static Map<String, TypedColumn> all() {
        Map<String, TypedColumn> columns = new LinkedHashMap<>();
        for (TypeName type : TypeName.values()) {
            columns.put(type.word(), of(type));
            if (type == TypeName.TIMESTAMP) {
                columns.put("epoch_seconds", timestamp(TimestampFormat.EPOCH_SECONDS, 0));
                columns.put("epoch_millis", timestamp(TimestampFormat.EPOCH_MILLIS, 0));
            }
        }
        return columns;
    }

    private static TypedColumn column(AttributeType type, boolean sensitive) {
        return new TypedColumn(
                "posts",
                new Attribute(
                        "c",
                        type,
                        "c",
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        sensitive,
                        Optional.empty(),
                        Constraints.NONE));
    }
}
