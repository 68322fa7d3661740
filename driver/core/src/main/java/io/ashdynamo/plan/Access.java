package io.ashdynamo.plan;

import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.TypedColumn;
import java.util.List;
import java.util.Optional;

/** The way to a read's items. */
public sealed interface Access {

    /** What is made of each kind of access. */
    interface Visitor<R, E extends Exception> {
        R nothing(Nothing nothing) throws E;

        R keys(Keys keys) throws E;

        R partitions(Partitions partitions) throws E;

        R whole(Whole whole) throws E;
    }

    /** Calls the visitor's method for this kind. */
    <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E;

    /** The index that is read; empty: the table, or nothing. */
    Optional<SecondaryIndex> index();

    /** No call: the condition is never true. */
    record Nothing() implements Access {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.nothing(this);
        }

        @Override
        public Optional<SecondaryIndex> index() {
            return Optional.empty();
        }
    }

    /**
     * Whole primary keys: GetItem for one, BatchGetItem for several.
     *
     * @param keys each the key's columns with their values, the partition key first
     */
    record Keys(List<List<Assignment>> keys) implements Access {
        public Keys {
            keys = List.copyOf(keys);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.keys(this);
        }

        @Override
        public Optional<SecondaryIndex> index() {
            return Optional.empty();
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

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.partitions(this);
        }
    }

    /**
     * The whole table or index: Scan.
     *
     * @param index empty: of the table
     */
    record Whole(Optional<SecondaryIndex> index) implements Access {
        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.whole(this);
        }
    }
}
