package io.ashdynamo.benchmarks;

import io.ashdynamo.benchmarks.stub.StubDynamoDb;
import io.ashdynamo.benchmarks.stub.SyntheticTable;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Writes many rows to a stub that lets each request wait, one by one, by batch, and by hand. Ends with the targets, and with
 * exit code 1 if one is missed.
 */
public final class WriteBenchmark {

    private static final String INTO = " INTO readings (device, seq, place) VALUES (?, ?, ?)";
    private static final String BATCH = "driver, executeBatch";
    private static final double UPSERT_TARGET = 1.0 / 20;
    private static final double INSERT_TARGET = 1.0 / 6;
    private static final int THREADS = 8;
    /** A turn of A takes a fifth of a second, and after one the JVM still interprets most of what it does. */
    private static final int SHORT_TURNS = 5;

    private final PrintStream out;
    private final int rows = Integer.getInteger("ashdynamo.rows", 5_000);
    private final int repetitions = Integer.getInteger("ashdynamo.repetitions", 3);
    private final Duration latency = Duration.ofMillis(Integer.getInteger("ashdynamo.latency", 5));

    WriteBenchmark(PrintStream out) {
        this.out = out;
    }

    /** Takes its sizes from system properties; the README of this module lists them. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new WriteBenchmark(System.out).run() ? 0 : 1);
    }

    /** Whether all targets are met. */
    boolean run() throws Exception {
        try (StubDynamoDb database = StubDynamoDb.start(new SyntheticTable(1, 1, 1), latency);
                DynamoDbClient client = database.client();
                Connection connection = DriverManager.getConnection(database.url("parallelism=" + THREADS))) {
            DriverWrites driver = new DriverWrites(connection, rows);
            SdkWrites sdk = new SdkWrites(client, rows);
            Comparison hand = new Comparison("A. UPSERT of " + rows + " rows, by hand and by batch", database)
                    .row("SDK, BatchWriteItem on " + THREADS + " threads", () -> sdk.batch(THREADS))
                    .row(BATCH, () -> driver.batch("UPSERT" + INTO));
            hand.run(SHORT_TURNS * repetitions, SHORT_TURNS * repetitions, out);
            Comparison upserts = new Comparison("B. UPSERT of " + rows + " rows, one by one and by batch", database)
                    .row("driver, executeUpdate", () -> driver.single("UPSERT" + INTO))
                    .row(BATCH, () -> driver.batch("UPSERT" + INTO));
            upserts.run(1, repetitions, out);
            Comparison inserts = new Comparison("C. INSERT of " + rows + " rows, each guarded", database)
                    .row("driver, executeUpdate", () -> driver.single("INSERT" + INTO))
                    .row(BATCH, () -> driver.batch("INSERT" + INTO));
            inserts.run(1, repetitions, out);
            out.println();
            boolean upsertMet = target("UPSERT", upserts.share(BATCH), UPSERT_TARGET);
            boolean insertMet = target("INSERT", inserts.share(BATCH), INSERT_TARGET);
            out.printf("executeBatch took %.2f of the time by hand%n", hand.share(BATCH));
            return upsertMet && insertMet;
        }
    }

    private boolean target(String name, double share, double target) {
        boolean met = share <= target;
        out.printf(
                "%s  %s by executeBatch: %.3f of the first row's time, target at most %.3f%n",
                met ? "PASS" : "FAIL", name, share, target);
        return met;
    }
}
