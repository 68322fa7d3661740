package io.ashdynamo.plan;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.sql.SessionCommand;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What is to be done: native DynamoDB requests, or none. */
public sealed interface Operation {

    /** What is made of each kind of operation. */
    interface Visitor<R> {
        R read(Read read) throws SQLException;

        R write(Write write) throws SQLException;

        R returning(Returning returning) throws SQLException;

        R utility(Utility utility) throws SQLException;

        R session(Session session) throws SQLException;
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor) throws SQLException;

    /** An operation that gives rows. */
    sealed interface Read extends Operation {
        /** The columns of the result, in order. */
        List<Output> outputs();

        @Override
        default <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.read(this);
        }
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
     * @param path the way to the items
     * @param where all of the WHERE
     * @param order the wanted order; empty: any
     * @param windows LIMIT and OFFSET on the items, the inner first
     * @param count LIMIT and OFFSET on the one row of a count; then the items are counted and not read, and each output
     *     is the count or a constant. Empty: no count
     * @param mode what is asked of the calls
     */
    record TableRead(
            Source source,
            ReadPath path,
            Condition where,
            List<SortKey> order,
            List<Statement.Window> windows,
            Optional<Statement.Window> count,
            ReadMode mode)
            implements Read {
        public TableRead {
            order = List.copyOf(order);
            windows = List.copyOf(windows);
        }

        @Override
        public List<Output> outputs() {
            return source.outputs();
        }

        /** Whether it reads a whole table or index. */
        public boolean isScan() {
            return path.access() instanceof Access.Whole;
        }
    }

    /** An operation that tells of the mapping or of another operation. */
    sealed interface Utility extends Operation {

        /** What is made of each kind of utility. */
        interface UtilityVisitor<R> {
            R show(Show show) throws SQLException;

            R explain(Explain explain) throws SQLException;
        }

        /** Calls the visitor's method for this kind. */
        <R> R accept(UtilityVisitor<R> visitor) throws SQLException;

        /** The columns of its result. */
        UtilityColumns columns();

        @Override
        default <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.utility(this);
        }
    }

    /**
     * SHOW and DESCRIBE.
     *
     * @param resource of DESCRIBE and SHOW INDEXES
     */
    record Show(Statement.Show.Kind kind, Optional<Resource> resource) implements Utility {
        @Override
        public UtilityColumns columns() {
            return switch (kind) {
                case TABLES -> UtilityColumns.SHOW_TABLES;
                case COLUMNS -> UtilityColumns.DESCRIBE;
                case INDEXES -> UtilityColumns.SHOW_INDEXES;
                case MAPPING -> UtilityColumns.SHOW_MAPPING;
            };
        }

        @Override
        public <R> R accept(UtilityVisitor<R> visitor) throws SQLException {
            return visitor.show(this);
        }
    }

    /**
     * EXPLAIN.
     *
     * @param operation what is explained: a read or a write
     * @param analyze whether it is run too
     */
    record Explain(Operation operation, boolean analyze) implements Utility {
        @Override
        public UtilityColumns columns() {
            return analyze ? UtilityColumns.EXPLAIN_ANALYZE : UtilityColumns.EXPLAIN;
        }

        @Override
        public <R> R accept(UtilityVisitor<R> visitor) throws SQLException {
            return visitor.explain(this);
        }
    }

    /** What changes the connection, and neither reads nor writes items but by a commit. */
    record Session(SessionCommand command) implements Operation {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.session(this);
        }
    }

    /** An operation that changes items and gives a count. */
    sealed interface Write extends Operation {

        /** What is made of each kind of write. */
        interface WriteVisitor<R> {
            R create(Create create) throws SQLException;

            R copy(Copy copy) throws SQLException;

            R update(Update update) throws SQLException;

            R destroy(Destroy destroy) throws SQLException;
        }

        /** Whose items. */
        Resource resource();

        /** Every column with a value in it. */
        List<Assignment> assignments();

        /** The read that says which items are written; empty: none is needed. */
        Optional<TableRead> reading();

        /** Calls the visitor's method for this kind. */
        <R> R accept(WriteVisitor<R> visitor) throws SQLException;

        @Override
        default <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.write(this);
        }
    }

    /**
     * New items; several are written all or none.
     *
     * @param rows of each the columns that are given
     */
    record Create(Resource resource, List<List<Assignment>> rows, Conflict conflict) implements Write {
        public Create {
            rows = List.copyOf(rows);
        }

        @Override
        public List<Assignment> assignments() {
            return WriteValues.of(this);
        }

        @Override
        public Optional<TableRead> reading() {
            return Optional.empty();
        }

        @Override
        public <R> R accept(WriteVisitor<R> visitor) throws SQLException {
            return visitor.create(this);
        }
    }

    /**
     * New items of what a read gives, as it is read.
     *
     * @param columns what the read's columns are written to
     */
    record Copy(Resource resource, List<TypedColumn> columns, TableRead read, Conflict conflict) implements Write {
        public Copy {
            columns = List.copyOf(columns);
        }

        @Override
        public List<Assignment> assignments() {
            return WriteValues.of(this);
        }

        @Override
        public Optional<TableRead> reading() {
            return Optional.of(read);
        }

        @Override
        public <R> R accept(WriteVisitor<R> visitor) throws SQLException {
            return visitor.copy(this);
        }
    }

    /**
     * UpdateItem under the condition that the item exists.
     *
     * @param condition what else must hold
     */
    record Update(Resource resource, WriteTarget target, List<Change> changes, Condition condition) implements Write {
        public Update {
            changes = List.copyOf(changes);
        }

        @Override
        public List<Assignment> assignments() {
            return WriteValues.of(this);
        }

        @Override
        public Optional<TableRead> reading() {
            return target.reading();
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
    record Destroy(Resource resource, WriteTarget target, Condition condition) implements Write {
        @Override
        public List<Assignment> assignments() {
            return WriteValues.of(this);
        }

        @Override
        public Optional<TableRead> reading() {
            return target.reading();
        }

        @Override
        public <R> R accept(WriteVisitor<R> visitor) throws SQLException {
            return visitor.destroy(this);
        }
    }

    /**
     * A write that gives rows: of INSERT and UPDATE the items as they are now, of DELETE as they were.
     *
     * @param outputs the columns of the result, in order; none is a count
     */
    record Returning(Write write, Resource resource, List<Output> outputs) implements Operation {
        public Returning {
            outputs = List.copyOf(outputs);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.returning(this);
        }
    }
}
