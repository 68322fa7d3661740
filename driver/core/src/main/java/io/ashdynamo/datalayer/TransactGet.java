package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * TransactGetItems: items as they all are at one time. DynamoDB refuses it while another transaction writes one of them;
 * then it is made again.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html">
 *     TransactGetItems</a>
 */
record TransactGet(DynamoCalls calls, Execution execution) {

    /** The items with these keys, in their order; empty for one that there is not. */
    List<Map<String, DynamoValue>> of(Resource resource, List<ItemKey> keys) throws SQLException {
        if (keys.size() > UnitLimits.MAX_ITEMS) {
            throw Errors.tooLarge(
                    resource.name() + ": the statement names " + keys.size() + " keys, and DynamoDB reads at most "
                            + UnitLimits.MAX_ITEMS
                            + " items as they are at one time; name fewer, or use READ_COMMITTED",
                    null);
        }
        Backoff backoff = new Backoff(execution);
        TransactionCanceledException last = null;
        for (int tries = 0; tries < SteppedWrite.MAX_TRIES; tries++) {
            try {
                return items(send(resource, keys), keys.size());
            } catch (TransactionCanceledException e) {
                checkIsConflict(resource, e);
                last = e;
            }
            backoff.pause();
        }
        throw Errors.conflict(
                resource.name() + ": another transaction wrote the items that are read each of the "
                        + SteppedWrite.MAX_TRIES + " times it was tried. Begin the transaction again",
                last);
    }

    private TransactGetItemsResponse send(Resource resource, List<ItemKey> keys) throws SQLException {
        TransactGetItemsRequest request = execution
                .limit(TransactGetItemsRequest.builder())
                .transactItems(keys.stream()
                        .map(key -> TransactGetItem.builder()
                                .get(get -> get.tableName(resource.table()).key(key.toSdk()))
                                .build())
                        .toList())
                .returnConsumedCapacity(execution.meter().wantedOrNull())
                .build();
        TransactGetItemsResponse answer = calls.call(
                new CallName("TransactGetItems", resource.table()),
                execution,
                client -> client.transactGetItems(request));
        long found = answer.responses().stream().filter(ItemResponse::hasItem).count();
        boolean counted =
                answer.hasConsumedCapacity() && !answer.consumedCapacity().isEmpty();
        execution
                .meter()
                .read(answer, found, found, counted ? answer.consumedCapacity().get(0) : null);
        return answer;
    }

    private static List<Map<String, DynamoValue>> items(TransactGetItemsResponse answer, int keys) {
        List<Map<String, DynamoValue>> items = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            ItemResponse one = answer.responses().get(i);
            items.add(one.hasItem() ? ItemCodec.fromSdk(one.item()) : Map.of());
        }
        return items;
    }

    private static void checkIsConflict(Resource resource, TransactionCanceledException e) throws SQLException {
        if (e.cancellationReasons().stream().noneMatch(reason -> "TransactionConflict".equals(reason.code()))) {
            throw Cancellation.ofRead(resource.name(), e);
        }
    }
}
