package io.ashdynamo.sql;

import java.util.List;

/** A value in a statement. */
public sealed interface Operand extends Term {

    /** What is made of each kind. */
    interface Visitor<R> {
        R literal(Literal literal);

        R parameter(Parameter parameter);

        R now(Now now);

        R row(Row row);
    }

    @Override
    Position position();

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A literal.
     *
     * @param value null, String, BigDecimal, Boolean, byte[], LocalDate, LocalTime, LocalDateTime, Instant, or a List or
     *     Map of such
     */
    record Literal(Object value, Position position) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }

        /** Where it stands, not the value, which may be one of a sensitive column. */
        @Override
        public String toString() {
            return "literal at " + position;
        }
    }

    /**
     * A {@code ?}.
     *
     * @param index from 0
     */
    record Parameter(int index, Position position) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parameter(this);
        }
    }

    /** {@code CURRENT_TIMESTAMP}: the instant at which the statement is run, the same wherever it stands in it. */
    record Now(Position position) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.now(this);
        }
    }

    /** The values of several columns, of which a key is composed. No text has it; plans do. */
    record Row(List<Operand> values) implements Operand {
        public Row {
            values = List.copyOf(values);
        }

        @Override
        public Position position() {
            return values.isEmpty() ? new Position(1, 1) : values.get(0).position();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.row(this);
        }
    }
}
