package io.ashdynamo.datalayer;

import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A request that writes one item.
 *
 * @param kind what it does
 * @param target of a put the item, else the key
 * @param update of an update its expression
 * @param condition under which it writes; empty: always
 * @param repeatable whether it does the same however often it is made
 */
record ItemCall(
        Kind kind,
        String table,
        Map<String, DynamoValue> target,
        Optional<String> update,
        Optional<String> condition,
        Placeholders placeholders,
        boolean repeatable) {

    /** What a request does. */
    enum Kind {
        PUT("PutItem"),
        UPDATE("UpdateItem"),
        /** A delete that does not give the item back. */
        DELETE("DeleteItem"),
        /** A delete that gives the item as it was. */
        DELETE_RETURNING("DeleteItem");

        private final String operation;

        Kind(String operation) {
            this.operation = operation;
        }
    }

    static ItemCall put(
            String table, Map<String, DynamoValue> item, Optional<String> condition, Placeholders placeholders) {
        return new ItemCall(Kind.PUT, table, item, Optional.empty(), condition, placeholders, true);
    }

    /** DynamoDB's name of it. */
    String operation() {
        return kind.operation;
    }

    /** Makes the call; the reply is the item, of an update as it is now, of a delete as it was if that was asked for. */
    WriteReply<Map<String, DynamoValue>> send(DynamoCalls calls, Execution execution) throws SQLException {
        return switch (kind) {
            case PUT -> put(calls, execution);
            case UPDATE -> update(calls, execution);
            case DELETE, DELETE_RETURNING -> delete(calls, execution);
        };
    }

    /** The item that a failed condition looked at; empty if there is none. */
    static Map<String, DynamoValue> old(WriteReply.Refused<?> refused) {
        return refused.cause() instanceof ConditionalCheckFailedException failed && failed.hasItem()
                ? ItemCodec.fromSdk(failed.item())
                : Map.of();
    }

    private WriteReply<Map<String, DynamoValue>> put(DynamoCalls calls, Execution execution) throws SQLException {
        PutItemRequest request = execution
                .limit(PutItemRequest.builder())
                .tableName(table)
                .item(ItemCodec.toSdk(target))
                .conditionExpression(condition.orElse(null))
                .expressionAttributeNames(placeholders.namesOrNull())
                .expressionAttributeValues(placeholders.valuesOrNull())
                .returnValuesOnConditionCheckFailure(oldOrNull())
                .returnConsumedCapacity(execution.meter().wantedOrNull())
                .build();
        return calls.write(name(), execution, repeatable, client -> {
            PutItemResponse answer = client.putItem(request);
            return wrote(answer.consumedCapacity(), target, execution);
        });
    }

    private WriteReply<Map<String, DynamoValue>> update(DynamoCalls calls, Execution execution) throws SQLException {
        UpdateItemRequest request = execution
                .limit(UpdateItemRequest.builder())
                .tableName(table)
                .key(ItemCodec.toSdk(target))
                .updateExpression(update.orElse(null))
                .conditionExpression(condition.orElse(null))
                .expressionAttributeNames(placeholders.namesOrNull())
                .expressionAttributeValues(placeholders.valuesOrNull())
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(oldOrNull())
                .returnConsumedCapacity(execution.meter().wantedOrNull())
                .build();
        return calls.write(name(), execution, repeatable, client -> {
            UpdateItemResponse answer = client.updateItem(request);
            return wrote(answer.consumedCapacity(), ItemCodec.fromSdk(answer.attributes()), execution);
        });
    }

    private WriteReply<Map<String, DynamoValue>> delete(DynamoCalls calls, Execution execution) throws SQLException {
        DeleteItemRequest request = execution
                .limit(DeleteItemRequest.builder())
                .tableName(table)
                .key(ItemCodec.toSdk(target))
                .conditionExpression(condition.orElse(null))
                .expressionAttributeNames(placeholders.namesOrNull())
                .expressionAttributeValues(placeholders.valuesOrNull())
                .returnValues(kind == Kind.DELETE_RETURNING ? ReturnValue.ALL_OLD : null)
                .returnValuesOnConditionCheckFailure(oldOrNull())
                .returnConsumedCapacity(execution.meter().wantedOrNull())
                .build();
        return calls.write(name(), execution, repeatable, client -> {
            DeleteItemResponse answer = client.deleteItem(request);
            return wrote(answer.consumedCapacity(), ItemCodec.fromSdk(answer.attributes()), execution);
        });
    }

    private static Map<String, DynamoValue> wrote(
            ConsumedCapacity consumed, Map<String, DynamoValue> item, Execution execution) {
        execution.meter().wrote(consumed);
        return item;
    }

    private CallName name() {
        return new CallName(operation(), table);
    }

    private ReturnValuesOnConditionCheckFailure oldOrNull() {
        return condition.isPresent() ? ReturnValuesOnConditionCheckFailure.ALL_OLD : null;
    }

    /** As a part of TransactWriteItems. */
    TransactWriteItem transacted() {
        TransactWriteItem.Builder part = TransactWriteItem.builder();
        return switch (kind) {
            case PUT ->
                part.put(put -> put.tableName(table)
                                .item(ItemCodec.toSdk(target))
                                .conditionExpression(condition.orElse(null))
                                .expressionAttributeNames(placeholders.namesOrNull())
                                .expressionAttributeValues(placeholders.valuesOrNull())
                                .returnValuesOnConditionCheckFailure(oldOrNull()))
                        .build();
            case UPDATE ->
                part.update(one -> one.tableName(table)
                                .key(ItemCodec.toSdk(target))
                                .updateExpression(update.orElse(null))
                                .conditionExpression(condition.orElse(null))
                                .expressionAttributeNames(placeholders.namesOrNull())
                                .expressionAttributeValues(placeholders.valuesOrNull())
                                .returnValuesOnConditionCheckFailure(oldOrNull()))
                        .build();
            case DELETE, DELETE_RETURNING ->
                part.delete(delete -> delete.tableName(table)
                                .key(ItemCodec.toSdk(target))
                                .conditionExpression(condition.orElse(null))
                                .expressionAttributeNames(placeholders.namesOrNull())
                                .expressionAttributeValues(placeholders.valuesOrNull())
                                .returnValuesOnConditionCheckFailure(oldOrNull()))
                        .build();
        };
    }

    /** The condition with names and values in place of their placeholders. */
    Optional<String> shownCondition() {
        return condition.map(placeholders::show);
    }
}
