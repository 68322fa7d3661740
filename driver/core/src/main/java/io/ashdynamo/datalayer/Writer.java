package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Conflict;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.WriteTarget;
import io.ashdynamo.row.RowSource;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries out writes: rules first, then requests under their conditions. */
final class Writer {

    private final DynamoCalls calls;
    private final Reader reader;
    private final Clock clock;

    Writer(DynamoCalls calls, Reader reader, Clock clock) {
        this.calls = calls;
        this.reader = reader;
        this.clock = clock;
    }

    /** A write that is carried out once. */
    record Run(Bindings bindings, WriteOptions options, Execution execution, ItemWrites writes) {}

    WriteResult write(Operation.Write write, Bindings bindings, WriteOptions options, Execution execution)
            throws SQLException {
        Run run = new Run(bindings, options, execution, new ItemWrites(bindings, clock.instant()));
        Optional<UnitReads> unit = UnitReads.of(calls, execution);
        if (unit.isPresent()) {
            return new KeptWriter(reader, unit.get(), run).write(write);
        }
        return write.accept(new Operation.Write.WriteVisitor<WriteResult>() {
            @Override
            public WriteResult create(Operation.Create create) throws SQLException {
                return Writer.this.create(create, run);
            }

            @Override
            public WriteResult copy(Operation.Copy copy) throws SQLException {
                return Writer.this.copy(copy, run);
            }

            @Override
            public WriteResult update(Operation.Update update) throws SQLException {
                return each(update.target(), new UpdateRule(run.writes().updated(update)), run, "changed");
            }

            @Override
            public WriteResult destroy(Operation.Destroy destroy) throws SQLException {
                ItemDestroy.Rule rule = run.writes().destroyed(destroy, options.rows());
                return each(destroy.target(), new DestroyRule(rule), run, "deleted");
            }
        });
    }

    private WriteResult create(Operation.Create create, Run run) throws SQLException {
        if (create.rows().size() == 1) {
            return run.writes()
                    .created(create.resource(), create.rows().get(0), create.conflict())
                    .run(calls, run.execution());
        }
        return new Transaction(rows(create, run), create.resource().table(), calls, run.execution()).run();
    }

    private List<Transaction.CreatedRow> rows(Operation.Create create, Run run) throws SQLException {
        List<SteppedWrite> writes = created(create, run);
        Look look = new Look(calls, run.execution());
        List<Map<String, DynamoValue>> present = create.conflict() instanceof Conflict.Update
                ? look.at(
                        create.resource(),
                        writes.stream().map(write -> row(write).key()).toList())
                : List.of();
        List<Transaction.CreatedRow> rows = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            SteppedWrite write = writes.get(i);
            rows.add(
                    write instanceof ItemUpsert upsert
                            ? UpsertedRow.of(i + 1, upsert, present.get(i))
                            : new Transaction.CreatedRow(
                                    i + 1, write, write.first(look), row(write).item()));
        }
        return rows;
    }

    /** The writes of an INSERT's rows, which can be made together. */
    static List<SteppedWrite> created(Operation.Create create, Run run) throws SQLException {
        if (create.rows().size() == 1) {
            return List.of(run.writes().created(create.resource(), create.rows().get(0), create.conflict()));
        }
        List<SteppedWrite> writes = new ArrayList<>();
        for (int i = 0; i < create.rows().size(); i++) {
            writes.add(created(create, i, run));
        }
        Transaction.check(writes.stream().map(Writer::row).toList());
        return writes;
    }

    private static NewItem row(SteppedWrite write) {
        return write instanceof ItemUpsert upsert ? upsert.row() : ((ItemCreate) write).row();
    }

    private static SteppedWrite created(Operation.Create create, int index, Run run) throws SQLException {
        try {
            return run.writes().created(create.resource(), create.rows().get(index), create.conflict());
        } catch (SQLException e) {
            throw Errors.withNote(e, "it is in row " + (index + 1) + ", and nothing was written");
        }
    }

    private WriteResult copy(Operation.Copy copy, Run run) throws SQLException {
        Execution reads = run.execution().reads();
        try (RowSource rows =
                reader.read(copy.read(), run.bindings(), run.options().reads(), reads)) {
            return new WriteStream(calls, run.execution(), run.options())
                    .run(new CopiedRows(copy, rows, run.writes()), "written");
        }
    }

    private WriteResult each(WriteTarget target, FoundWrites.Rule rule, Run run, String done) throws SQLException {
        return target.accept(new WriteTarget.Visitor<WriteResult, SQLException>() {
            @Override
            public WriteResult key(WriteTarget.Key key) throws SQLException {
                Optional<ItemKey> own = ItemKey.of(key.key(), run.bindings());
                return rule.of(own, Optional.empty()).run(calls, run.execution());
            }

            @Override
            public WriteResult found(WriteTarget.Found found) throws SQLException {
                Execution reads = run.execution().reads();
                try {
                    FoundWrites writes = FoundWrites.of(
                            found.read(),
                            rule,
                            read -> reader.items(
                                    read, run.bindings(), run.options().reads(), reads),
                            run.options().reads().maxSortRows());
                    return new WriteStream(calls, run.execution(), run.options()).run(writes, done);
                } finally {
                    reads.end();
                }
            }
        });
    }

    record UpdateRule(BoundUpdate update) implements FoundWrites.Rule {
        @Override
        public SteppedWrite of(Optional<ItemKey> key, Optional<Map<String, DynamoValue>> known) {
            return new ItemUpdate(update, key, known);
        }

        @Override
        public Set<String> attributes() {
            return update.attributes();
        }

        @Override
        public Set<String> changed() {
            return Stream.concat(update.changes().stream().map(BoundChange::column), update.defaults().stream())
                    .map(TypedColumn::source)
                    .collect(Collectors.toSet());
        }
    }

    record DestroyRule(ItemDestroy.Rule rule) implements FoundWrites.Rule {
        @Override
        public SteppedWrite of(Optional<ItemKey> key, Optional<Map<String, DynamoValue>> known) {
            return new ItemDestroy(rule, key, known);
        }

        @Override
        public Set<String> attributes() {
            return rule.attributes();
        }

        @Override
        public Set<String> changed() {
            return Set.of();
        }
    }
}
