package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.ExplainStep;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items by key that a transaction keeps as it reads them.
 *
 * @param looked the stored attributes that the read is about
 */
record KeptKeys(UnitReads reads, Resource resource, List<ItemKey> keys, Set<String> looked, UnitItem.Pin pin)
        implements ReadRequest {

    @Override
    public Page fetch(Map<String, AttributeValue> start) throws SQLException {
        return Page.last(reads.kept(resource, keys, looked, pin).stream()
                .filter(item -> !item.wanted().isEmpty())
                .map(item -> ItemCodec.toSdk(item.wanted()))
                .toList());
    }

    @Override
    public Text text() {
        String several = reads.work().isSerializable() ? "TransactGetItems" : "BatchGetItem";
        String more = keys.size() > 1 ? " and " + (keys.size() - 1) + " more" : "";
        return new Text(
                keys.size() > 1 ? several : "GetItem",
                Optional.empty(),
                new ExplainStep.Expressions(
                        Optional.of(keys.get(0).shown() + more), Optional.empty(), Optional.empty(), Optional.empty()),
                OptionalLong.empty());
    }
}
