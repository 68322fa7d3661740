package io.ashdynamo.plan;

import io.ashdynamo.type.TypedColumn;

/** A column of ORDER BY that is sorted here, not by DynamoDB. */
public record SortKey(TypedColumn column, boolean ascending, boolean nullsFirst) {}
