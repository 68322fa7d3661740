package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterBinder;
import io.ashdynamo.plan.FilterEvaluator;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a transaction knows of a table's items, as the read of it begins: it takes the place of what DynamoDB has of them.
 *
 * @param places of all that it knows
 * @param matching those that the read finds
 */
record Overlay(String table, List<TypedColumn> key, Set<ItemPlace> places, List<Item> matching) {

    /** Empty if the read is in no transaction, or in one that knows nothing of its table. */
    static Optional<Overlay> of(Operation.TableRead read, FilterBinder binder, Execution execution)
            throws SQLException {
        Resource resource = read.source().resource();
        List<UnitItem> known =
                execution.work().map(work -> work.of(resource.table())).orElse(List.of());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Filter where = binder.bind(read.where());
        Set<ItemPlace> places = new HashSet<>();
        List<Item> matching = new ArrayList<>();
        for (UnitItem item : known) {
            places.add(item.place());
            boolean isThere = !item.wanted().isEmpty();
            if (isThere && new FilterEvaluator(column -> ItemUpdate.raw(item.wanted(), column)).isTrue(where)) {
                Map<String, AttributeValue> values = ItemCodec.toSdk(item.wanted());
                matching.add(new Item(values, values, 0));
            }
        }
        return Optional.of(new Overlay(resource.table(), KeyColumns.of(resource), places, matching));
    }

    boolean knows(Map<String, AttributeValue> item) {
        return places.contains(ItemPlace.of(table, key, item));
    }

    boolean knows(ItemKey itemKey) {
        return places.contains(ItemPlace.of(table, itemKey));
    }
}
