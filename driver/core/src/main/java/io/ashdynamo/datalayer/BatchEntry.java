package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A row of a batch: a write with its parameters.
 *
 * @param parameters null for NULL
 */
public record BatchEntry(Operation.Write write, List<Object> parameters) {
    public BatchEntry {
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    /** The write, not the values, which may be those of sensitive columns. */
    @Override
    public String toString() {
        return write + " with " + parameters.size() + " values";
    }
}
