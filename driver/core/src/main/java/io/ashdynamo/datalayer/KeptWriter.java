package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Access;
import io.ashdynamo.plan.Assignment;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.WriteTarget;
import io.ashdynamo.row.RowSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries out a write in a transaction: no call writes anything. A statement that fails changes nothing. */
record KeptWriter(Reader reader, UnitReads reads, Writer.Run run) implements Operation.Write.WriteVisitor<WriteResult> {

    WriteResult write(Operation.Write write) throws SQLException {
        UnitOfWork.Mark before = reads.work().mark();
        try {
            return write.accept(this);
        } catch (SQLException | RuntimeException | Error e) {
            reads.work().backTo(before);
            throw e;
        }
    }

    @Override
    public WriteResult create(Operation.Create create) throws SQLException {
        KeptWrites kept = new KeptWrites(create.resource(), reads);
        List<SteppedWrite> writes = Writer.created(create, run);
        return writes.size() == 1 ? kept.one(writes.get(0)) : kept.rows(writes);
    }

    @Override
    public WriteResult copy(Operation.Copy copy) throws SQLException {
        try (RowSource rows = reader.read(
                copy.read(),
                run.bindings(),
                run.options().reads(),
                run.execution().reads())) {
            return new KeptWrites(copy.resource(), reads).all(new CopiedRows(copy, rows, run.writes()));
        }
    }

    @Override
    public WriteResult update(Operation.Update update) throws SQLException {
        return each(update, update.target(), new Writer.UpdateRule(run.writes().updated(update)));
    }

    @Override
    public WriteResult destroy(Operation.Destroy destroy) throws SQLException {
        return each(
                destroy, destroy.target(), new Writer.DestroyRule(run.writes().destroyed(destroy, true)));
    }

    private WriteResult each(Operation.Write write, WriteTarget target, FoundWrites.Rule rule) throws SQLException {
        KeptWrites kept = new KeptWrites(write.resource(), reads);
        return target.accept(new WriteTarget.Visitor<WriteResult, SQLException>() {
            @Override
            public WriteResult key(WriteTarget.Key key) throws SQLException {
                return kept.one(rule.of(ItemKey.of(key.key(), run.bindings()), Optional.empty()));
            }

            @Override
            public WriteResult found(WriteTarget.Found found) throws SQLException {
                Operation.TableRead read = found.read();
                if (read.path().access() instanceof Access.Keys keys) {
                    return kept.all(byKey(keys, rule));
                }
                Execution finding = run.execution().reads();
                try {
                    Items items =
                            reader.items(read, run.bindings(), run.options().reads(), finding);
                    return kept.all(FoundWrites.kept(read, rule, new DistinctItems(items, write.resource())));
                } finally {
                    finding.end();
                }
            }
        });
    }

    /** Whole keys need not be looked for: each item is looked at. */
    private WriteStream.Source byKey(Access.Keys access, FoundWrites.Rule rule) throws SQLException {
        Set<ItemKey> keys = new LinkedHashSet<>();
        for (List<Assignment> key : access.keys()) {
            ItemKey.of(key, run.bindings()).ifPresent(keys::add);
        }
        List<SteppedWrite> writes = new ArrayList<>();
        keys.forEach(key -> writes.add(rule.of(Optional.of(key), Optional.empty())));
        var next = writes.iterator();
        return () -> next.hasNext() ? Optional.of(next.next()) : Optional.empty();
    }
}
