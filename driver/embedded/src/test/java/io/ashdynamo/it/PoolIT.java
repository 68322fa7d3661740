package io.ashdynamo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Many threads on few connections. */
class PoolIT {

    private static final int THREADS = 50;
    private static final int CONNECTIONS = 10;
    private static final int OPERATIONS = 20_000;

    @Test
    void countsOfFiftyThreadsOnTenConnectionsAgreeWithWhatIsThereAtTheEnd() throws Exception {
        try (Session db = Session.open("jdbc:ashdynamo:mem:pool", PoolWorker.MAPPING);
                HikariDataSource pool = pool(db.url())) {
            PoolWorker.insertShared(db);
            List<PoolWorker> workers = IntStream.range(0, THREADS)
                    .mapToObj(thread -> new PoolWorker(pool, thread, OPERATIONS / THREADS))
                    .toList();

            runAll(workers);

            assertThat(workers.stream().mapToInt(PoolWorker::operations).sum()).isEqualTo(OPERATIONS);
            for (PoolWorker worker : workers) {
                assertThat(PoolWorker.read(db, worker.partition())).isEqualTo(worker.expected());
            }
            assertThat(PoolWorker.versionsWritten(db))
                    .isEqualTo(
                            workers.stream().mapToInt(PoolWorker::sharedUpdates).sum());
            assertThat(db.rows("SELECT k FROM work WHERE p = 'contended'"))
                    .hasSize(
                            workers.stream().mapToInt(PoolWorker::contendedRows).sum());
            assertThat(db.items())
                    .hasSize(PoolWorker.SHARED
                            + workers.stream()
                                    .mapToInt(PoolWorker::contendedRows)
                                    .sum()
                            + workers.stream()
                                    .mapToInt(w -> w.expected().size())
                                    .sum());
        }
    }

    @Test
    void allConnectionsOfAPoolShareOneClient() throws Exception {
        try (Session db = Session.open("jdbc:ashdynamo:mem:pool", Mappings.NOTES);
                HikariDataSource pool = pool(db.url())) {
            Set<DynamoDbClient> clients = Collections.newSetFromMap(new IdentityHashMap<>());
            Set<Connection> physical = Collections.newSetFromMap(new IdentityHashMap<>());
            for (int round = 0; round < 20; round++) {
                List<Connection> borrowed = new ArrayList<>();
                for (int i = 0; i < CONNECTIONS; i++) {
                    borrowed.add(pool.getConnection());
                }
                for (Connection connection : borrowed) {
                    clients.add(connection.unwrap(DynamoDbClient.class));
                    physical.add(connection.unwrap(Connection.class));
                    connection.close();
                }
            }

            assertThat(physical).hasSize(CONNECTIONS);
            assertThat(clients).hasSize(1);
            assertThat(clients).containsExactly(db.raw());
        }
    }

    @Test
    void tableThatManyConnectAtOnceToMakeIsMadeOnce() throws Exception {
        String table = Mappings.newTable();
        List<Callable<Integer>> users = IntStream.range(0, CONNECTIONS)
                .<Callable<Integer>>mapToObj(user -> () -> {
                    String url = Session.url("jdbc:ashdynamo:mem:pool", Mappings.file(Mappings.NOTES, table));
                    try (Connection connection = DriverManager.getConnection(url);
                            PreparedStatement insert =
                                    connection.prepareStatement("INSERT INTO notes (id, n) VALUES (?, ?)")) {
                        insert.setString(1, "user " + user);
                        insert.setInt(2, user);
                        return insert.executeUpdate();
                    }
                })
                .toList();

        runAll(users);

        try (Session db = Session.open("jdbc:ashdynamo:mem:pool", Mappings.NOTES)) {
            assertThat(db.items(table)).hasSize(CONNECTIONS);
        }
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    private static void runAll(List<? extends Callable<?>> workers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(workers.size());
        try {
            List<Future<?>> results = new ArrayList<>();
            workers.forEach(worker -> results.add(threads.submit(worker)));
            for (Future<?> result : results) {
                result.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
