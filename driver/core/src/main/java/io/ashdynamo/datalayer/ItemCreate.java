package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** PutItem with attribute_not_exists on the key. */
final class ItemCreate {

    private final Resource resource;
    private final Placeholders placeholders = new Placeholders();
    private final Map<TypedColumn, DynamoValue> generated = new LinkedHashMap<>();
    private final Map<String, DynamoValue> item = new LinkedHashMap<>();

    ItemCreate(Operation.Create create, Bindings bindings, Instant now) throws SQLException {
        this.resource = create.resource();
        RowRules rules = new RowRules(resource);
        Map<TypedColumn, DynamoValue> row = rules.bind(create.values(), bindings);
        Map<TypedColumn, DynamoValue> defaults = rules.createDefaults(row.keySet(), now);
        row.putAll(defaults);
        rules.checkComplete(row);
        KeyColumns.of(resource).forEach(key -> generated.put(key, row.get(key)));
        generated.putAll(defaults);
        row.forEach((column, value) -> {
            if (value != null) {
                item.put(column.attribute().source(), value);
            }
        });
    }

    WriteResult run(DynamoCalls calls, Execution execution) throws SQLException {
        PutItemRequest request = request(execution);
        try {
            PutItemResponse answer =
                    calls.call(new CallName("PutItem", resource.table()), execution, client -> client.putItem(request));
            execution.meter().wrote(answer.consumedCapacity());
        } catch (ConditionalCheckFailedException e) {
            throw Errors.duplicateKey(
                    resource.name() + " has a row with " + new ItemKey(item, key()) + " already; nothing was written",
                    e);
        }
        return new WriteResult(1, generated, item);
    }

    /** What the call says. */
    ExplainStep explain() {
        request(Execution.unlimited());
        return WriteSteps.step("PutItem", resource, new ItemKey(item, key()), placeholders.show(condition()));
    }

    private PutItemRequest request(Execution execution) {
        return execution
                .limit(PutItemRequest.builder())
                .tableName(resource.table())
                .item(ItemCodec.toSdk(item))
                .conditionExpression(condition())
                .expressionAttributeNames(placeholders.namesOrNull())
                .returnConsumedCapacity(execution.meter().wantedOrNull())
                .build();
    }

    private String condition() {
        return "attribute_not_exists(" + placeholders.name(key().get(0).source()) + ")";
    }

    private List<TypedColumn> key() {
        return KeyColumns.of(resource);
    }
}
