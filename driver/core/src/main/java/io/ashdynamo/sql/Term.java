package io.ashdynamo.sql;

/** One side of a comparison: a column, its size, or a value. */
public sealed interface Term permits ColumnRef, Operand, Term.Size {

    /** Where it stands. */
    Position position();

    /** {@code size(column)}: characters, bytes or elements. */
    record Size(ColumnRef column, Position position) implements Term {}
}
