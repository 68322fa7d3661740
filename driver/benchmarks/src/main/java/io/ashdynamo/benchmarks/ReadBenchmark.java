package io.ashdynamo.benchmarks;

import io.ashdynamo.benchmarks.stub.StubDynamoDb;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads many pages of a stub that lets each request wait, through the driver and by hand, side by side. Ends with the
 * targets, and with exit code 1 if one is missed.
 */
public final class ReadBenchmark {

    private static final String ALL = "SELECT * FROM readings";
    private static final String BY_IN = "driver, IN";
    private static final double SCAN_TARGET = 1.0 / 5;
    private static final double IN_TARGET = 1.0 / 6;
    /** A turn of B takes half a second, and after a few the JVM still interprets half of what it does. */
    private static final int SHORT_TURNS = 4;

    private static final long SLOW_ROW_MICROS = 2;
    private static final long SLOW_PAGE_MILLIS = 10;

    private final ReadSettings settings;
    private final PrintStream out;

    ReadBenchmark(ReadSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Takes its sizes from system properties; the README of this module lists them. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new ReadBenchmark(ReadSettings.ofSystemProperties(), System.out).run() ? 0 : 1);
    }

    /** Whether all targets are met. */
    boolean run() throws Exception {
        out.printf(
                "%s %s, %d processors, Java %s, heap %d MB%n%s%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                settings);
        Comparison scans;
        Comparison partitions;
        try (StubDynamoDb database = StubDynamoDb.start(settings.table(), settings.latency());
                DynamoDbClient client = database.client();
                Connection sequential = DriverManager.getConnection(database.url(settings.sequentialProperties()));
                Connection connection = DriverManager.getConnection(database.url("scan=allow"))) {
            SdkReads sdk = new SdkReads(client);
            DriverReads driver = new DriverReads(connection);
            scans = scans(database, sdk, new DriverReads(sequential), driver);
            scans.run(1, settings.repetitions(), out);
            partitions = partitions(database, sdk, driver);
            partitions.run(SHORT_TURNS * settings.repetitions(), SHORT_TURNS * settings.repetitions(), out);
        }
        slowConsumer();
        out.println();
        boolean scanMet = target("scan with segments", scans.share(bySegments()), SCAN_TARGET);
        boolean inMet = target("partitions by IN", partitions.share(BY_IN), IN_TARGET);
        return scanMet && inMet;
    }

    private Comparison scans(StubDynamoDb database, SdkReads sdk, DriverReads sequential, DriverReads driver) {
        int segments = settings.segments();
        return new Comparison("A. Scan of " + settings.pages() + " pages, all columns", database)
                .row("SDK, scanPaginator", () -> sdk.scan(Tally.Pace.NONE))
                .row("SDK, " + segments + " threads with a segment each", () -> sdk.scan(segments))
                .row(sequentialName(), () -> sequential.read(ALL, List.of(), Tally.Pace.NONE))
                .row("driver, SELECT *, as it decides", () -> driver.read(ALL, List.of(), Tally.Pace.NONE))
                .row(bySegments(), () -> driver.read(hinted(segments), List.of(), Tally.Pace.NONE));
    }

    private Comparison partitions(StubDynamoDb database, SdkReads sdk, DriverReads driver) {
        List<String> devices = settings.devices();
        String in = ALL + " WHERE device IN (" + String.join(", ", Collections.nCopies(devices.size(), "?")) + ")";
        return new Comparison(
                        "B. " + devices.size() + " partitions, " + settings.partitionPages() + " page(s) each",
                        database)
                .row("SDK, one Query after another", () -> sdk.query(devices))
                .row("SDK, " + settings.segments() + " threads", () -> sdk.query(devices, settings.segments()))
                .row(BY_IN, () -> driver.read(in, devices, Tally.Pace.NONE))
                .row(
                        "driver, IN, ORDER BY the sort key",
                        () -> driver.read(in + " ORDER BY seq", devices, Tally.Pace.NONE));
    }

    private void slowConsumer() throws Exception {
        Tally.Pace pace = new Tally.Pace(SLOW_ROW_MICROS, SLOW_PAGE_MILLIS, settings.items());
        try (StubDynamoDb database = StubDynamoDb.start(settings.slowTable(), settings.latency());
                DynamoDbClient client = database.client();
                Connection sequential = DriverManager.getConnection(database.url(settings.sequentialProperties()));
                Connection connection = DriverManager.getConnection(database.url("scan=allow"))) {
            SdkReads sdk = new SdkReads(client);
            new Comparison(
                            "C. Scan of " + settings.slowPages() + " pages in one stream, " + SLOW_ROW_MICROS
                                    + " us of work a row and " + SLOW_PAGE_MILLIS + " ms a page",
                            database)
                    .row("SDK, scanPaginator", () -> sdk.scan(pace))
                    .row(sequentialName(), () -> new DriverReads(sequential).read(ALL, List.of(), pace))
                    .row("driver, SCAN SEGMENTS(1)", () -> new DriverReads(connection).read(hinted(1), List.of(), pace))
                    .run(1, settings.repetitions(), out);
        }
    }

    private boolean target(String name, double share, double target) {
        boolean met = share <= target;
        String measured = Double.isNaN(share) ? "refused" : String.format("%.3f of the first row's time", share);
        out.printf("%s  %s: %s, target at most %.3f%n", met ? "PASS" : "FAIL", name, measured, target);
        return met;
    }

    private String sequentialName() {
        return "driver, SELECT *" + (settings.sequential().isEmpty() ? "" : ", " + settings.sequential());
    }

    private String bySegments() {
        return "driver, SCAN SEGMENTS(" + settings.segments() + ")";
    }

    private static String hinted(int segments) {
        return "SELECT /*+ SCAN SEGMENTS(" + segments + ") */ * FROM readings";
    }
}
