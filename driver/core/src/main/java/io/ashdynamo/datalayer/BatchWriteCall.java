package io.ashdynamo.datalayer;

import io.ashdynamo.error.SqlState;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * BatchWriteItem of rows of one table, of which no two write one item. Those that DynamoDB leaves unprocessed are sent again
 * until the statement's timeout, also if it is all of them, which it answers with an error.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">BatchWriteItem</a>
 */
record BatchWriteCall(String table, DynamoCalls calls, Execution execution, BatchResult result) {

    /** What a call takes. */
    static final int MAX_ITEMS = 25;

    /** One item is at fault, and DynamoDB does not say which. */
    private static final Set<String> REFUSED =
            Set.of("ValidationException", "ItemCollectionSizeLimitExceededException");

    void run(List<BatchRow> rows) {
        Backoff backoff = new Backoff(execution);
        List<BatchRow> open = rows;
        try {
            open = made(open, send(open));
            while (!open.isEmpty()) {
                backoff.pause();
                open = made(open, send(open));
            }
        } catch (SQLException e) {
            failed(open, e);
        }
    }

    private void failed(List<BatchRow> open, SQLException e) {
        boolean guilty = e.getCause() instanceof AwsServiceException service
                && service.awsErrorDetails() != null
                && REFUSED.contains(service.awsErrorDetails().errorCode());
        if (guilty && open.size() > 1) {
            open.forEach(this::alone);
        } else {
            open.forEach(row -> result.failed(row.number(), e));
        }
    }

    /** Makes the call of a row by itself. */
    void alone(BatchRow row) {
        try {
            result.made(row.number(), row.write().run(calls, execution));
        } catch (SQLException e) {
            result.failed(row.number(), e);
        }
    }

    /** What is not processed. */
    private List<WriteRequest> send(List<BatchRow> rows) throws SQLException {
        List<WriteRequest> requests =
                rows.stream().map(row -> row.request().orElseThrow()).toList();
        BatchWriteItemRequest request = execution
                .limit(BatchWriteItemRequest.builder())
                .requestItems(Map.of(table, requests))
                .returnConsumedCapacity(execution.meter().wantedOrNull())
                .build();
        try {
            WriteReply<BatchWriteItemResponse> reply =
                    calls.write(new CallName("BatchWriteItem", table), execution, true, client -> {
                        BatchWriteItemResponse answer = client.batchWriteItem(request);
                        answer.consumedCapacity().forEach(execution.meter()::wrote);
                        return answer;
                    });
            return ((WriteReply.Done<BatchWriteItemResponse>) reply)
                    .answer().unprocessedItems().values().stream()
                            .flatMap(List::stream)
                            .toList();
        } catch (SQLException e) {
            if (SqlState.THROTTLED.code().equals(e.getSQLState())) {
                return requests;
            }
            throw e;
        }
    }

    /** Takes note of the rows that are made; the others are left. */
    private List<BatchRow> made(List<BatchRow> rows, List<WriteRequest> unprocessed) {
        Predicate<BatchRow> isLeft = row -> unprocessed.stream().anyMatch(row::is);
        List<BatchRow> left =
                unprocessed.isEmpty() ? List.of() : rows.stream().filter(isLeft).toList();
        if (left.size() != unprocessed.size()) {
            return rows;
        }
        rows.stream()
                .filter(row -> !left.contains(row))
                .forEach(row -> result.made(
                        row.number(), row.batchedCount(), () -> row.write().written(Map.of())));
        return left;
    }
}
