package io.ashdynamo.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A condition. It is true, false or, where a NULL is compared, unknown. */
public sealed interface Predicate {

    /** What is made of each kind of condition. */
    interface Visitor<R> {
        R constant(Constant constant) throws SQLException;

        R comparison(Comparison comparison) throws SQLException;

        R in(In in) throws SQLException;

        R like(Like like) throws SQLException;

        R isNull(IsNull isNull) throws SQLException;

        R call(Call call) throws SQLException;

        R and(And and) throws SQLException;

        R or(Or or) throws SQLException;

        R not(Not not) throws SQLException;
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor) throws SQLException;

    /** TRUE, FALSE, {@code 1=1}, {@code 1=0}: known without any row. */
    record Constant(boolean value) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.constant(this);
        }
    }

    /** {@code left op right}. */
    record Comparison(Term left, Comparator operator, Term right) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.comparison(this);
        }
    }

    /**
     * {@code (a, b) IN ((1, 2), (3, 4))}, and {@code a IN (1, 2)} as a row of one.
     *
     * @param row columns
     * @param values rows of as many values
     */
    record In(List<ColumnRef> row, List<List<Operand>> values) implements Predicate {
        public In {
            row = List.copyOf(row);
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.in(this);
        }
    }

    /** {@code column LIKE pattern ESCAPE escape}. */
    record Like(ColumnRef column, Operand pattern, Optional<Operand> escape) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.like(this);
        }
    }

    /** {@code column IS NULL}. */
    record IsNull(ColumnRef column) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.isNull(this);
        }
    }

    /**
     * One of DynamoDB's functions on a column.
     *
     * @param argument of those that take one
     */
    record Call(Function function, ColumnRef column, Optional<Operand> argument) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.call(this);
        }
    }

    /**
     * All of them.
     *
     * @param terms at least two
     */
    record And(List<Predicate> terms) implements Predicate {
        public And {
            terms = List.copyOf(terms);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.and(this);
        }
    }

    /**
     * Any of them.
     *
     * @param terms at least two
     */
    record Or(List<Predicate> terms) implements Predicate {
        public Or {
            terms = List.copyOf(terms);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.or(this);
        }
    }

    /** The opposite; of unknown, unknown. */
    record Not(Predicate term) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) throws SQLException {
            return visitor.not(this);
        }
    }

    /** DynamoDB's functions that are conditions. */
    enum Function {
        ATTRIBUTE_EXISTS(0),
        ATTRIBUTE_NOT_EXISTS(0),
        ATTRIBUTE_TYPE(1),
        BEGINS_WITH(1),
        CONTAINS(1);

        private final int arguments;

        Function(int arguments) {
            this.arguments = arguments;
        }

        /** How many values it takes after the column. */
        int arguments() {
            return arguments;
        }
    }
}
