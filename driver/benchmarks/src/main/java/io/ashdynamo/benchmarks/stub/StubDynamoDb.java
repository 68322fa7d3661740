package io.ashdynamo.benchmarks.stub;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A DynamoDB of one table, behind {@link StubSdkHttpService}. Each has a port of its own, on which nothing listens. May be
 * used by any number of threads.
 */
public final class StubDynamoDb implements AutoCloseable {

    private static final AtomicInteger PORTS = new AtomicInteger(30_000);
    private static final Map<Integer, StubDynamoDb> OPEN = new ConcurrentHashMap<>();

    private final int port = PORTS.incrementAndGet();
    private final Duration latency;
    private final Answers answers;
    /** The table never changes, so neither does the answer to a request. */
    private final Map<Request, Answer> canned = new ConcurrentHashMap<>();

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();

    private StubDynamoDb(SyntheticTable table, Duration latency) {
        this.latency = latency;
        this.answers = new Answers(table);
    }

    /** A new one that lets each request wait this long. */
    public static StubDynamoDb start(SyntheticTable table, Duration latency) {
        StubDynamoDb database = new StubDynamoDb(table, latency);
        OPEN.put(database.port, database);
        return database;
    }

    static StubDynamoDb at(int port) {
        StubDynamoDb database = OPEN.get(port);
        if (database == null) {
            throw new IllegalStateException("no stub is open at port " + port);
        }
        return database;
    }

    /** The JDBC URL of it, with these properties. */
    public String url(String... properties) {
        return "jdbc:ashdynamo:" + endpoint()
                + "?mapping=classpath:io/ashdynamo/benchmarks/readings.yaml&httpClient=stub"
                + (properties.length == 0 ? "" : "&" + String.join("&", properties));
    }

    /** The SDK's client for it, with the SDK's defaults. */
    public DynamoDbClient client() {
        return DynamoDbClient.builder()
                .httpClientBuilder(new StubSdkHttpService().createHttpClientBuilder())
                .endpointOverride(URI.create(endpoint()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("stub", "stub")))
                .build();
    }

    /** The requests since it was last asked. */
    public int takeCalls() {
        return calls.getAndSet(0);
    }

    /** The most requests that waited together since it was last asked. */
    public int takeAtOnce() {
        return atOnce.getAndSet(0);
    }

    @Override
    public void close() {
        OPEN.remove(port);
    }

    long latencyNanos() {
        return latency.toNanos();
    }

    void enter() {
        calls.incrementAndGet();
        atOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
    }

    void leave() {
        running.decrementAndGet();
    }

    Answer answer(String operation, String body) {
        if (Answers.isWrite(operation)) {
            return Answers.WRITTEN;
        }
        Function<Request, Answer> make = request -> answers.to(request.operation(), request.body());
        return canned.computeIfAbsent(new Request(operation, body), make);
    }

    String endpoint() {
        return "http://localhost:" + port;
    }

    private record Request(String operation, String body) {}
}
