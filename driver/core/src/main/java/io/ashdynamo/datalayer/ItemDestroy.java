package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterEvaluator;
import io.ashdynamo.plan.KeyColumns;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * DeleteItem with attribute_exists. A WHERE that DynamoDB cannot check is checked here on the item as it is, and the item
 * is deleted under the condition that what was looked at is still so.
 *
 * @param rule which items are deleted
 * @param known the item as it was read; empty if it was not
 */
record ItemDestroy(Rule rule, Optional<ItemKey> key, Optional<Map<String, DynamoValue>> known) implements SteppedWrite {

    /**
     * Which items are deleted.
     *
     * @param returning whether they are wanted as they were
     */
    record Rule(Resource resource, Filter where, boolean returning) {
        Set<String> attributes() {
            return where.columns().map(TypedColumn::source).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** Of an item of which nothing is known. */
    ItemDestroy(Rule rule, Optional<ItemKey> key) {
        this(rule, key, Optional.empty());
    }

    @Override
    public Resource resource() {
        return rule.resource();
    }

    @Override
    public boolean isNothing() {
        return key.isEmpty() || rule.where().equals(Filter.Truth.FALSE);
    }

    @Override
    public Optional<ItemCall> direct() {
        Placeholders placeholders = new Placeholders();
        return isNothing()
                ? Optional.empty()
                : WriteCondition.of(rule.resource(), rule.where(), placeholders)
                        .map(condition -> call(condition, placeholders));
    }

    /**
     * A delete whose answer was lost and that then finds no item has deleted it, or there was none: which of both, nobody
     * knows. It counts, as the item is gone.
     */
    @Override
    public WriteStep after(ItemCall call, WriteReply.Refused<?> refused) throws SQLException {
        Map<String, DynamoValue> item = ItemCall.old(refused);
        if (!item.isEmpty()) {
            return direct().isPresent() ? WriteStep.NOTHING : by(item);
        }
        if (!refused.uncertain()) {
            return WriteStep.NOTHING;
        }
        if (rule.returning()) {
            throw Errors.connectionLost(
                    resource().name() + ": the answer to DeleteItem was lost, and with it the item with "
                            + key.orElseThrow() + ", which is gone now",
                    refused.cause());
        }
        return WriteStep.done(written(key.orElseThrow().values()));
    }

    @Override
    public Outcome decide(Map<String, DynamoValue> item) {
        return matches(item) ? Outcome.gone(written(item)) : Outcome.NOTHING;
    }

    @Override
    public Set<String> attributes() {
        return rule.attributes();
    }

    private boolean matches(Map<String, DynamoValue> item) {
        return !item.isEmpty() && new FilterEvaluator(column -> ItemUpdate.raw(item, column)).isTrue(rule.where());
    }

    @Override
    public WriteStep by(Map<String, DynamoValue> item) {
        if (!matches(item)) {
            return WriteStep.NOTHING;
        }
        Set<String> looked = rule.attributes();
        looked.removeAll(key.orElseThrow().values().keySet());
        Placeholders placeholders = new Placeholders();
        return WriteStep.call(
                call(WriteCondition.unchanged(rule.resource(), item, looked, placeholders), placeholders));
    }

    private ItemCall call(String condition, Placeholders placeholders) {
        return new ItemCall(
                rule.returning() ? ItemCall.Kind.DELETE_RETURNING : ItemCall.Kind.DELETE,
                rule.resource().table(),
                key.orElseThrow().values(),
                Optional.empty(),
                Optional.of(condition),
                placeholders,
                true);
    }

    @Override
    public WriteResult written(Map<String, DynamoValue> item) {
        Map<TypedColumn, DynamoValue> columns = new LinkedHashMap<>();
        Map<String, DynamoValue> own = key.orElseThrow().values();
        KeyColumns.named(rule.resource())
                .forEach(column -> columns.put(column, own.getOrDefault(column.source(), item.get(column.source()))));
        return WriteResult.of(new WriteResult.Written(columns, item));
    }

    @Override
    public Optional<WriteRequest> batched() {
        if (isNothing() || rule.returning() || !rule.where().equals(Filter.Truth.TRUE)) {
            return Optional.empty();
        }
        return Optional.of(WriteRequest.builder()
                .deleteRequest(delete -> delete.key(key.get().toSdk()))
                .build());
    }

    @Override
    public ExplainStep explain() {
        if (isNothing()) {
            return WriteSteps.nothing(rule.resource());
        }
        return direct().map(call -> WriteSteps.step(call, rule.resource(), key.get()))
                .orElseGet(() -> WriteSteps.looking("DeleteItem", rule.resource(), key.get(), rule.where()));
    }
}
