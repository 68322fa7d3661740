package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.plan.Marks;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.Output;
import io.ashdynamo.plan.Source;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The writes of the items that a read finds. */
final class FoundWrites implements WriteStream.Source {

    /** A write of a found item. */
    interface Rule {
        /**
         * The write of an item.
         *
         * @param known all that it depends on; empty if it was not read
         */
        SteppedWrite of(Optional<ItemKey> key, Optional<Map<String, DynamoValue>> known);

        /** The stored attributes that it depends on. */
        Set<String> attributes();

        /** The stored attributes that it changes. */
        Set<String> changed();
    }

    private final Rule rule;
    private final List<TypedColumn> key;
    private final boolean known;
    private final Items items;

    private FoundWrites(Rule rule, List<TypedColumn> key, boolean known, Items items) {
        this.rule = rule;
        this.key = key;
        this.known = known;
        this.items = items;
    }

    /** How the items of a read are got. */
    interface Finder {
        Items items(Operation.TableRead read) throws SQLException;
    }

    /**
     * The writes of what a read finds.
     *
     * @param most the items that are kept at most where they must all be found first
     */
    static FoundWrites of(Operation.TableRead read, Rule rule, Finder finder, int most) throws SQLException {
        Resource resource = read.source().resource();
        List<TypedColumn> key = KeyColumns.of(resource);
        boolean looks = rule.of(Optional.of(new ItemKey(Map.of(), List.of())), Optional.empty())
                .direct()
                .isEmpty();
        Optional<Operation.TableRead> wide = looks ? wide(read, rule.attributes()) : Optional.empty();
        Items items = finder.items(wide.orElse(read));
        return new FoundWrites(
                rule, key, wide.isPresent(), moves(read, rule.changed()) ? new KeptItems(items, most) : items);
    }

    /** The writes of items in a transaction, which looks at each, and writes none before its commit. */
    static FoundWrites kept(Operation.TableRead read, Rule rule, Items items) {
        return new FoundWrites(rule, KeyColumns.of(read.source().resource()), false, items);
    }

    /** Whether changes of these attributes move items in the index that is read. */
    private static boolean moves(Operation.TableRead read, Set<String> changed) {
        Resource resource = read.source().resource();
        return read.path().access().index().stream()
                .flatMap(index -> index.key().columns().stream())
                .flatMap(name -> resource.attribute(name).stream())
                .anyMatch(attribute -> changed.contains(attribute.source()));
    }

    /**
     * The read with all that the writes depend on; empty if it reads an index, which may be behind and may lack it. Then
     * each item is looked at before it is written.
     */
    private static Optional<Operation.TableRead> wide(Operation.TableRead read, Set<String> attributes) {
        Resource resource = read.source().resource();
        List<Output> outputs = new ArrayList<>(read.outputs());
        for (String source : attributes) {
            Optional<TypedColumn> column =
                    columns(resource).filter(one -> one.source().equals(source)).findFirst();
            if (column.isEmpty() || read.path().access().index().isPresent()) {
                return Optional.empty();
            }
            outputs.add(new Output.Stored(column.get()));
        }
        return Optional.of(new Operation.TableRead(
                new Source(resource, outputs),
                read.path(),
                read.where(),
                read.order(),
                read.windows(),
                read.count(),
                read.mode()));
    }

    private static Stream<TypedColumn> columns(Resource resource) {
        return Stream.of(
                        resource.attributes().stream().map(one -> new TypedColumn(resource.name(), one)),
                        KeyColumns.of(resource).stream(),
                        Marks.values(resource).keySet().stream())
                .flatMap(columns -> columns);
    }

    @Override
    public Optional<SteppedWrite> next() throws SQLException {
        Item item = items.next();
        if (item == null) {
            return Optional.empty();
        }
        Map<String, DynamoValue> values = ItemCodec.fromSdk(item.values());
        Optional<ItemKey> own = Optional.of(ItemKey.in(values, key));
        return Optional.of(rule.of(own, known ? Optional.of(values) : Optional.empty()));
    }
}
