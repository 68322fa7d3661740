package io.ashdynamo.plan;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a read wants of a resource's items: what the ways to them are rated by.
 *
 * @param where which items
 * @param outputs the columns of the result that are stored
 * @param order the wanted order; empty: any
 * @param windows LIMIT and OFFSET on the items, the inner first
 * @param consistent strongly consistent
 */
record Wanted(
        Resource resource,
        Condition where,
        List<TypedColumn> outputs,
        List<SortKey> order,
        List<Statement.Window> windows,
        boolean consistent) {

    /** The assumed value of a LIMIT that is a parameter. */
    private static final long ASSUMED_LIMIT = 100;

    static Wanted of(Operation.TableRead read) {
        return new Wanted(
                read.source().resource(),
                read.where(),
                read.source().columns().toList(),
                read.order(),
                read.windows(),
                read.mode().consistent());
    }

    /** Every column that must be known of an item where this is left to be filtered. */
    Stream<TypedColumn> columns(Condition left) {
        return Stream.of(outputs.stream(), left.columns(), order.stream().map(SortKey::column))
                .flatMap(columns -> columns);
    }

    /** The items after which no more are needed, if none is left out; empty: all are needed. */
    OptionalLong reach() {
        OptionalLong reach = OptionalLong.empty();
        long skipped = 0;
        for (Statement.Window window : windows) {
            skipped += window.offset().map(offset -> value(offset, 0)).orElse(0L);
            Optional<Operand> limit = window.limit();
            if (limit.isPresent()) {
                long own = skipped + value(limit.get(), ASSUMED_LIMIT);
                reach = OptionalLong.of(Math.min(own, reach.orElse(own)));
            }
        }
        return reach;
    }

    private static long value(Operand operand, long assumed) {
        return operand instanceof Operand.Literal literal && literal.value() instanceof BigDecimal number
                ? Math.min(number.longValue(), Integer.MAX_VALUE)
                : assumed;
    }
}
