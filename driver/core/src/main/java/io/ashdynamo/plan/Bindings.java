package io.ashdynamo.plan;

import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The values of one run of a statement.
 *
 * @param values of its parameters: Java values, nulls among them; one for each {@code ?}
 * @param zone for values without one
 * @param now what CURRENT_TIMESTAMP gives
 */
public record Bindings(List<Object> values, ZoneId zone, Instant now) {

    /** The Java value of an operand, null for NULL. */
    public Object value(Operand operand) {
        return operand.accept(new Operand.Visitor<Object>() {
            @Override
            public Object literal(Operand.Literal literal) {
                return literal.value();
            }

            @Override
            public Object parameter(Operand.Parameter parameter) {
                return values.get(parameter.index());
            }

            @Override
            public Object now(Operand.Now currentTimestamp) {
                return now;
            }
        });
    }

    /**
     * An assignment's value as its column stores it, null for NULL.
     *
     * @throws SQLException 22018, 22003 or 22023 naming the column
     */
    public DynamoValue stored(Assignment assignment) throws SQLException {
        Object value = value(assignment.value());
        return value == null ? null : assignment.column().encode(value, zone);
    }
}
