package io.ashdynamo.plan;

import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.Composition;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The values of one run of a statement.
 *
 * @param values of its parameters: Java values, nulls among them; one for each {@code ?}
 * @param zone for values without one
 * @param now what CURRENT_TIMESTAMP gives
 */
public record Bindings(List<Object> values, ZoneId zone, Instant now) {

    /** How many there are, not the values, which may be those of sensitive columns. */
    @Override
    public String toString() {
        return values.size() + " values";
    }

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

            @Override
            public Object row(Operand.Row row) {
                return row.values().stream().map(Bindings.this::value).collect(Collectors.toList());
            }
        });
    }

    /**
     * An assignment's value as its column stores it; null for NULL, and where no key is composed of the values.
     *
     * @throws SQLException 22018, 22003 or 22023 naming the column
     */
    public DynamoValue stored(Assignment assignment) throws SQLException {
        Optional<Composition> composition = assignment.column().composition();
        if (composition.isPresent()) {
            return start(assignment).<DynamoValue>map(DynamoValue.S::new).orElse(null);
        }
        Object value = value(assignment.value());
        return value == null ? null : assignment.column().encode(value, zone);
    }

    /** What a composed key begins with that has a row's values in its first columns; empty if there is none. */
    Optional<String> start(Assignment key) throws SQLException {
        List<DynamoValue> values = new ArrayList<>();
        for (Assignment part : key.parts()) {
            DynamoValue value = stored(part);
            if (value == null) {
                return Optional.empty();
            }
            values.add(value);
        }
        return key.column().composition().orElseThrow().start(values);
    }
}
