package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.WriteTarget;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What writes would do; the rules of the mapping are applied. */
record WriteExplainer(Reader reader, Clock clock) {

    private static final Optional<ItemKey> NO_KEY = Optional.of(new ItemKey(Map.of(), List.of()));

    List<ExplainStep> explain(Operation.Write write, Bindings bindings, WriteOptions options, Execution execution)
            throws SQLException {
        List<ExplainStep> steps = new ArrayList<>(atOnce(write, bindings, options, execution));
        if (execution.work().isPresent()) {
            int last = steps.size() - 1;
            steps.set(last, WriteSteps.kept(steps.get(last)));
        }
        return steps;
    }

    private List<ExplainStep> atOnce(
            Operation.Write write, Bindings bindings, WriteOptions options, Execution execution) throws SQLException {
        ItemWrites writes = new ItemWrites(bindings, clock.instant());
        Optional<ItemWrite> single = writes.single(write);
        if (single.isPresent()) {
            return List.of(single.get().explain());
        }
        int parallelism = options.parallelism();
        return write.accept(new Operation.Write.WriteVisitor<List<ExplainStep>>() {
            @Override
            public List<ExplainStep> create(Operation.Create create) throws SQLException {
                ItemKey first = writes.created(create.resource(), create.rows().get(0), create.conflict())
                        .key()
                        .orElseThrow();
                int rows = create.rows().size();
                return List.of(WriteSteps.transaction(create.resource(), rows, first));
            }

            @Override
            public List<ExplainStep> copy(Operation.Copy copy) throws SQLException {
                List<ExplainStep> steps =
                        new ArrayList<>(reader.explain(copy.read(), bindings, options.reads(), execution));
                steps.add(WriteSteps.each("PutItem", copy.resource(), Optional.empty(), parallelism));
                return steps;
            }

            @Override
            public List<ExplainStep> update(Operation.Update update) throws SQLException {
                return found(update.target(), new ItemUpdate(writes.updated(update), NO_KEY), "UpdateItem");
            }

            @Override
            public List<ExplainStep> destroy(Operation.Destroy destroy) throws SQLException {
                return found(destroy.target(), new ItemDestroy(writes.destroyed(destroy, false), NO_KEY), "DeleteItem");
            }

            private List<ExplainStep> found(WriteTarget target, SteppedWrite write, String operation)
                    throws SQLException {
                Operation.TableRead read = ((WriteTarget.Found) target).read();
                List<ExplainStep> steps = new ArrayList<>(reader.explain(read, bindings, options.reads(), execution));
                Optional<String> condition = write.direct().flatMap(ItemCall::shownCondition);
                steps.add(WriteSteps.each(operation, read.source().resource(), condition, parallelism));
                return steps;
            }
        });
    }
}
