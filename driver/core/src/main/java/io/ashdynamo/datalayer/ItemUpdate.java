package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterEvaluator;
import io.ashdynamo.plan.Marks;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * UpdateItem with attribute_exists, giving the new item. Where DynamoDB cannot check the WHERE or make a change exactly,
 * both are done here on the item as it is, and written under the condition that what was looked at is still so.
 */
record ItemUpdate(BoundUpdate update, Optional<ItemKey> key, Optional<Map<String, DynamoValue>> known)
        implements SteppedWrite {

    /** An update of an item of which nothing is known. */
    ItemUpdate(BoundUpdate update, Optional<ItemKey> key) {
        this(update, key, Optional.empty());
    }

    @Override
    public Resource resource() {
        return update.resource();
    }

    @Override
    public boolean isNothing() {
        return key.isEmpty() || update.where().equals(Filter.Truth.FALSE);
    }

    @Override
    public Optional<ItemCall> direct() {
        return isNothing() ? Optional.empty() : Direct.of(update, key.get()).map(Direct::call);
    }

    /**
     * An update that DynamoDB makes by itself.
     *
     * @param guarded whether its condition says more than the WHERE
     */
    private record Direct(ItemCall call, boolean guarded) {
        static Optional<Direct> of(BoundUpdate update, ItemKey key) {
            Placeholders placeholders = new Placeholders();
            Optional<String> where = WriteCondition.of(update.resource(), update.where(), placeholders);
            if (where.isEmpty() || !NativeForm.has(update.changes())) {
                return Optional.empty();
            }
            Guards guards = new Guards(placeholders);
            UpdateExpression expression = new UpdateExpression(placeholders, guards);
            expression.addAll(update.changes());
            List<String> terms = new ArrayList<>(List.of(where.get()));
            terms.addAll(guards.all());
            String condition = String.join(" AND ", terms);
            Optional<String> text = expression.text();
            if (!ReadExpressions.fits(condition)
                    || !text.map(ReadExpressions::fits).orElse(true)) {
                return Optional.empty();
            }
            ItemCall call = new ItemCall(
                    ItemCall.Kind.UPDATE,
                    update.resource().table(),
                    key.values(),
                    text,
                    Optional.of(condition),
                    placeholders,
                    update.isRepeatable());
            return Optional.of(new Direct(call, !guards.all().isEmpty()));
        }
    }

    @Override
    public WriteStep after(ItemCall call, WriteReply.Refused<?> refused) throws SQLException {
        Map<String, DynamoValue> item = ItemCall.old(refused);
        if (item.isEmpty() || !NewValues.hasAll(item, Marks.values(update.resource()))) {
            return WriteStep.NOTHING;
        }
        Optional<Direct> direct = Direct.of(update, key.orElseThrow());
        if (refused.uncertain()) {
            Optional<WriteStep> made = new LostUpdate(update, refused).madeBy(item);
            if (made.isPresent()) {
                return made.get();
            }
        }
        return direct.isPresent() && !direct.get().guarded() ? WriteStep.NOTHING : by(item);
    }

    @Override
    public Outcome decide(Map<String, DynamoValue> item) throws SQLException {
        if (!matches(item)) {
            return Outcome.NOTHING;
        }
        Map<String, DynamoValue> changed = ChangedItem.of(item, update);
        return Outcome.changed(changed, written(changed));
    }

    @Override
    public Set<String> attributes() {
        return update.attributes();
    }

    private boolean matches(Map<String, DynamoValue> item) {
        return !item.isEmpty() && new FilterEvaluator(column -> raw(item, column)).isTrue(update.where());
    }

    /** What is to be written by what the item has now. */
    @Override
    public WriteStep by(Map<String, DynamoValue> item) throws SQLException {
        if (!matches(item)) {
            return WriteStep.NOTHING;
        }
        Map<TypedColumn, DynamoValue> values =
                new NewValues(item, new RowRules(update.resource())).of(update.changes());
        Placeholders placeholders = new Placeholders();
        String condition = WriteCondition.unchanged(update.resource(), item, looked(), placeholders);
        UpdateExpression expression = new UpdateExpression(placeholders, new Guards(placeholders));
        values.forEach((column, value) -> expression.put(new BoundChange.Put(column, value)));
        return WriteStep.call(new ItemCall(
                ItemCall.Kind.UPDATE,
                update.resource().table(),
                key.orElseThrow().values(),
                expression.text(),
                Optional.of(condition),
                placeholders,
                true));
    }

    /** The key itself cannot change. */
    private Set<String> looked() {
        Set<String> attributes = update.attributes();
        attributes.removeAll(key.orElseThrow().values().keySet());
        return attributes;
    }

    /** What is stored, a DynamoDB NULL too. */
    static DynamoValue raw(Map<String, DynamoValue> item, TypedColumn column) {
        if (column.isItem()) {
            return new DynamoValue.M(item);
        }
        DynamoValue document = item.get(column.source());
        return document == null ? null : column.path().in(document);
    }

    @Override
    public WriteResult written(Map<String, DynamoValue> item) {
        return WriteResult.of(new WriteResult.Written(update.generated(item), item));
    }

    @Override
    public Optional<WriteRequest> batched() {
        return Optional.empty();
    }

    @Override
    public ExplainStep explain() {
        if (isNothing()) {
            return WriteSteps.nothing(update.resource());
        }
        return direct().map(call -> WriteSteps.step(call, update.resource(), key.get()))
                .orElseGet(() -> WriteSteps.looking("UpdateItem", update.resource(), key.get(), update.where()));
    }
}
