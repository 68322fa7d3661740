package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.Constraints;
import io.ashdynamo.mapping.TypeName;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a number column may hold.
 *
 * @param least empty: no bound
 * @param most empty: no bound
 */
record Bounds(Optional<BigDecimal> least, Optional<BigDecimal> most) {

    /** Of the column's type and of its constraints. */
    static Bounds of(TypedColumn column) {
        Attribute attribute = column.attribute();
        Constraints constraints = attribute.constraints();
        TypeName type = attribute.type().name();
        Optional<BigDecimal> least = Stream.of(
                        typeMinimum(type), constraints.min().map(Bounds::number))
                .flatMap(Optional::stream)
                .reduce(BigDecimal::max);
        Optional<BigDecimal> most = Stream.of(
                        typeMaximum(type), constraints.max().map(Bounds::number))
                .flatMap(Optional::stream)
                .reduce(BigDecimal::min);
        return new Bounds(least, most);
    }

    private static BigDecimal number(Object bound) {
        return new BigDecimal(bound.toString());
    }

    private static Optional<BigDecimal> typeMinimum(TypeName type) {
        return switch (type) {
            case INTEGER -> Optional.of(BigDecimal.valueOf(Integer.MIN_VALUE));
            case BIGINT -> Optional.of(BigDecimal.valueOf(Long.MIN_VALUE));
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> typeMaximum(TypeName type) {
        return switch (type) {
            case INTEGER -> Optional.of(BigDecimal.valueOf(Integer.MAX_VALUE));
            case BIGINT -> Optional.of(BigDecimal.valueOf(Long.MAX_VALUE));
            default -> Optional.empty();
        };
    }

    boolean allow(BigDecimal value) {
        return least.map(bound -> value.compareTo(bound) >= 0).orElse(true)
                && most.map(bound -> value.compareTo(bound) <= 0).orElse(true);
    }

    /** The bounds of what an amount is added to, so that the sum is within these. */
    Bounds before(BigDecimal amount) {
        return new Bounds(least.map(bound -> bound.subtract(amount)), most.map(bound -> bound.subtract(amount)));
    }
}
