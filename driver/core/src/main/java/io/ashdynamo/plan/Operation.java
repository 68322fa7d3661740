package io.ashdynamo.plan;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.sql.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** What is to be done: native DynamoDB requests, or none. */
public sealed interface Operation {

    /** An operation that gives rows. */
    sealed interface Read extends Operation {
        /** The columns of the result, in order. */
        List<Output> outputs();
    }

    /** One row without a call: SELECT without FROM. */
    record Constant(List<Output> outputs) implements Read {
        public Constant {
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * A read of table items.
     *
     * @param source what is read
     * @param access the way to the items
     * @param filter what of the WHERE the way does not see to
     * @param order what is sorted here; empty: nothing
     * @param window LIMIT and OFFSET
     * @param count whether the items are counted and not read; then each output is the count or a constant
     */
    record TableRead(
            Source source, Access access, Condition filter, List<SortKey> order, Statement.Window window, boolean count)
            implements Read {
        public TableRead {
            order = List.copyOf(order);
        }

        @Override
        public List<Output> outputs() {
            return source.outputs();
        }

        /** Whether it reads the whole table. */
        public boolean isScan() {
            return access instanceof Access.Whole;
        }
    }

    /** An operation that changes items and gives a count. */
    sealed interface Write extends Operation {

        /** What is made of each kind of write. */
        interface WriteVisitor<R> {
            R create(Create create) throws SQLException;

            R update(Update update) throws SQLException;

            R destroy(Destroy destroy) throws SQLException;
        }

        /** Whose items. */
        Resource resource();

        /** Every column with a value in it. */
        List<Assignment> assignments();

        /** Calls the visitor's method for this kind. */
        <R> R accept(WriteVisitor<R> visitor) throws SQLException;
    }

    /** PutItem under the condition that no item has the key. */
    record Create(Resource resource, List<Assignment> values) implements Write {
        public Create {
            values = List.copyOf(values);
        }

        @Override
        public List<Assignment> assignments() {
            return values;
        }

        @Override
        public <R> R accept(WriteVisitor<R> visitor) throws SQLException {
            return visitor.create(this);
        }
    }

    /**
     * UpdateItem under the condition that the item exists.
     *
     * @param condition what else must hold
     */
    record Update(Resource resource, List<Assignment> key, List<Assignment> changes, Condition condition)
            implements Write {
        public Update {
            key = List.copyOf(key);
            changes = List.copyOf(changes);
        }

        @Override
        public List<Assignment> assignments() {
            return Stream.of(changes.stream(), key.stream(), condition.assignments())
                    .flatMap(s -> s)
                    .toList();
        }

        @Override
        public <R> R accept(WriteVisitor<R> visitor) throws SQLException {
            return visitor.update(this);
        }
    }

    /**
     * DeleteItem under the condition that the item exists.
     *
     * @param condition what else must hold
     */
    record Destroy(Resource resource, List<Assignment> key, Condition condition) implements Write {
        public Destroy {
            key = List.copyOf(key);
        }

        @Override
        public List<Assignment> assignments() {
            return Stream.concat(key.stream(), condition.assignments()).toList();
        }

        @Override
        public <R> R accept(WriteVisitor<R> visitor) throws SQLException {
            return visitor.destroy(this);
        }
    }
}
