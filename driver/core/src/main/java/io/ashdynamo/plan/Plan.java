package io.ashdynamo.plan;

import io.ashdynamo.row.Column;
import java.util.List;

/**
 * A statement that is ready to run with any parameters. Immutable, shared by connections.
 *
 * @param operation what is to be done
 * @param columns of the result; empty for what gives none
 * @param parameters what each {@code ?} is compared with or written to
 */
public record Plan(Operation operation, List<Column> columns, List<Column> parameters) {

    public Plan {
        columns = List.copyOf(columns);
        parameters = List.copyOf(parameters);
    }

    /** Whether it gives rows. */
    public boolean isRead() {
        return !(operation instanceof Operation.Write) && !(operation instanceof Operation.Session);
    }
}
