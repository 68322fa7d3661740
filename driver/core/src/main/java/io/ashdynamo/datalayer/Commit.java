package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes and checks what a transaction has kept, by one TransactWriteItems. One whose answer was lost is made again with
 * its token, for which DynamoDB does the work once.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">
 *     TransactWriteItems</a>
 */
final class Commit {

    private static final int MAX_TRIES = 10;

    /** DynamoDB knows a token for 10 minutes. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(9);

    private final List<UnitItem> items;
    private final DynamoCalls calls;
    private final Execution execution;
    private final Attempts attempts = Attempts.repeatable();
    private final String token = UUID.randomUUID().toString();

    Commit(List<UnitItem> items, DynamoCalls calls, Execution execution) {
        this.items = items;
        this.calls = calls;
        this.execution = execution;
    }

    /**
     * Makes the call.
     *
     * @throws SQLException 40001 if an item is not as it was read; 08007 if it is not known whether anything was written
     */
    void run() throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        execution.check();
        List<TransactWriteItem> parts =
                items.stream().map(item -> new CommitAction(item).part()).toList();
        Backoff backoff = new Backoff(execution);
        long begun = System.nanoTime();
        SQLException failure = null;
        for (int tries = 0; tries < MAX_TRIES && isYoung(begun); tries++) {
            try {
                send(parts);
                return;
            } catch (TransactionCanceledException e) {
                throw Cancellation.ofCommit(items, e);
            } catch (SQLException e) {
                failure = e;
            }
            if (!attempts.mayHaveWorked(failure)) {
                throw Errors.withNote(failure, "nothing was written, and the transaction is over");
            }
            if (!pause(backoff)) {
                break;
            }
        }
        throw Errors.unknownCommit(
                "the answer to the commit was lost: " + failure.getMessage() + "; it is not known whether " + shown()
                        + " was written. Read one of the items to know",
                failure);
    }

    private static boolean isYoung(long begun) {
        return System.nanoTime() - begun < TOKEN_LIFE.toNanos();
    }

    /** Whether there is still time to try again. */
    private boolean pause(Backoff backoff) {
        try {
            backoff.pause();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void send(List<TransactWriteItem> parts) throws SQLException {
        TransactWriteItemsRequest request = execution
                .limit(TransactWriteItemsRequest.builder())
                .transactItems(parts)
                .clientRequestToken(token)
                .returnConsumedCapacity(execution.meter().wantedOrNull())
                .build();
        CallName name = new CallName("TransactWriteItems", tables());
        calls.call(name, execution, attempts, client -> {
            TransactWriteItemsResponse answer = client.transactWriteItems(request);
            answer.consumedCapacity().forEach(execution.meter()::wrote);
            return answer;
        });
    }

    private String tables() {
        return items.stream().map(item -> item.resource().table()).distinct().collect(Collectors.joining(", "));
    }

    private String shown() {
        return items.get(0).shown() + (items.size() == 1 ? "" : " with " + (items.size() - 1) + " more");
    }
}
