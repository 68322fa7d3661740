package io.ashdynamo.benchmarks;

import io.ashdynamo.benchmarks.stub.SyntheticTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writing as one would by hand: BatchWriteItem on several threads, unprocessed items sent again. */
record SdkWrites(DynamoDbClient client, int rows) {

    private static final int MAX_ITEMS = 25;

    Tally batch(int threads) throws Exception {
        List<Callable<Integer>> writes = new ArrayList<>();
        for (int from = 0; from < rows; from += MAX_ITEMS) {
            int first = from;
            writes.add(() -> write(first, Math.min(first + MAX_ITEMS, rows)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Tally tally = new Tally(Tally.Pace.NONE);
            for (Future<Integer> write : pool.invokeAll(writes)) {
                int written = write.get();
                for (int i = 0; i < written; i++) {
                    tally.add(1);
                }
            }
            return tally;
        } finally {
            pool.shutdownNow();
        }
    }

    private int write(int from, int to) {
        List<WriteRequest> requests = new ArrayList<>();
        for (int row = from; row < to; row++) {
            Map<String, AttributeValue> item = Map.of(
                    "device", AttributeValue.fromS(SyntheticTable.device(row)),
                    "seq", AttributeValue.fromN(Integer.toString(row)),
                    "place", AttributeValue.fromS("a place"));
            requests.add(
                    WriteRequest.builder().putRequest(put -> put.item(item)).build());
        }
        Map<String, List<WriteRequest>> open = Map.of(SyntheticTable.NAME, requests);
        while (!open.isEmpty()) {
            open = client.batchWriteItem(
                            BatchWriteItemRequest.builder().requestItems(open).build())
                    .unprocessedItems();
        }
        return requests.size();
    }
}
