package io.ashdynamo.it.reading;

/**
 * A value in a statement.
 *
 * @param value a Java value of the kind; null for NULL
 * @param isParameter whether it is written {@code ?}
 */
record Value(Kind kind, Object value, boolean isParameter) {}
