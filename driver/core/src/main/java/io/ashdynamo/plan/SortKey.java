package io.ashdynamo.plan;

import io.ashdynamo.type.TypedColumn;

/** A column of the wanted order. */
public record SortKey(TypedColumn column, boolean ascending, boolean nullsFirst) {}
