package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.Operation;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Carries out writes: rules first, then one request under its condition. */
final class Writer {

    private final DynamoCalls calls;
    private final Clock clock;

    Writer(DynamoCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    WriteResult write(Operation.Write write, Bindings bindings, Execution execution) throws SQLException {
        return write.accept(new Operation.Write.WriteVisitor<WriteResult>() {
            @Override
            public WriteResult create(Operation.Create create) throws SQLException {
                return new ItemCreate(create, bindings, clock.instant()).run(calls, execution);
            }

            @Override
            public WriteResult update(Operation.Update update) throws SQLException {
                return new ItemUpdate(update, bindings, clock.instant()).run(calls, execution);
            }

            @Override
            public WriteResult destroy(Operation.Destroy destroy) throws SQLException {
                return new ItemDestroy(destroy, bindings, clock.instant()).run(calls, execution);
            }
        });
    }

    /** What a write would do; the rules of the mapping are applied. */
    List<ExplainStep> explain(Operation.Write write, Bindings bindings) throws SQLException {
        return List.of(write.accept(new Operation.Write.WriteVisitor<ExplainStep>() {
            @Override
            public ExplainStep create(Operation.Create create) throws SQLException {
                return new ItemCreate(create, bindings, clock.instant()).explain();
            }

            @Override
            public ExplainStep update(Operation.Update update) throws SQLException {
                return new ItemUpdate(update, bindings, clock.instant()).explain();
            }

            @Override
            public ExplainStep destroy(Operation.Destroy destroy) throws SQLException {
                return new ItemDestroy(destroy, bindings, clock.instant()).explain();
            }
        }));
    }
}
