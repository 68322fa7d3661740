package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.type.Composition;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items whose keys are what their columns compose; of another nobody knows which row it is, so it is an error.
 *
 * @param keys those that are checked
 */
record FittingItems(Items all, Resource resource, List<TypedColumn> keys) implements Items {

    /** The items themselves where no key is composed. */
    static Items of(Items all, Resource resource, List<TypedColumn> keys) {
        return keys.isEmpty() ? all : new FittingItems(all, resource, keys);
    }

    @Override
    public Item next() throws SQLException {
        Item item = all.next();
        if (item != null) {
            for (TypedColumn key : keys) {
                check(key, item.values());
            }
        }
        return item;
    }

    private void check(TypedColumn key, Map<String, AttributeValue> item) throws SQLException {
        if (!(ItemCodec.stored(item, key) instanceof DynamoValue.S stored)) {
            return;
        }
        Composition composition = key.composition().orElseThrow();
        Optional<TypedColumn> misfit = composition.misfit(stored.value(), column -> ItemCodec.stored(item, column));
        if (misfit.isPresent()) {
            DynamoValue value = ItemCodec.stored(item, misfit.get());
            throw Errors.badValue(misfit.get() + " is "
                    + (value == null ? "missing" : misfit.get().show(value))
                    + " in the item with " + primaryKey(item) + ", but its stored key "
                    + key.attribute().name() + ", "
                    + key.show(stored) + ", is composed as " + composition.template()
                    + "; mend the item, or the mapping");
        }
    }

    private String primaryKey(Map<String, AttributeValue> item) {
        return KeyColumns.of(resource).stream()
                .map(key -> key.attribute().name() + " = " + key.show(ItemCodec.stored(item, key)))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        all.close();
    }
}
