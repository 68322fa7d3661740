package io.ashdynamo.type;

import io.ashdynamo.mapping.AttributeType;
import io.ashdynamo.mapping.TypeName;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Literals of a statement that stand in its result: their reported type, and the canonical value of that type. */
public final class Literals {

    private Literals() {}

    /** How the result reports a literal; null is VARCHAR. */
    public static SqlType type(Object literal) {
        if (literal instanceof BigDecimal number) {
            return isInteger(number) ? SqlType.INTEGER : SqlType.DECIMAL;
        }
        if (literal instanceof Boolean) {
            return SqlType.BOOLEAN;
        }
        return SqlType.of(AttributeType.of(name(literal)), false);
    }

    /** A literal, not null, as the canonical value of its reported type. */
    public static Object canonical(Object literal, ZoneId zone) throws SQLException {
        if (literal instanceof BigDecimal number && isInteger(number)) {
            return number.intValueExact();
        }
        if (literal instanceof LocalDateTime) {
            return Values.convert(literal, Instant.class, zone, "literal");
        }
        return name(literal) == TypeName.JSON ? Values.stored(literal, "literal") : literal;
    }

    private static TypeName name(Object literal) {
        if (literal == null || literal instanceof String) {
            return TypeName.STRING;
        }
        if (literal instanceof BigDecimal) {
            return TypeName.DECIMAL;
        }
        if (literal instanceof Boolean) {
            return TypeName.BOOLEAN;
        }
        if (literal instanceof byte[]) {
            return TypeName.BINARY;
        }
        if (literal instanceof LocalDate) {
            return TypeName.DATE;
        }
        if (literal instanceof LocalTime) {
            return TypeName.TIME;
        }
        return literal instanceof LocalDateTime || literal instanceof Instant ? TypeName.TIMESTAMP : TypeName.JSON;
    }

    private static boolean isInteger(BigDecimal number) {
        return number.scale() == 0 && number.precision() <= 9;
    }
}
