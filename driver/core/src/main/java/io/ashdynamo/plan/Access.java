package io.ashdynamo.plan;

import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.TypedColumn;
import java.util.List;
import java.util.Optional;

/** The way to a read's items. */
public sealed interface Access {

    /** No call: the condition is never true. */
    record Nothing() implements Access {}

    /**
     * Whole primary keys: GetItem for one, BatchGetItem for several.
     *
     * @param keys each the key's columns with their values, the partition key first
     */
    record Keys(List<List<Assignment>> keys) implements Access {
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Partitions: a Query for each.
     *
     * @param index empty: of the table
     * @param partition its partition key
     * @param values the partitions
     * @param sort its sort key
     * @param range what is said of the sort key
     * @param forward whether in ascending order of the sort key
     */
    record Partitions(
            Optional<SecondaryIndex> index,
            TypedColumn partition,
            List<Operand> values,
            Optional<TypedColumn> sort,
            List<Condition> range,
            boolean forward)
            implements Access {
        public Partitions {
            values = List.copyOf(values);
            range = List.copyOf(range);
        }
    }

    /** The whole table: Scan. */
    record Whole() implements Access {}
}
