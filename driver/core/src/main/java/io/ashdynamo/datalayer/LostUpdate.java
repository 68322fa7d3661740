package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.plan.FilterEvaluator;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An update whose first answer was lost and whose repetition found its condition not to hold, maybe because the first
 * attempt has changed the item. The item says which.
 */
record LostUpdate(BoundUpdate update, WriteReply.Refused<?> refused) {

    /**
     * The end of an update that was made; empty if it was not, or does the same again.
     *
     * @throws SQLException 08006 if the item does not tell
     */
    Optional<WriteStep> madeBy(Map<String, DynamoValue> item) throws SQLException {
        Map<TypedColumn, DynamoValue> fixed = fixedValues();
        int age = versionAge(item);
        if (age < 0 || (age == 0 && (!NewValues.hasAll(item, fixed) || isStillToBeMade(item)))) {
            return Optional.empty();
        }
        boolean proven = update.hasOwnMark() || (update.version().isPresent() && !fixed.isEmpty());
        if (age > 0 || !proven) {
            throw Errors.connectionLost(
                    update.resource().name() + ": the answer to UpdateItem was lost, and "
                            + (age > 0 ? "the item has a later version" : "the item has what was to be written")
                            + "; it is not known whether this statement or another one wrote it. Read the item,"
                            + " or give the resource an update_default of now or an optimistic_lock",
                    refused.cause());
        }
        return Optional.of(WriteStep.done(WriteResult.of(new WriteResult.Written(update.generated(item), item))));
    }

    /** Whether the WHERE holds, and it makes no difference, or none that matters, whether it was made before. */
    private boolean isStillToBeMade(Map<String, DynamoValue> item) {
        return (update.isRepeatable() || refused.retriesUpdates())
                && new FilterEvaluator(column -> ItemUpdate.raw(item, column)).isTrue(update.where());
    }

    private Map<TypedColumn, DynamoValue> fixedValues() {
        Map<TypedColumn, DynamoValue> fixed = new LinkedHashMap<>();
        for (BoundChange change : update.changes()) {
            if (change instanceof BoundChange.Put put) {
                fixed.put(put.column(), put.value());
            }
        }
        return fixed;
    }

    /**
     * Of a WHERE that names a version, whether the item has the one after it (0), one before (below 0), or a later one, as
     * others have written it since (above 0). Without one, 0.
     */
    private int versionAge(Map<String, DynamoValue> item) {
        Optional<DynamoValue> expected = update.version();
        Optional<TypedColumn> lock = BoundUpdate.lock(update.resource());
        if (expected.isEmpty() || lock.isEmpty()) {
            return 0;
        }
        return NewValues.stored(item, lock.get()) instanceof DynamoValue.N stored
                        && expected.get() instanceof DynamoValue.N before
                ? new BigDecimal(stored.digits()).compareTo(new BigDecimal(before.digits()).add(BigDecimal.ONE))
                : -1;
    }
}
