package io.ashdynamo.it.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Random writes of every kind, single and in batches, from eight threads, while requests fail, are throttled or done in part
 * and answers are lost: every report and what is stored in the end are those of a model in memory.
 * {@code -Dashdynamo.writes=20000} makes more of them, {@code -Dashdynamo.seed=…} others.
 */
class WritingModelIT {

    private static final int WRITES = Integer.getInteger("ashdynamo.writes", 2_500);
    private static final long SEED = Long.getLong("ashdynamo.seed", 20261122);
    private static final int THREADS = 8;
    private static final double MOST_ALLOWED = 0.02;

    private final List<Connection> connections = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private String url;
    private DynamoDbClient client;
    private Traffic traffic;
    private Shared shared;

    @BeforeEach
    void open(@TempDir Path directory) throws Exception {
        Path mapping = Files.writeString(directory.resolve("mapping.yaml"), Table.mapping());
        url = "jdbc:ashdynamo:mem:writingmodel" + System.nanoTime() + "?scan=allow&mapping=" + mapping;
        client = connect("").unwrap(DynamoDbClient.class);
        int port = client.serviceClientConfiguration()
                .endpointOverride()
                .orElseThrow()
                .getPort();
        traffic = Traffic.disturb(port, SEED);
        shared = new Shared(client, traffic);
        for (int i = 0; i < THREADS; i++) {
            workers.add(worker("t" + i, i));
        }
    }

    private Worker worker(String owner, int number) throws SQLException {
        boolean retries = number % 4 == 3;
        Connection own = connect("&httpClient=faulty&parallelism=" + (1 + number) + "&retryUpdates=" + retries
                + (number % 2 == 0 ? "&fetchSize=3" : ""));
        Shared.Turns turns = shared.new Turns(connect("&httpClient=faulty"), owner);
        return new Worker(new Worker.Setting(owner, SEED, own, retries, traffic, item -> stored(item, owner), turns));
    }

    private Connection connect(String settings) throws SQLException {
        Connection connection = DriverManager.getConnection(url + settings);
        connections.add(connection);
        return connection;
    }

    private Row stored(Item item, String owner) {
        Table table = Table.valueOf(item.table().toUpperCase(java.util.Locale.ROOT));
        return Row.ofStored(client.getItem(get -> get.tableName(item.table())
                        .key(table.key(owner, item.id()))
                        .consistentRead(true))
                .item());
    }

    @AfterEach
    void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    @Test
    void everyReportAndWhatIsStoredAreThoseOfTheModel(TestReporter reporter) throws Exception {
        runAll();
        assertThat(storedItems()).as("seed %d: what is stored", SEED).isEqualTo(modelled());
        shared.check();
        Map<Allowance, Integer> used = new EnumMap<>(Allowance.class);
        workers.forEach(worker -> worker.slice().used().forEach((one, times) -> used.merge(one, times, Integer::sum)));
        reporter.publishEntry(Map.of(
                "writes", String.valueOf(WRITES),
                "requests by what went wrong", traffic.faults().toString(),
                "allowances used", used.toString(),
                "not known of what is shared", String.valueOf(shared.unknown())));
        assertThat(traffic.faults()).containsOnlyKeys(Fault.values());
        int allowed = used.values().stream().mapToInt(Integer::intValue).sum() + shared.unknown();
        assertThat(allowed).as("reports that need an allowance: %s", used).isLessThanOrEqualTo((int)
                Math.ceil(WRITES * MOST_ALLOWED));
    }

    /** The first failure stops all. */
    private void runAll() throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Worker worker : workers) {
                running.add(threads.submit(() -> {
                    try {
                        worker.run(WRITES / THREADS, stop);
                    } catch (Throwable e) {
                        stop.set(true);
                        throw e;
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Map<Item, Row> modelled() {
        Map<Item, Row> rows = new TreeMap<>();
        for (Worker worker : workers) {
            for (Item item : worker.slice().items()) {
                Row row = worker.slice().row(item);
                if (row != null) {
                    rows.put(item, row);
                }
            }
        }
        return rows;
    }

    private Map<Item, Row> storedItems() {
        Map<Item, Row> rows = new TreeMap<>();
        for (Table table : Table.values()) {
            for (Map<String, AttributeValue> item :
                    client.scanPaginator(scan -> scan.tableName(table.label())).items()) {
                rows.put(table.item(item.get("id").s()), Row.ofStored(item));
            }
        }
        return rows;
    }
}
