package io.ashdynamo.plan;

import io.ashdynamo.type.TypedColumn;
import java.util.Optional;

/** A column of a SELECT's list: what it gives, and under what name. */
record Listed(String label, Output output) {

    static Listed of(TypedColumn column) {
        return new Listed(column.attribute().name(), new Output.Stored(column));
    }

    /** The column, if it gives one and not a constant or a count. */
    Optional<TypedColumn> stored() {
        return output instanceof Output.Stored stored ? Optional.of(stored.column()) : Optional.empty();
    }
}
