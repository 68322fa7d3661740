package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * New items of one statement, written all or none by TransactWriteItems. Its token makes an attempt that is repeated after
 * a lost answer count once.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">
 *     TransactWriteItems</a>
 */
final class Transaction {

    private static final int MAX_ITEMS = 100;
    private static final long MAX_BYTES = 4L << 20;

    private final List<CreatedRow> rows;
    private final String table;
    private final DynamoCalls calls;
    private final Execution execution;

    Transaction(List<CreatedRow> rows, String table, DynamoCalls calls, Execution execution) {
        this.rows = rows;
        this.table = table;
        this.calls = calls;
        this.execution = execution;
    }

    /** Refuses rows that no transaction takes. */
    static void check(List<NewItem> rows) throws SQLException {
        if (rows.size() > MAX_ITEMS) {
            throw Errors.tooLarge(
                    "INSERT has " + rows.size() + " rows, and DynamoDB writes at most " + MAX_ITEMS
                            + " all or none; give fewer at a time, or add them to a batch",
                    null);
        }
        Set<ItemKey> keys = new HashSet<>();
        long bytes = 0;
        for (int i = 0; i < rows.size(); i++) {
            NewItem row = rows.get(i);
            if (!keys.add(row.key())) {
                throw Errors.duplicateKey(
                        "row " + (i + 1) + " of the INSERT into "
                                + row.resource().name() + " has the key " + row.key()
                                + " of a row before; nothing was written",
                        null);
            }
            bytes += ItemSize.atLeast(row.item());
        }
        if (bytes > MAX_BYTES) {
            throw Errors.tooLarge(
                    "the rows of the INSERT have more than 4 MB, which is what DynamoDB writes all or none; give fewer"
                            + " at a time, or add them to a batch",
                    null);
        }
    }

    /** A row, and what is to be done for it next. */
    record CreatedRow(int number, SteppedWrite write, WriteStep step, Map<String, DynamoValue> written) {}

    WriteResult run() throws SQLException {
        List<CreatedRow> open = rows;
        WriteReply.Refused<?> last = null;
        for (int tries = 0; tries < SteppedWrite.MAX_TRIES; tries++) {
            List<CreatedRow> calling =
                    open.stream().filter(row -> row.step().call().isPresent()).toList();
            if (calling.isEmpty()) {
                return result(open);
            }
            WriteReply<TransactWriteItemsResponse> reply = send(calling);
            if (reply instanceof WriteReply.Done<?>) {
                return result(open);
            }
            last = (WriteReply.Refused<TransactWriteItemsResponse>) reply;
            open = after(open, (TransactionCanceledException) last.cause());
        }
        throw Errors.conflict(
                table + ": rows of the INSERT were changed by others each of the " + SteppedWrite.MAX_TRIES
                        + " times it was tried; nothing was written. Try again",
                last.cause());
    }

    private WriteReply<TransactWriteItemsResponse> send(List<CreatedRow> calling) throws SQLException {
        TransactWriteItemsRequest request = execution
                .limit(TransactWriteItemsRequest.builder())
                .transactItems(calling.stream()
                        .map(row -> row.step().call().orElseThrow().transacted())
                        .toList())
                .clientRequestToken(UUID.randomUUID().toString())
                .returnConsumedCapacity(wanted())
                .build();
        return calls.write(new CallName("TransactWriteItems", table), execution, true, client -> {
            TransactWriteItemsResponse answer = client.transactWriteItems(request);
            answer.consumedCapacity().forEach(execution.meter()::wrote);
            return answer;
        });
    }

    private ReturnConsumedCapacity wanted() {
        return execution.meter().wantedOrNull();
    }

    private List<CreatedRow> after(List<CreatedRow> open, TransactionCanceledException cancelled) throws SQLException {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        List<CreatedRow> next = new ArrayList<>();
        int call = 0;
        boolean mended = false;
        for (CreatedRow row : open) {
            if (row.step().call().isEmpty()) {
                next.add(row);
                continue;
            }
            CancellationReason reason = call < reasons.size()
                    ? reasons.get(call)
                    : CancellationReason.builder().code("None").build();
            call++;
            Optional<CreatedRow> other = after(row, reason, cancelled);
            mended |= other.isPresent();
            next.add(other.orElse(row));
        }
        if (!mended) {
            throw Errors.service("TransactWriteItems on " + table + ": " + cancelled.getMessage(), cancelled);
        }
        return next;
    }

    /** What is to be done for a row now; empty if the transaction did not fail because of it. */
    private Optional<CreatedRow> after(CreatedRow row, CancellationReason reason, TransactionCanceledException cause)
            throws SQLException {
        String code = reason.code() == null ? "None" : reason.code();
        String where = "row " + row.number() + " of the INSERT into "
                + row.write().resource().name() + " with "
                + row.write().key().orElseThrow();
        switch (code) {
            case "None" -> {
                return Optional.empty();
            }
            case "ConditionalCheckFailed" -> {
                return Optional.of(afterCondition(row, reason, where, cause));
            }
            case "TransactionConflict" ->
                throw Errors.conflict(
                        where + ": another transaction writes the item; nothing was written. Try again", cause);
            case "ProvisionedThroughputExceeded", "ThrottlingError" ->
                throw Errors.throttled(where + ": " + reason.message() + "; nothing was written", cause);
            default -> {
                String message = where + ": " + reason.message() + "; nothing was written";
                throw SdkErrors.isTooLarge(reason.message())
                        ? Errors.tooLarge(message, cause)
                        : Errors.service(message, cause);
            }
        }
    }

    private static CreatedRow afterCondition(
            CreatedRow row, CancellationReason reason, String where, TransactionCanceledException cause)
            throws SQLException {
        Map<String, DynamoValue> item = reason.hasItem() ? ItemCodec.fromSdk(reason.item()) : Map.of();
        if (row.write() instanceof ItemUpsert upsert) {
            return UpsertedRow.of(row.number(), upsert, item);
        }
        ItemCreate create = (ItemCreate) row.write();
        WriteStep step = create.after(item, where + ": there is such a row already", cause);
        return new CreatedRow(row.number(), create, step, step.call().isPresent() ? row.written() : Map.of());
    }

    private static WriteResult result(List<CreatedRow> rows) {
        List<WriteResult.Written> written = new ArrayList<>();
        for (CreatedRow row : rows) {
            if (row.step().call().isPresent()) {
                written.addAll(row.write().written(row.written()).rows());
            }
        }
        return new WriteResult(written.size(), written);
    }
}
