package io.ashdynamo.sql;

/** A value in a statement. */
public sealed interface Operand extends Term {

    @Override
    Position position();

    /**
     * A literal.
     *
     * @param value null, String, BigDecimal, Boolean, byte[], LocalDate, LocalTime, LocalDateTime, Instant, or a List or
     *     Map of such
     */
    record Literal(Object value, Position position) implements Operand {}

    /**
     * A {@code ?}.
     *
     * @param index from 0
     */
    record Parameter(int index, Position position) implements Operand {}
}
