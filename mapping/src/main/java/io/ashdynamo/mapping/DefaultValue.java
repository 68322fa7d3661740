package io.ashdynamo.mapping;

/** What is written where a statement gives no value. */
public sealed interface DefaultValue {

    /**
     * A fixed value.
     *
     * @param value a String, Boolean, BigDecimal, or a List or Map of such
     */
    record Literal(Object value) implements DefaultValue {}

    /** A random UUID, made for each row. */
    record Uuid() implements DefaultValue {}

    /** The time of the write, the same for all rows of a statement. */
    record Now() implements DefaultValue {}
}
