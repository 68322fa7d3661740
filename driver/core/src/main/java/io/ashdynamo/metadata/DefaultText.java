package io.ashdynamo.metadata;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.DefaultValue;
import io.ashdynamo.mapping.DefaultValue.Literal;
import io.ashdynamo.mapping.DefaultValue.Now;
import io.ashdynamo.type.Values;
import java.math.BigDecimal;
import java.sql.SQLException;

/** A column's default as {@code COLUMN_DEF} tells it: as SQL would write it, texts in quotes. */
final class DefaultText {

    private DefaultText() {}

    /** What an INSERT without a value writes; null if nothing, or if the column is sensitive. */
    static String of(Attribute attribute) throws SQLException {
        DefaultValue value =
                attribute.defaultValue().or(attribute::updateDefault).orElse(null);
        if (value == null || attribute.sensitive()) {
            return null;
        }
        if (value instanceof Literal literal) {
            return literal(literal.value(), attribute.name());
        }
        return value instanceof Now ? "CURRENT_TIMESTAMP" : "uuid()";
    }

    private static String literal(Object value, String column) throws SQLException {
        if (value instanceof Boolean || value instanceof BigDecimal) {
            return Values.text(value);
        }
        return "'" + Values.text(Values.stored(value, column)).replace("'", "''") + "'";
    }
}
