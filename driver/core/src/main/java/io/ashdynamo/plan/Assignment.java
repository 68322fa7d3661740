package io.ashdynamo.plan;

import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.TypedColumn;

/** A column with a value: of a key, a written row, a change or a condition. */
public record Assignment(TypedColumn column, Operand value) {}
