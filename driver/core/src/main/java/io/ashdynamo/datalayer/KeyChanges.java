package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.type.Composition;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changes of columns do to the composed keys of indexes. */
final class KeyChanges {

    private final Map<TypedColumn, BoundChange> changes = new HashMap<>();

    private KeyChanges(List<BoundChange> changes) {
        changes.forEach(change -> this.changes.put(change.column(), change));
    }

    /** The changes of the keys that are composed of changed columns. */
    static List<BoundChange> of(Resource resource, List<BoundChange> changes) throws SQLException {
        KeyChanges all = new KeyChanges(changes);
        List<BoundChange> ofKeys = new ArrayList<>();
        for (TypedColumn key : KeyColumns.composed(resource)) {
            Composition composition = key.composition().orElseThrow();
            if (composition.columns().stream().anyMatch(all.changes::containsKey)) {
                ofKeys.add(all.of(key, composition));
            }
        }
        return ofKeys;
    }

    private BoundChange of(TypedColumn key, Composition composition) throws SQLException {
        List<TypedColumn> columns = composition.columns();
        if (columns.stream().anyMatch(this::isRemoved)) {
            return new BoundChange.Put(key, null);
        }
        if (columns.stream().allMatch(column -> changes.get(column) instanceof BoundChange.Put)) {
            String text = composition
                    .text(column -> ((BoundChange.Put) changes.get(column)).value())
                    .orElseThrow();
            return new BoundChange.Put(key, new DynamoValue.S(text));
        }
        for (TypedColumn column : columns) {
            if (changes.get(column) instanceof BoundChange.Put put) {
                composition.check(column, put.value());
            }
        }
        return new BoundChange.Composed(
                key,
                columns.stream().filter(column -> !changes.containsKey(column)).toList());
    }

    /** An index has no item without its key. */
    private boolean isRemoved(TypedColumn column) {
        return changes.get(column) instanceof BoundChange.Put put && put.value() == null;
    }
}
