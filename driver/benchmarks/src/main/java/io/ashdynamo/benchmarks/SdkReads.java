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
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Reading as one would by hand: the SDK's paginators, every attribute of every item. */
record SdkReads(DynamoDbClient client) {

    /** One page after another. */
    Tally scan(Tally.Pace pace) throws InterruptedException {
        return read(client.scanPaginator(table().build()).items(), new Tally(pace));
    }

    /** A thread for each segment. */
    Tally scan(int segments) throws Exception {
        List<Callable<Tally>> readings = new ArrayList<>();
        for (int segment = 0; segment < segments; segment++) {
            ScanRequest request =
                    table().segment(segment).totalSegments(segments).build();
            readings.add(() -> read(client.scanPaginator(request).items(), new Tally(Tally.Pace.NONE)));
        }
        return together(readings, segments);
    }

    /** One partition after another. */
    Tally query(List<String> devices) throws InterruptedException {
        Tally all = new Tally(Tally.Pace.NONE);
        for (String device : devices) {
            all.add(query(device));
        }
        return all;
    }

    /** Each partition on one of so many threads. */
    Tally query(List<String> devices, int threads) throws Exception {
        List<Callable<Tally>> readings = new ArrayList<>();
        for (String device : devices) {
            readings.add(() -> query(device));
        }
        return together(readings, threads);
    }

    private Tally query(String device) throws InterruptedException {
        QueryRequest request = QueryRequest.builder()
                .tableName(SyntheticTable.NAME)
                .keyConditionExpression("device = :device")
                .expressionAttributeValues(Map.of(":device", AttributeValue.fromS(device)))
                .build();
        return read(client.queryPaginator(request).items(), new Tally(Tally.Pace.NONE));
    }

    private static Tally together(List<Callable<Tally>> readings, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Tally all = new Tally(Tally.Pace.NONE);
            for (Future<Tally> reading : pool.invokeAll(readings)) {
                all.add(reading.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    private static ScanRequest.Builder table() {
        return ScanRequest.builder().tableName(SyntheticTable.NAME);
    }

    private static Tally read(Iterable<Map<String, AttributeValue>> items, Tally tally) throws InterruptedException {
        for (Map<String, AttributeValue> item : items) {
            tally.add(digest(item));
        }
        return tally;
    }

    /** A sum over all attributes, so that each is read. */
    static long digest(Map<String, AttributeValue> item) {
        return item.get("device").s().length()
                + Long.parseLong(item.get("seq").n())
                + item.get("place").s().length()
                + item.get("model").s().length()
                + item.get("owner").s().length()
                + item.get("unit").s().length()
                + item.get("note").s().length()
                + Long.parseLong(item.get("taken_at").n())
                + Long.parseLong(item.get("amount").n())
                + (item.get("valid").bool() ? 1 : 0);
    }
}
