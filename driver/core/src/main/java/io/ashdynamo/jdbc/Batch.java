package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.BatchEntry;
import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.Plan;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The writes collected by addBatch. */
final class Batch {

    private List<BatchEntry> entries = new ArrayList<>();

    /** Adds a write; a statement that gives rows is refused. */
    void add(Plan plan, List<Object> parameters) throws SQLException {
        if (!(plan.operation() instanceof Operation.Write write)) {
            throw Errors.invalidArgument(
                    "a batch holds INSERT, UPDATE and DELETE; a statement that gives rows is executed");
        }
        entries.add(new BatchEntry(write, parameters));
    }

    void clear() {
        entries = new ArrayList<>();
    }

    /** All that was added; the batch is empty then, whatever comes of it. */
    List<BatchEntry> take() {
        List<BatchEntry> taken = entries;
        clear();
        return taken;
    }
}
