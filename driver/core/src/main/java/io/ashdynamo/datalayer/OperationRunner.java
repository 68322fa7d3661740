package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Catalog;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.row.RowSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Carries out operations on one client. Safe for use by several threads; it does not close the client. */
public final class OperationRunner {

    private static final ExplainStep CONSTANT = new ExplainStep(
            "nothing",
            new ExplainStep.Target(null, null, Optional.empty()),
            ExplainStep.Expressions.NONE,
            Optional.empty(),
            OptionalLong.empty(),
            false,
            Optional.of(new ExplainStep.Estimate(0, 0)),
            "one row of constants, without a call");

    private final Clock clock;
    private final DynamoCalls calls;
    private final Reader reader;
    private final Writer writer;
    private final WriteExplainer explainer;

    public OperationRunner(DynamoDbClient client, Clock clock) {
        this(client, clock, false);
    }

    /**
     * A runner on a client.
     *
     * @param retryUpdates whether an update that adds to what is there is made again when its answer was lost
     */
    public OperationRunner(DynamoDbClient client, Clock clock, boolean retryUpdates) {
        this.clock = clock;
        this.calls = new DynamoCalls(client, retryUpdates);
        this.reader = new Reader(calls, new TableStatistics(calls, clock), clock);
        this.writer = new Writer(calls, reader, clock);
        this.explainer = new WriteExplainer(reader, clock);
    }

    /** The values of a run that begins now. */
    public Bindings bind(List<Object> values, ZoneId zone) {
        return new Bindings(values, zone, clock.instant());
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
        return write(write, bindings, WriteOptions.DEFAULT, execution);
    }

    /**
     * Applies the mapping's rules and makes the write.
     *
     * @throws SQLException if it fails; of a write of several items, with the count of those that were written before
     */
    public WriteResult write(Operation.Write write, Bindings bindings, WriteOptions options, Execution execution)
            throws SQLException {
        return writer.write(write, bindings, options, execution);
    }

    /**
     * Makes the writes of a batch, all of them, also after one that failed.
     *
     * @return what became of each; a cancel or a timeout is the failure of those that were not made
     * @throws SQLException not for a row, as the result has what became of it
     */
    public BatchResult batch(List<BatchEntry> entries, BatchOptions options, Execution execution) throws SQLException {
        return new BatchRunner(calls, writer, clock, options, execution).run(entries);
    }

    /** Makes a write and gives the rows of its RETURNING. */
    public RowSource returning(
            Operation.Returning returning, Bindings bindings, ReadOptions options, Execution execution)
            throws SQLException {
        WriteOptions rows = new WriteOptions(true, options);
        return new WrittenRows(returning, bindings, write(returning.write(), bindings, rows, execution));
    }

    /**
     * What an operation would do. The table is described, which costs nothing; nothing is read or written.
     *
     * @throws SQLException as the operation itself would be refused
     */
    public List<ExplainStep> explain(Operation operation, Bindings bindings, ReadOptions options, Execution execution)
            throws SQLException {
        return operation.accept(new Operation.Visitor<List<ExplainStep>>() {
            @Override
            public List<ExplainStep> read(Operation.Read read) throws SQLException {
                return read instanceof Operation.TableRead table
                        ? reader.explain(table, bindings, options, execution)
                        : List.of(CONSTANT);
            }

            @Override
            public List<ExplainStep> write(Operation.Write write) throws SQLException {
                return explainer.explain(write, bindings, new WriteOptions(false, options), execution);
            }

            @Override
            public List<ExplainStep> returning(Operation.Returning returning) throws SQLException {
                return explainer.explain(returning.write(), bindings, new WriteOptions(true, options), execution);
            }

            @Override
            public List<ExplainStep> utility(Operation.Utility utility) {
                return List.of();
            }

            @Override
            public List<ExplainStep> session(Operation.Session session) {
                return List.of();
            }
        });
    }

    /**
     * Writes what a transaction has kept, all or nothing. Afterwards the transaction is over, however it went.
     *
     * @throws SQLException 40001 if what it read has changed, naming the statement and the item; nothing is written then
     */
    public void commit(UnitOfWork work, Execution execution) throws SQLException {
        new Commit(work.end(), calls, execution).run();
    }

    /**
     * Makes every table of the mapping that is missing, and waits until all can be used. Without a tenant, the tables that
     * each tenant has of its own are left out.
     */
    public void createMissingTables(Mapping mapping, Optional<String> tenant, Execution execution) throws SQLException {
        new TableCreation(calls, execution).create(new Catalog(mapping, tenant).withTables());
    }
}
