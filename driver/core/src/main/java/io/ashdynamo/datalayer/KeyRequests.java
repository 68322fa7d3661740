package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** GetItem, and BatchGetItem of 100 keys a call. */
record KeyRequests(
        DynamoCalls calls, Resource resource, ReadExpressions expressions, boolean consistent, Execution execution) {

    private static final int MAX_BATCH = 100;

    /** A request for the item of each key: one, or one for each hundred. No key stands twice. */
    List<ReadRequest> of(List<ItemKey> keys) {
        if (keys.size() == 1) {
            return List.of(getItem(keys.get(0)));
        }
        List<ReadRequest> requests = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += MAX_BATCH) {
            requests.add(batchGetItem(keys.subList(from, Math.min(from + MAX_BATCH, keys.size()))));
        }
        return requests;
    }

    /** The items with the keys of these, in their order; null for one that there is not. */
    List<Map<String, AttributeValue>> inOrder(List<Map<String, AttributeValue>> items) throws SQLException {
        List<TypedColumn> columns = KeyColumns.of(resource);
        Map<ItemPlace, Map<String, AttributeValue>> keys = new LinkedHashMap<>();
        for (Map<String, AttributeValue> item : items) {
            keys.putIfAbsent(place(columns, item), key(columns, item));
        }
        Map<ItemPlace, Map<String, AttributeValue>> found = new HashMap<>();
        for (Map<String, AttributeValue> item : batch(List.copyOf(keys.values()))) {
            found.put(place(columns, item), item);
        }
        List<Map<String, AttributeValue>> ordered = new ArrayList<>(items.size());
        items.forEach(item -> ordered.add(found.get(place(columns, item))));
        return ordered;
    }

    private ItemPlace place(List<TypedColumn> columns, Map<String, AttributeValue> item) {
        return ItemPlace.of(resource.table(), columns, item);
    }

    private static Map<String, AttributeValue> key(List<TypedColumn> columns, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new HashMap<>();
        columns.forEach(column -> key.put(column.source(), item.get(column.source())));
        return key;
    }

    private ReadRequest getItem(ItemKey key) {
        GetItemRequest request = execution
                .limit(GetItemRequest.builder())
                .tableName(resource.table())
                .key(key.toSdk())
                .projectionExpression(expressions.projection().orElse(null))
                .expressionAttributeNames(expressions.placeholders().namesOrNull())
                .consistentRead(PageRequests.trueOrNull(consistent))
                .returnConsumedCapacity(execution.meter().wantedOrNull())
                .build();
        return new KeyRequest("GetItem", List.of(key)) {
            @Override
            public Page fetch(Map<String, AttributeValue> start) throws SQLException {
                GetItemResponse answer = calls.call(
                        new CallName("GetItem", resource.table()), execution, client -> client.getItem(request));
                int found = answer.hasItem() ? 1 : 0;
                execution.meter().read(answer, found, found, answer.consumedCapacity());
                return Page.last(found == 1 ? List.of(answer.item()) : List.of());
            }
        };
    }

    private ReadRequest batchGetItem(List<ItemKey> keys) {
        return new KeyRequest("BatchGetItem", keys) {
            @Override
            public Page fetch(Map<String, AttributeValue> start) throws SQLException {
                List<Map<String, AttributeValue>> items =
                        inOrder(keys.stream().map(ItemKey::toSdk).toList());
                return Page.last(items.stream().filter(item -> item != null).toList());
            }
        };
    }

    /** A request by key, and what it says. */
    private abstract class KeyRequest implements ReadRequest {
        private final String operation;
        private final List<ItemKey> keys;

        KeyRequest(String operation, List<ItemKey> keys) {
            this.operation = operation;
            this.keys = keys;
        }

        @Override
        public Text text() {
            String more = keys.size() > 1 ? " and " + (keys.size() - 1) + " more" : "";
            return new Text(
                    operation,
                    Optional.empty(),
                    new ExplainStep.Expressions(
                            Optional.of(keys.get(0).shown() + more),
                            Optional.empty(),
                            Optional.empty(),
                            expressions.shown()),
                    OptionalLong.empty());
        }
    }

    /** Keys that DynamoDB leaves unprocessed, with HTTP 200, are asked for again. */
    private List<Map<String, AttributeValue>> batch(List<Map<String, AttributeValue>> keys) throws SQLException {
        List<Map<String, AttributeValue>> items = new ArrayList<>(keys.size());
        List<Map<String, AttributeValue>> open = keys;
        Backoff backoff = new Backoff(execution);
        while (!open.isEmpty()) {
            BatchGetItemRequest request = execution
                    .limit(BatchGetItemRequest.builder())
                    .requestItems(Map.of(resource.table(), keysAndAttributes(open)))
                    .returnConsumedCapacity(execution.meter().wantedOrNull())
                    .build();
            BatchGetItemResponse answer = calls.call(
                    new CallName("BatchGetItem", resource.table()), execution, client -> client.batchGetItem(request));
            List<Map<String, AttributeValue>> found = answer.responses().getOrDefault(resource.table(), List.of());
            ConsumedCapacity consumed =
                    answer.hasConsumedCapacity() && !answer.consumedCapacity().isEmpty()
                            ? answer.consumedCapacity().get(0)
                            : null;
            execution.meter().read(answer, found.size(), found.size(), consumed);
            items.addAll(found);
            KeysAndAttributes left = answer.unprocessedKeys().get(resource.table());
            open = left == null ? List.of() : left.keys();
            if (!open.isEmpty()) {
                backoff.pause();
            }
        }
        return items;
    }

    private KeysAndAttributes keysAndAttributes(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder()
                .keys(keys)
                .projectionExpression(expressions.projection().orElse(null))
                .expressionAttributeNames(expressions.placeholders().namesOrNull())
                .consistentRead(PageRequests.trueOrNull(consistent))
                .build();
    }
}
