package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.FilterBinder;
import io.ashdynamo.plan.Operation;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;

/** DeleteItem with attribute_exists. */
final class ItemDestroy {

    private final Resource resource;
    private final Placeholders placeholders = new Placeholders();
    private final Optional<ItemKey> key;
    private final Optional<String> condition;

    ItemDestroy(Operation.Destroy destroy, Bindings bindings, Instant now) throws SQLException {
        this.resource = destroy.resource();
        this.key = ItemKey.of(destroy.key(), bindings);
        this.condition =
                WriteCondition.of(resource, destroy.condition(), new FilterBinder(bindings, now), placeholders);
    }

    WriteResult run(DynamoCalls calls, Execution execution) throws SQLException {
        if (key.isEmpty() || condition.isEmpty()) {
            return WriteResult.NOTHING;
        }
        DeleteItemRequest request = execution
                .limit(DeleteItemRequest.builder())
                .tableName(resource.table())
                .key(key.get().toSdk())
                .conditionExpression(condition.get())
                .expressionAttributeNames(placeholders.namesOrNull())
                .expressionAttributeValues(placeholders.valuesOrNull())
                .returnConsumedCapacity(execution.meter().wantedOrNull())
                .build();
        try {
            DeleteItemResponse answer = calls.call(
                    new CallName("DeleteItem", resource.table()), execution, client -> client.deleteItem(request));
            execution.meter().wrote(answer.consumedCapacity());
            return new WriteResult(1, Map.of(), Map.of());
        } catch (ConditionalCheckFailedException e) {
            return WriteResult.NOTHING;
        }
    }

    /** What the call says. */
    ExplainStep explain() {
        return key.isEmpty() || condition.isEmpty()
                ? WriteSteps.nothing(resource)
                : WriteSteps.step("DeleteItem", resource, key.get(), placeholders.show(condition.get()));
    }
}
