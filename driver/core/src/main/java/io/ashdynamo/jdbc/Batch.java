package io.ashdynamo.jdbc;

import io.ashdynamo.datalayer.BatchEntry;
import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.Operation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The writes collected by addBatch. */
final class Batch {

    private List<BatchEntry> entries = new ArrayList<>();
    private String shown = "";
    private boolean truncates;
    private Optional<String> tenant = Optional.empty();

    /**
     * What is run at once.
     *
     * @param shown the first statement, as errors show it
     * @param truncates whether one of them makes a table empty
     */
    record Taken(List<BatchEntry> entries, String shown, boolean truncates) {}

    /**
     * Adds a write; a statement that gives rows is refused.
     *
     * @throws SQLException HY010 if it is of another tenant than those before
     */
    void add(Planned statement, List<Object> parameters) throws SQLException {
        if (!(statement.plan().operation() instanceof Operation.Write write)) {
            throw Errors.invalidArgument("a batch holds INSERT, UPDATE and DELETE; any other statement is executed");
        }
        if (entries.isEmpty()) {
            shown = statement.shown();
            tenant = statement.tenant();
        }
        check(statement.tenant());
        truncates |= statement.truncates();
        entries.add(new BatchEntry(write, parameters));
    }

    void clear() {
        entries = new ArrayList<>();
        truncates = false;
    }

    /**
     * All that was added; the batch is empty then, whatever comes of it.
     *
     * @throws SQLException HY010 if the tenant is another one than when it was added
     */
    Taken take(Optional<String> now) throws SQLException {
        Taken taken = new Taken(entries, "batch of " + entries.size() + ": " + shown, truncates);
        clear();
        if (!taken.entries().isEmpty()) {
            check(now);
        }
        return taken;
    }

    private void check(Optional<String> now) throws SQLException {
        if (!now.equals(tenant)) {
            throw Errors.wrongOrder(
                    "the tenant was changed after addBatch; nothing of the batch was written, add its rows" + " anew");
        }
    }
}
