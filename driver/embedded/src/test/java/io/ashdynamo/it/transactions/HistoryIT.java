package io.ashdynamo.it.transactions;

import static io.ashdynamo.datalayer.UnitOfWork.Isolation.READ_COMMITTED;
import static io.ashdynamo.datalayer.UnitOfWork.Isolation.SERIALIZABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Desk;
import io.ashdynamo.datalayer.UnitOfWork;
import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Random transactions of 8 clients over 10 rows: under SERIALIZABLE each history of them is strictly serializable; under
 * READ_COMMITTED the anomalies that are documented can happen. {@code -Dashdynamo.histories=1000} checks more of them.
 */
class HistoryIT {

    private static final int HISTORIES = Integer.getInteger("ashdynamo.histories", 40);
    private static final long SEED = Long.getLong("ashdynamo.seed", 20261122);
    private static final int CLIENTS = 8;
    private static final int KEYS = 10;
    private static final String MAPPING = """
        ashdynamo: 1
        resources:
          registers:
            partition_key: id
            attributes: { id: integer, v: integer }
        """;

    private static Connection connection;
    private static DynamoDbClient client;
    private static Mapping mapping;

    @BeforeAll
    static void open(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("mapping.yaml"), MAPPING);
        mapping = MappingReader.read("mapping.yaml", MAPPING);
        connection = DriverManager.getConnection("jdbc:ashdynamo:mem:histories?httpClient=lossy&mapping=" + file);
        client = connection.unwrap(DynamoDbClient.class);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void everySerializableHistoryIsStrictlySerializable() throws Exception {
        int committed = 0;
        for (int i = 0; i < HISTORIES; i++) {
            History history = run(SERIALIZABLE, i);
            committed += history.transactions().size();
            assertThat(history.isStrictlySerializable())
                    .as("seed %d, history %d %s", SEED, i, history)
                    .isTrue();
        }
        assertThat(committed).as("transactions committed").isGreaterThan(HISTORIES * CLIENTS / 2);
    }

    @Test
    void readCommittedHistoriesHaveAnomalies() throws Exception {
        int anomalies = 0;
        for (int i = 0; i < HISTORIES; i++) {
            anomalies += run(READ_COMMITTED, HISTORIES + i).isStrictlySerializable() ? 0 : 1;
        }
        assertThat(anomalies).as("histories with anomalies, of %d", HISTORIES).isPositive();
    }

    /** Each history has rows of its own. */
    private static History run(UnitOfWork.Isolation isolation, int number) throws Exception {
        Map<Integer, Integer> initial = new HashMap<>();
        Desk desk = new Desk(client, mapping);
        int first = number * KEYS;
        for (int key = first; key < first + KEYS; key += 2) {
            desk.update("UPSERT INTO registers (id, v) VALUES (?, 0)", key);
            initial.put(key, 0);
        }
        List<History.Done> done = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<List<History.Done>>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(SEED + number * 31L + i);
                Client one = new Client(new Desk(client, mapping), random, first, 1 + i * 100);
                clients.add(threads.submit(() -> one.run(isolation)));
            }
            for (Future<List<History.Done>> one : clients) {
                done.addAll(one.get());
            }
        } finally {
            threads.shutdown();
        }
        return new History(initial, done);
    }

    /** One after another a few transactions, those that conflict left out. */
    private static final class Client {
        private final Desk desk;
        private final Random random;
        private final int firstKey;
        private int nextValue;

        Client(Desk desk, Random random, int firstKey, int firstValue) {
            this.desk = desk;
            this.random = random;
            this.firstKey = firstKey;
            this.nextValue = firstValue;
        }

        List<History.Done> run(UnitOfWork.Isolation isolation) throws SQLException {
            List<History.Done> done = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                String name = "client " + firstValueOf() + " transaction " + i;
                long begun = System.nanoTime();
                try {
                    desk.begin(isolation);
                    List<History.Step> steps = steps();
                    desk.commit();
                    done.add(new History.Done(name, steps, begun, System.nanoTime()));
                } catch (SQLException e) {
                    assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("40001");
                }
            }
            return done;
        }

        private int firstValueOf() {
            return nextValue / 100;
        }

        private List<History.Step> steps() throws SQLException {
            List<History.Step> steps = new ArrayList<>();
            for (int left = 2 + random.nextInt(3); left > 0; left--) {
                int key = key();
                switch (random.nextInt(6)) {
                    case 0, 1 -> read(steps, key);
                    case 2 -> read(steps, key, key());
                    case 3 -> change(steps, key);
                    case 4 -> put(steps, key);
                    default -> delete(steps, key);
                }
            }
            return steps;
        }

        private int key() {
            return firstKey + random.nextInt(KEYS);
        }

        private void read(List<History.Step> steps, int... keys) throws SQLException {
            String list = keys.length == 1 ? "= " + keys[0] : "IN (" + keys[0] + ", " + keys[1] + ")";
            Map<Integer, Integer> seen = new HashMap<>();
            for (List<Object> row : desk.query("SELECT id, v FROM registers WHERE id " + list)) {
                seen.put(Integer.valueOf((String) row.get(0)), Integer.valueOf((String) row.get(1)));
            }
            for (int key : keys) {
                steps.add(new History.Read(key, seen.get(key)));
            }
        }

        private void change(List<History.Step> steps, int key) throws SQLException {
            int value = nextValue++;
            boolean found = desk.update("UPDATE registers SET v = ? WHERE id = ?", value, key) == 1;
            steps.add(new History.Change(key, value, found));
        }

        private void put(List<History.Step> steps, int key) throws SQLException {
            int value = nextValue++;
            desk.update("UPSERT INTO registers (id, v) VALUES (?, ?)", key, value);
            steps.add(new History.Put(key, value));
        }

        private void delete(List<History.Step> steps, int key) throws SQLException {
            steps.add(new History.Delete(key, desk.update("DELETE FROM registers WHERE id = ?", key) == 1));
        }
    }

    /** Rows of their own for the anomalies that follow. */
    private static Desk[] two(int a, int b, UnitOfWork.Isolation isolation) throws SQLException {
        Desk first = new Desk(client, mapping);
        first.update("UPSERT INTO registers (id, v) VALUES (?, 0), (?, 0)", a, b);
        return new Desk[] {first.begin(isolation), new Desk(client, mapping).begin(isolation)};
    }

    private static String value(Desk desk, int key) throws SQLException {
        return (String)
                desk.query("SELECT v FROM registers WHERE id = ?", key).get(0).get(0);
    }

    private static void set(Desk desk, int key, int value) throws SQLException {
        assertThat(desk.update("UPDATE registers SET v = ? WHERE id = ?", value, key))
                .isOne();
    }

    private static String end(Desk desk) {
        try {
            desk.commit();
            return "committed";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    @Test
    void aLostUpdateHappensUnderReadCommittedAlone() throws SQLException {
        for (UnitOfWork.Isolation isolation : UnitOfWork.Isolation.values()) {
            Desk[] desks = two(-1, -2, isolation);
            value(desks[0], -1);
            set(desks[1], -1, 1);
            assertThat(end(desks[1])).isEqualTo("committed");
            set(desks[0], -1, 2);
            assertThat(end(desks[0])).isEqualTo(isolation == SERIALIZABLE ? "40001" : "committed");
        }
    }

    @Test
    void aSkewedWriteHappensUnderReadCommittedAlone() throws SQLException {
        for (UnitOfWork.Isolation isolation : UnitOfWork.Isolation.values()) {
            Desk[] desks = two(-3, -4, isolation);
            for (Desk desk : desks) {
                assertThat(value(desk, -3) + value(desk, -4)).isEqualTo("00");
            }
            set(desks[0], -3, 1);
            set(desks[1], -4, 1);
            assertThat(end(desks[0])).isEqualTo("committed");
            assertThat(end(desks[1])).isEqualTo(isolation == SERIALIZABLE ? "40001" : "committed");
        }
    }

    @Test
    void aSkewedReadHappensUnderReadCommittedAlone() throws SQLException {
        for (UnitOfWork.Isolation isolation : UnitOfWork.Isolation.values()) {
            Desk[] desks = two(-5, -6, isolation);
            assertThat(value(desks[0], -5)).isEqualTo("0");
            set(desks[1], -5, 1);
            set(desks[1], -6, 1);
            assertThat(end(desks[1])).isEqualTo("committed");
            assertThat(value(desks[0], -6)).isEqualTo("1");
            assertThat(end(desks[0])).isEqualTo(isolation == SERIALIZABLE ? "40001" : "committed");
        }
    }
}
