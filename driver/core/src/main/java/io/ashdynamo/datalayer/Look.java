package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** Reads an item before it is written, where DynamoDB alone cannot do what is asked. */
record Look(DynamoCalls calls, Execution execution) {

    /** The item as it is now; empty if there is none. */
    Map<String, DynamoValue> at(Resource resource, ItemKey key) throws SQLException {
        GetItemRequest request = execution
                .limit(GetItemRequest.builder())
                .tableName(resource.table())
                .key(key.toSdk())
                .consistentRead(true)
                .returnConsumedCapacity(execution.meter().wantedOrNull())
                .build();
        GetItemResponse answer =
                calls.call(new CallName("GetItem", resource.table()), execution, client -> client.getItem(request));
        int found = answer.hasItem() ? 1 : 0;
        execution.meter().read(answer, found, found, answer.consumedCapacity());
        return ItemCodec.fromSdk(answer.item());
    }

    /** Several items as they are now, in the order of their keys, of which none stands twice; empty where there is none. */
    List<Map<String, DynamoValue>> at(Resource resource, List<ItemKey> keys) throws SQLException {
        KeyRequests requests = new KeyRequests(calls, resource, ReadExpressions.ofWholeItems(), true, execution);
        return requests.inOrder(keys.stream().map(ItemKey::toSdk).toList()).stream()
                .map(item -> item == null ? Map.<String, DynamoValue>of() : ItemCodec.fromSdk(item))
                .toList();
    }
}
