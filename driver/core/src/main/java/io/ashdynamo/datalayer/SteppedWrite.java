package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A write that goes by steps: mostly one call, and where its condition fails, the next one by what the answer tells of the
 * item. It has no state; what it learns is in the calls.
 */
interface SteppedWrite extends ItemWrite {

    /** How often an item that others write at the same time is tried. */
    int MAX_TRIES = 10;

    /** Whose items. */
    Resource resource();

    /** What to do first: mostly the one call; else what the item asks for, as it was read or as it is now. */
    default WriteStep first(Look look) throws SQLException {
        if (isNothing()) {
            return WriteStep.NOTHING;
        }
        Optional<ItemCall> direct = direct();
        if (direct.isPresent()) {
            return WriteStep.call(direct.get());
        }
        return by(known().isPresent() ? known().get() : look.at(resource(), key().orElseThrow()));
    }

    /** All that it depends on, as it was read; empty if it was not. */
    default Optional<Map<String, DynamoValue>> known() {
        return Optional.empty();
    }

    /**
     * What to do about an item.
     *
     * @param item as it is now; empty if there is none
     */
    WriteStep by(Map<String, DynamoValue> item) throws SQLException;

    /** What to do after a call whose condition failed. */
    WriteStep after(ItemCall call, WriteReply.Refused<?> refused) throws SQLException;

    /**
     * What it makes of an item, without DynamoDB.
     *
     * @param item as it is now; empty if there is none
     * @throws SQLException as the write itself would be refused
     */
    Outcome decide(Map<String, DynamoValue> item) throws SQLException;

    /** The stored attributes that say what is written and whether. */
    default Set<String> attributes() {
        return Set.of();
    }

    /** Whether it writes nothing, whatever there is. */
    default boolean isNothing() {
        return false;
    }

    /**
     * What a call has written.
     *
     * @param item as the call gave it
     */
    WriteResult written(Map<String, DynamoValue> item);

    @Override
    default WriteResult run(DynamoCalls calls, Execution execution) throws SQLException {
        WriteStep step = first(new Look(calls, execution));
        WriteReply.Refused<?> last = null;
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            if (step.call().isEmpty()) {
                return step.result();
            }
            ItemCall call = step.call().get();
            WriteReply<Map<String, DynamoValue>> reply = call.send(calls, execution);
            if (reply instanceof WriteReply.Done<Map<String, DynamoValue>> done) {
                return written(done.answer());
            }
            last = (WriteReply.Refused<Map<String, DynamoValue>>) reply;
            step = after(call, last);
        }
        if (step.call().isEmpty()) {
            return step.result();
        }
        throw Errors.conflict(
                resource().name() + ": the item with "
                        + key().map(ItemKey::toString).orElse("no key") + " was changed by others each of the "
                        + MAX_TRIES + " times it was tried; nothing was written. Try again",
                last == null ? null : last.cause());
    }

    /** The one call that it mostly is; empty if the item must be looked at before. */
    Optional<ItemCall> direct();

    @Override
    default TransactWriteItem transacted() {
        return direct().orElseThrow(() -> new IllegalStateException("the item must be looked at before it is written"))
                .transacted();
    }
}
