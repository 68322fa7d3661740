package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * INSERT … ON CONFLICT DO UPDATE. One UpdateItem where one does exactly that; else UpdateItem of the item that is there,
 * and PutItem if there is none.
 *
 * @param update what becomes of an item that is there
 */
record ItemUpsert(NewItem row, BoundUpdate update) implements SteppedWrite {

    @Override
    public Resource resource() {
        return row.resource();
    }

    @Override
    public Optional<ItemKey> key() {
        return Optional.of(row.key());
    }

    private ItemUpdate ofPresent() {
        return new ItemUpdate(update, key());
    }

    /** The call with which it begins. */
    @Override
    public Optional<ItemCall> direct() {
        return UpsertExpression.of(row, update).or(() -> ofPresent().direct());
    }

    @Override
    public WriteStep after(ItemCall call, WriteReply.Refused<?> refused) throws SQLException {
        Map<String, DynamoValue> item = ItemCall.old(refused);
        row.checkPlace(item, refused.cause());
        if (refused.uncertain() && row.is(item)) {
            return WriteStep.done(row.written());
        }
        if (refused.uncertain() && !item.isEmpty() && call.kind() == ItemCall.Kind.UPDATE) {
            Optional<WriteStep> made = new LostUpdate(update, refused).madeBy(item);
            if (made.isPresent()) {
                return made.get();
            }
        }
        return by(item);
    }

    @Override
    public Outcome decide(Map<String, DynamoValue> item) throws SQLException {
        if (item.isEmpty()) {
            return Outcome.replaced(row.item(), row.written());
        }
        row.checkPlace(item, null);
        Map<String, DynamoValue> changed = ChangedItem.of(item, update);
        return Outcome.changed(changed, written(changed));
    }

    @Override
    public Set<String> attributes() {
        return update.attributes();
    }

    /** What is to be written by what there is now. */
    @Override
    public WriteStep by(Map<String, DynamoValue> item) throws SQLException {
        if (!item.isEmpty()) {
            row.checkPlace(item, null);
            return ofPresent().by(item);
        }
        Placeholders placeholders = new Placeholders();
        String absent = WriteCondition.absent(row.resource(), placeholders);
        return WriteStep.call(ItemCall.put(row.resource().table(), row.item(), Optional.of(absent), placeholders));
    }

    @Override
    public WriteResult written(Map<String, DynamoValue> item) {
        Map<TypedColumn, DynamoValue> generated = new LinkedHashMap<>();
        row.generated().keySet().forEach(column -> generated.put(column, item.get(column.source())));
        generated.putAll(update.generated(item));
        return WriteResult.of(new WriteResult.Written(generated, item));
    }

    @Override
    public Optional<WriteRequest> batched() {
        return Optional.empty();
    }

    @Override
    public ExplainStep explain() {
        Optional<ItemCall> one = UpsertExpression.of(row, update);
        return one.map(call -> WriteSteps.step(call, row.resource(), row.key()))
                .orElseGet(() -> WriteSteps.inTwoSteps(row.resource(), row.key()));
    }
}
