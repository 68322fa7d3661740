package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.row.RowSource;
import java.sql.SQLException;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Carries out operations on one client. Safe for use by several threads; it does not close the client. */
public final class OperationRunner {

    private final DynamoCalls calls;
    private final Reader reader;
    private final Writer writer;

    public OperationRunner(DynamoDbClient client, Clock clock) {
        this.calls = new DynamoCalls(client);
        this.reader = new Reader(calls, clock);
        this.writer = new Writer(calls, clock);
    }

    /** The rows of a read. The first page is fetched at once, the others as they are needed. */
    public RowSource read(Operation.Read read, Bindings bindings, ReadOptions options, Execution execution)
            throws SQLException {
        return read instanceof Operation.TableRead table
                ? reader.read(table, bindings, options, execution)
                : ConstantRows.of(read.outputs(), bindings);
    }

    /** Applies the mapping's rules and makes the write. */
    public WriteResult write(Operation.Write write, Bindings bindings, Execution execution) throws SQLException {
        return writer.write(write, bindings, execution);
    }

    /** Makes every table of the mapping that is missing, and waits until all can be used. */
    public void createMissingTables(Mapping mapping, Execution execution) throws SQLException {
        new TableCreation(calls, execution).create(mapping);
    }
}
