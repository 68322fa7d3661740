package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** GetItem, and BatchGetItem of 100 keys a call. */
record KeyRequests(
        DynamoCalls calls, Resource resource, ReadExpressions expressions, ReadOptions options, Execution execution) {

    private static final int MAX_BATCH = 100;
    private static final int FIRST_PAUSE_MILLIS = 25;
    private static final int LONGEST_PAUSE_MILLIS = 2_000;

    Pages.Request getItem(ItemKey key) {
        GetItemRequest request = execution
                .limit(GetItemRequest.builder())
                .tableName(resource.table())
                .key(key.toSdk())
                .projectionExpression(expressions.projection().orElse(null))
                .expressionAttributeNames(expressions.placeholders().namesOrNull())
                .consistentRead(options.consistentOrNull())
                .build();
        return start -> {
            GetItemResponse answer =
                    calls.call("GetItem on " + resource.table(), execution, client -> client.getItem(request));
            return Page.last(answer.hasItem() ? List.of(answer.item()) : List.of());
        };
    }

    /** A request for each hundred of the keys, none of which stands twice. */
    List<Pages.Request> batchGetItem(List<ItemKey> keys) {
        List<Pages.Request> requests = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += MAX_BATCH) {
            List<Map<String, AttributeValue>> part =
                    keys.subList(from, Math.min(from + MAX_BATCH, keys.size())).stream()
                            .map(ItemKey::toSdk)
                            .toList();
            requests.add(start -> Page.last(batch(part)));
        }
        return requests;
    }

    /** Keys that DynamoDB leaves unprocessed, with HTTP 200, are asked for again. */
    private List<Map<String, AttributeValue>> batch(List<Map<String, AttributeValue>> keys) throws SQLException {
        List<Map<String, AttributeValue>> items = new ArrayList<>(keys.size());
        List<Map<String, AttributeValue>> open = keys;
        int pause = FIRST_PAUSE_MILLIS;
        while (!open.isEmpty()) {
            BatchGetItemRequest request = execution
                    .limit(BatchGetItemRequest.builder())
                    .requestItems(Map.of(resource.table(), keysAndAttributes(open)))
                    .build();
            BatchGetItemResponse answer = calls.call(
                    "BatchGetItem on " + resource.table(), execution, client -> client.batchGetItem(request));
            items.addAll(answer.responses().getOrDefault(resource.table(), List.of()));
            KeysAndAttributes left = answer.unprocessedKeys().get(resource.table());
            open = left == null ? List.of() : left.keys();
            if (!open.isEmpty()) {
                pause(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
        return items;
    }

    private KeysAndAttributes keysAndAttributes(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder()
                .keys(keys)
                .projectionExpression(expressions.projection().orElse(null))
                .expressionAttributeNames(expressions.placeholders().namesOrNull())
                .consistentRead(options.consistentOrNull())
                .build();
    }

    private void pause(int millis) throws SQLException {
        execution.check();
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(millis / 2, millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Errors.cancelled("BatchGetItem on " + resource.table() + ": the thread was interrupted");
        }
    }
}
