package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Assignment;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.Condition;
import io.ashdynamo.plan.Conflict;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterBinder;
import io.ashdynamo.plan.Marks;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.WriteTarget;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the writes of single items that operations consist of, by the rules of the mapping.
 *
 * @param now the time that a run writes
 */
record ItemWrites(Bindings bindings, Instant now) {

    /** The write of an operation that is about one item; empty if it is about several, or about those that it finds. */
    Optional<ItemWrite> single(Operation.Write write) throws SQLException {
        return single(write, false).map(one -> one);
    }

    /**
     * The same.
     *
     * @param returning whether a delete is to give the item as it was
     */
    Optional<SteppedWrite> single(Operation.Write write, boolean returning) throws SQLException {
        return write.accept(new Operation.Write.WriteVisitor<Optional<SteppedWrite>>() {
            @Override
            public Optional<SteppedWrite> create(Operation.Create create) throws SQLException {
                return create.rows().size() == 1
                        ? Optional.of(created(create.resource(), create.rows().get(0), create.conflict()))
                        : Optional.empty();
            }

            @Override
            public Optional<SteppedWrite> copy(Operation.Copy copy) {
                return Optional.empty();
            }

            @Override
            public Optional<SteppedWrite> update(Operation.Update update) throws SQLException {
                return update.target() instanceof WriteTarget.Key key
                        ? Optional.of(new ItemUpdate(updated(update), ItemKey.of(key.key(), bindings)))
                        : Optional.empty();
            }

            @Override
            public Optional<SteppedWrite> destroy(Operation.Destroy destroy) throws SQLException {
                return destroy.target() instanceof WriteTarget.Key key
                        ? Optional.of(new ItemDestroy(destroyed(destroy, returning), ItemKey.of(key.key(), bindings)))
                        : Optional.empty();
            }
        });
    }

    /** A new item, by what becomes of one that is there. */
    SteppedWrite created(Resource resource, List<Assignment> values, Conflict conflict) throws SQLException {
        NewItem row = NewItem.of(resource, values, bindings, now);
        return conflict.accept(new Conflict.Visitor<SteppedWrite>() {
            @Override
            public SteppedWrite fail(Conflict.Fail fail) {
                return new ItemCreate(row, ItemCreate.Mode.FAIL);
            }

            @Override
            public SteppedWrite replace(Conflict.Replace replace) {
                return new ItemCreate(row, ItemCreate.Mode.REPLACE);
            }

            @Override
            public SteppedWrite nothing(Conflict.Nothing nothing) {
                return new ItemCreate(row, ItemCreate.Mode.SKIP);
            }

            @Override
            public SteppedWrite update(Conflict.Update update) throws SQLException {
                Filter own = new FilterBinder(bindings, now).bind(Marks.ofAttributes(resource));
                return new ItemUpsert(row, BoundUpdate.of(resource, update.changes(), own, bindings, now));
            }
        });
    }

    BoundUpdate updated(Operation.Update update) throws SQLException {
        Filter where = where(update.target(), update.condition());
        return BoundUpdate.of(update.resource(), update.changes(), where, bindings, now);
    }

    ItemDestroy.Rule destroyed(Operation.Destroy destroy, boolean returning) throws SQLException {
        return new ItemDestroy.Rule(destroy.resource(), where(destroy.target(), destroy.condition()), returning);
    }

    /** What must hold of an item while it is written: also all by which it was found, but for what its key says. */
    private Filter where(WriteTarget target, Condition condition) throws SQLException {
        Set<Condition> terms = new LinkedHashSet<>(condition.conjuncts());
        if (target instanceof WriteTarget.Found found) {
            terms.addAll(found.read().where().conjuncts());
            // The key is the one that was found.
            terms.removeAll(Marks.ofKey(found.read().source().resource()).conjuncts());
        }
        Filter where = new FilterBinder(bindings, now).bind(Condition.all(new ArrayList<>(terms)));
        if (target instanceof WriteTarget.Key key) {
            Optional<ItemKey> own = ItemKey.of(key.key(), bindings);
            return own.isPresent() ? own.get().rest(where) : Filter.Truth.FALSE;
        }
        return where;
    }
}
