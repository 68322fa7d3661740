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

        R truncate(Truncate truncate) throws SQLException;

        R explain(Explain explain) throws SQLException;

        R show(Show show) throws SQLException;

        R session(Session session) throws SQLException;
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor) throws SQLException;

    /**
     * SELECT; without FROM it gives one row.
     *
     * @param forUpdate whether what it reads is to stay as it is until the transaction commits
     * @param identity the text without blanks, comments and START: what a continuation token belongs to
     */
    record Select(
            List<SelectItem> items,
            Optional<From> from,
            Optional<Predicate> where,
            List<Ordering> orderings,
            Window window,
            Hints hints,
            boolean forUpdate,
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
     * INSERT, UPSERT and REPLACE.
     *
     * @param columns empty: all, in the order of their declaration
     * @param returning what it gives of each row written; empty: nothing but the count
     */
    record Insert(
            TableRef table,
            List<ColumnRef> columns,
            InsertRows rows,
            OnConflict onConflict,
            List<SelectItem> returning,
            int parameters)
            implements Statement {
        public Insert {
            columns = List.copyOf(columns);
            returning = List.copyOf(returning);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.insert(this);
        }
    }

    /**
     * UPDATE.
     *
     * @param returning what it gives of each row as it is now; empty: nothing but the count
     */
    record Update(
            TableRef table,
            List<Assignment> assignments,
            Optional<Predicate> where,
            Hints hints,
            List<SelectItem> returning,
            int parameters)
            implements Statement {
        public Update {
            assignments = List.copyOf(assignments);
            returning = List.copyOf(returning);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.update(this);
        }
    }

    /**
     * DELETE.
     *
     * @param returning what it gives of each row as it was; empty: nothing but the count
     */
    record Delete(TableRef table, Optional<Predicate> where, Hints hints, List<SelectItem> returning, int parameters)
            implements Statement {
        public Delete {
            returning = List.copyOf(returning);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.delete(this);
        }
    }

    /** TRUNCATE TABLE. */
    record Truncate(TableRef table) implements Statement {
        @Override
        public int parameters() {
            return 0;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.truncate(this);
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

    /** A statement about its connection. */
    record Session(SessionCommand command) implements Statement {
        @Override
        public int parameters() {
            return command instanceof SessionCommand.SetTenant set && set.tenant() instanceof Operand.Parameter ? 1 : 0;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.session(this);
        }
    }

    /** {@code column = value} of SET. */
    record Assignment(ColumnRef column, NewValue value) {}

    /** LIMIT and OFFSET. */
    record Window(Optional<Operand> limit, Optional<Operand> offset) {
        /** All rows. */
        public static final Window ALL = new Window(Optional.empty(), Optional.empty());
    }
}
