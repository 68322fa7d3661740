package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A statement of the dialect. Immutable. */
public sealed interface Statement {

    /** The number of {@code ?} in it. */
    int parameters();

    /** What is made of each kind of statement. */
    interface Visitor<R> {
        R select(Select select) throws SQLException;

        R insert(Insert insert) throws SQLException;

        R update(Update update) throws SQLException;

        R delete(Delete delete) throws SQLException;

        R explain(Explain explain) throws SQLException;

        R show(Show show) throws SQLException;
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor) throws SQLException;

    /**
     * SELECT; without FROM it gives one row.
     *
     * @param identity the text without blanks, comments and START: what a continuation token belongs to
     */
    record Select(
            List<SelectItem> items,
            Optional<From> from,
            Optional<Predicate> where,
            List<Ordering> orderings,
            Window window,
            Hints hints,
            String identity,
            int parameters)
            implements Statement {
        public Select {
            items = List.copyOf(items);
            orderings = List.copyOf(orderings);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.select(this);
        }
    }

    /**
     * INSERT of one row.
     *
     * @param columns empty: all, in the order of their declaration
     */
    record Insert(TableRef table, List<ColumnRef> columns, List<Operand> values, int parameters) implements Statement {
        public Insert {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.insert(this);
        }
    }

    /** UPDATE. */
    record Update(TableRef table, List<Assignment> assignments, Optional<Predicate> where, int parameters)
            implements Statement {
        public Update {
            assignments = List.copyOf(assignments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.update(this);
        }
    }

    /** DELETE. */
    record Delete(TableRef table, Optional<Predicate> where, int parameters) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.delete(this);
        }
    }

    /**
     * EXPLAIN of another statement, which is no EXPLAIN or SHOW.
     *
     * @param analyze whether it is run too
     */
    record Explain(Statement statement, boolean analyze) implements Statement {
        @Override
        public int parameters() {
            return statement.parameters();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.explain(this);
        }
    }

    /**
     * SHOW and DESCRIBE.
     *
     * @param table of DESCRIBE and SHOW INDEXES
     */
    record Show(Kind kind, Optional<TableRef> table) implements Statement {

        /** What is shown. */
        public enum Kind {
            TABLES,
            COLUMNS,
            INDEXES,
            MAPPING
        }

        @Override
        public int parameters() {
            return 0;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.show(this);
        }
    }

    /** {@code column = value} of SET. */
    record Assignment(ColumnRef column, Operand value) {}

    /** LIMIT and OFFSET. */
    record Window(Optional<Operand> limit, Optional<Operand> offset) {
        /** All rows. */
        public static final Window ALL = new Window(Optional.empty(), Optional.empty());
    }
}
