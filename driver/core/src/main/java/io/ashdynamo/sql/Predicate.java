package io.ashdynamo.sql;

import java.util.List;
import java.util.Optional;

/** A condition. It is true, false or, where a NULL is compared, unknown. */
public sealed interface Predicate {

    /** TRUE, FALSE, {@code 1=1}, {@code 1=0}: known without any row. */
    record Constant(boolean value) implements Predicate {}

    /** {@code left op right}. */
    record Comparison(Term left, Comparator operator, Term right) implements Predicate {}

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
    }

    /** {@code column LIKE pattern ESCAPE escape}. */
    record Like(ColumnRef column, Operand pattern, Optional<Operand> escape) implements Predicate {}

    /** {@code column IS NULL}. */
    record IsNull(ColumnRef column) implements Predicate {}

    /**
     * One of DynamoDB's functions on a column.
     *
     * @param argument of those that take one
     */
    record Call(Function function, ColumnRef column, Optional<Operand> argument) implements Predicate {}

    /**
     * All of them.
     *
     * @param terms at least two
     */
    record And(List<Predicate> terms) implements Predicate {
        public And {
            terms = List.copyOf(terms);
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
    }

    /** The opposite; of unknown, unknown. */
    record Not(Predicate term) implements Predicate {}

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
