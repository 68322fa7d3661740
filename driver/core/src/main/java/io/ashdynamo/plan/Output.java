package io.ashdynamo.plan;

import io.ashdynamo.sql.Operand;
import io.ashdynamo.type.TypedColumn;

/** A column of a result: where its values come from. */
public sealed interface Output {

    /** A stored attribute. */
    record Stored(TypedColumn column) implements Output {}

    /** The same value in each row. */
    record Fixed(Operand value) implements Output {}

    /** The number of items. */
    record Count() implements Output {}
}
