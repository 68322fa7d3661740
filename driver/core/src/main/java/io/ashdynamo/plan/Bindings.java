package io.ashdynamo.plan;

import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;

/**
 * The values of a statement's parameters.
 *
 * @param values Java values, nulls among them; one for each {@code ?}
 * @param zone for values without one
 */
public record Bindings(List<Object> values, ZoneId zone) {

    /** The Java value of an operand, null for NULL. */
    public Object value(Operand operand) {
        return operand instanceof Operand.Parameter parameter
                ? values.get(parameter.index())
                : ((Operand.Literal) operand).value();
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
