package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * PutItem, mostly with attribute_not_exists on the key. An item that is not the resource's own is never replaced. Where the answer of an attempt was lost and the next one finds the
 * very item that was to be written, the first one has written it.
 */
record ItemCreate(NewItem row, Mode mode) implements SteppedWrite {

    /** What becomes of an item that is there. */
    enum Mode {
        /** It stays, and the statement fails. */
        FAIL,
        /** It stays, and nothing is counted. */
        SKIP,
        /** It is replaced. */
        REPLACE
    }

    @Override
    public Resource resource() {
        return row.resource();
    }

    @Override
    public Optional<ItemKey> key() {
        return Optional.of(row.key());
    }

    @Override
    public Optional<ItemCall> direct() {
        return Optional.of(call());
    }

    private ItemCall call() {
        Placeholders placeholders = new Placeholders();
        Optional<String> condition = mode == Mode.REPLACE
                ? WriteCondition.replaceable(row.resource(), placeholders)
                : Optional.of(WriteCondition.absent(row.resource(), placeholders));
        return ItemCall.put(row.resource().table(), row.item(), condition, placeholders);
    }

    @Override
    public WriteStep after(ItemCall call, WriteReply.Refused<?> refused) throws SQLException {
        if (refused.uncertain() && row.is(ItemCall.old(refused))) {
            return WriteStep.done(row.written());
        }
        return after(ItemCall.old(refused), already(), refused.cause());
    }

    @Override
    public WriteStep by(Map<String, DynamoValue> item) throws SQLException {
        return item.isEmpty() ? WriteStep.call(call()) : after(item, already(), null);
    }

    private String already() {
        return resource().name() + " has a row with " + row.key() + " already";
    }

    @Override
    public Outcome decide(Map<String, DynamoValue> item) throws SQLException {
        return by(item).call().isEmpty() ? Outcome.NOTHING : Outcome.replaced(row.item(), row.written());
    }

    /**
     * What to do about an item that is there.
     *
     * @param already what an error says of it
     */
    WriteStep after(Map<String, DynamoValue> item, String already, Throwable cause) throws SQLException {
        row.checkPlace(item, cause);
        return switch (mode) {
            case SKIP -> WriteStep.NOTHING;
            case REPLACE -> WriteStep.call(call());
            case FAIL -> throw Errors.duplicateKey(already + "; nothing was written", cause);
        };
    }

    @Override
    public WriteResult written(Map<String, DynamoValue> item) {
        return row.written();
    }

    @Override
    public Optional<WriteRequest> batched() {
        return mode == Mode.REPLACE && row.resource().marks().isEmpty()
                ? Optional.of(WriteRequest.builder()
                        .putRequest(put -> put.item(ItemCodec.toSdk(row.item())))
                        .build())
                : Optional.empty();
    }

    @Override
    public ExplainStep explain() {
        return WriteSteps.step(call(), row.resource(), row.key());
    }
}
