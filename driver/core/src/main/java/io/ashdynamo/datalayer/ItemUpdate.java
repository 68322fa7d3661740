package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Bindings;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.FilterBinder;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** UpdateItem with attribute_exists, giving the new item. */
final class ItemUpdate {

    private static final DynamoValue ZERO = new DynamoValue.N("0");
    private static final DynamoValue ONE = new DynamoValue.N("1");

    private final Resource resource;
    private final Placeholders placeholders = new Placeholders();
    private final Map<TypedColumn, DynamoValue> changes;
    private final Set<TypedColumn> defaults;
    private final Optional<ItemKey> key;
    private final Optional<String> condition;

    ItemUpdate(Operation.Update update, Bindings bindings, Instant now) throws SQLException {
        this.resource = update.resource();
        RowRules rules = new RowRules(resource);
        this.changes = rules.bind(update.changes(), bindings);
        Map<TypedColumn, DynamoValue> made = rules.updateDefaults(changes.keySet(), now);
        this.changes.putAll(made);
        this.defaults = made.keySet();
        this.key = ItemKey.of(update.key(), bindings);
        this.condition = WriteCondition.of(resource, update.condition(), new FilterBinder(bindings, now), placeholders);
    }

    WriteResult run(DynamoCalls calls, Execution execution) throws SQLException {
        if (key.isEmpty() || condition.isEmpty()) {
            return WriteResult.NOTHING;
        }
        UpdateItemRequest request = execution
                .limit(UpdateItemRequest.builder())
                .tableName(resource.table())
                .key(key.get().toSdk())
                .updateExpression(expression())
                .conditionExpression(condition.get())
                .expressionAttributeNames(placeholders.namesOrNull())
                .expressionAttributeValues(placeholders.valuesOrNull())
                .returnValues(ReturnValue.ALL_NEW)
                .returnConsumedCapacity(execution.meter().wantedOrNull())
                .build();
        try {
            UpdateItemResponse answer = calls.call(
                    new CallName("UpdateItem", resource.table()), execution, client -> client.updateItem(request));
            execution.meter().wrote(answer.consumedCapacity());
            Map<String, DynamoValue> item = ItemCodec.fromSdk(answer.attributes());
            return new WriteResult(1, generated(item), item);
        } catch (ConditionalCheckFailedException e) {
            return WriteResult.NOTHING;
        }
    }

    /** What the call says. */
    ExplainStep explain() {
        return key.isEmpty() || condition.isEmpty()
                ? WriteSteps.nothing(resource)
                : WriteSteps.step("UpdateItem", resource, key.get(), placeholders.show(condition.get()));
    }

    private String expression() {
        List<String> sets = new ArrayList<>();
        List<String> removes = new ArrayList<>();
        changes.forEach((column, value) -> {
            String name = placeholders.name(column.attribute().source());
            if (value == null) {
                removes.add(name);
            } else {
                sets.add(name + " = " + placeholders.value(value));
            }
        });
        lock().ifPresent(lock -> {
            String name = placeholders.name(lock.source());
            sets.add(name + " = if_not_exists(" + name + ", " + placeholders.value(ZERO) + ") + "
                    + placeholders.value(ONE));
        });
        return (sets.isEmpty() ? "" : "SET " + String.join(", ", sets))
                + (sets.isEmpty() || removes.isEmpty() ? "" : " ")
                + (removes.isEmpty() ? "" : "REMOVE " + String.join(", ", removes));
    }

    private Optional<Attribute> lock() {
        return resource.optimisticLock().flatMap(resource::attribute);
    }

    /** The key and the values that the driver made, as they are stored now. */
    private Map<TypedColumn, DynamoValue> generated(Map<String, DynamoValue> item) {
        List<TypedColumn> columns = new ArrayList<>(KeyColumns.of(resource));
        columns.addAll(defaults);
        lock().ifPresent(lock -> columns.add(new TypedColumn(resource.name(), lock)));
        Map<TypedColumn, DynamoValue> generated = new LinkedHashMap<>();
        columns.forEach(
                column -> generated.put(column, item.get(column.attribute().source())));
        return generated;
    }
}
