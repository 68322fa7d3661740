package io.ashdynamo.it.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What all threads write at the same time. In which order is not known, but what must hold in any: one INSERT of a key wins,
 * as many are counted as were added, and so on. Connections to it do not have sums made again.
 */
final class Shared {

    static final String RESOURCES = """
            shared:
              partition_key: id
              attributes: { id: string, n: integer, note: string }
            locks:
              partition_key: id
              optimistic_lock: version
              attributes: { id: string, note: string, version: bigint }
            """;

    private static final int FEW = 2;
    private static final int BURST = 6;
    private static final int DOOMED = 400;

    private final DynamoDbClient client;
    private final Traffic traffic;
    private final Map<Item, AtomicInteger> counted = new ConcurrentHashMap<>();
    private final Map<Item, AtomicInteger> unknown = new ConcurrentHashMap<>();
    private final Map<Item, String> winners = new ConcurrentHashMap<>();

    /**
     * Begins with what is to be changed and deleted.
     *
     * @param client without faults
     */
    Shared(DynamoDbClient client, Traffic traffic) {
        this.client = client;
        this.traffic = traffic;
        for (int i = 0; i < FEW; i++) {
            put("shared", "sum-" + i, Map.of("n", AttributeValue.fromN("0")));
        }
        put("locks", "lock-0", Map.of("version", AttributeValue.fromN("1")));
        for (int i = 0; i < DOOMED; i++) {
            put("shared", "doomed-" + i, Map.of());
        }
    }

    private void put(String table, String id, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> item = new HashMap<>(more);
        item.put("id", AttributeValue.fromS(id));
        client.putItem(put -> put.tableName(table).item(item));
    }

    /** One thread's turns. Each races for the same keys in the same order. */
    final class Turns {
        private final Connection connection;
        private final String owner;
        private int races;
        private int deletes;
        private int marks;

        Turns(Connection connection, String owner) {
            this.connection = connection;
            this.owner = owner;
        }

        void take(Random random) throws SQLException {
            String mark = owner + "." + marks++;
            int few = random.nextInt(FEW);
            switch (random.nextInt(6)) {
                case 0 -> race(new Item("shared", "race-" + races++), mark, random.nextBoolean());
                case 1 -> sum(new Item("shared", "sum-" + few), "UPDATE shared SET n = n + 1 WHERE id = ?");
                case 2 ->
                    sum(
                            new Item("shared", "upsum-" + few),
                            "INSERT INTO shared (id, n) VALUES (?, 1) ON CONFLICT DO UPDATE SET n = shared.n + 1");
                case 3 ->
                    sum(
                            new Item("shared", "stepsum-" + few),
                            "INSERT INTO shared (id, n, note) VALUES (?, 1, 'new')"
                                    + " ON CONFLICT DO UPDATE SET n = shared.n + 1, note = 'old'");
                case 4 -> lock(new Item("locks", "lock-0"), mark);
                default -> delete(new Item("shared", "doomed-" + deletes++ % DOOMED));
            }
        }

        private int update(Item item, String sql, Object... parameters) throws SQLException {
            AtomicInteger sum = counted.computeIfAbsent(item, one -> new AtomicInteger());
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                int count = statement.executeUpdate();
                sum.addAndGet(count);
                return count;
            } catch (SQLException e) {
                switch (e.getSQLState()) {
                    case "08006" ->
                        unknown.computeIfAbsent(item, one -> new AtomicInteger())
                                .incrementAndGet();
                    // Of 40001 nothing is written.
                    case "23505", "40001" -> {}
                    default -> throw e;
                }
                return 0;
            }
        }

        private void race(Item item, String mark, boolean skip) throws SQLException {
            int count = update(
                    item,
                    "INSERT INTO shared (id, note) VALUES (?, ?)" + (skip ? " ON CONFLICT DO NOTHING" : ""),
                    item.id(),
                    mark);
            if (count == 1) {
                winners.put(item, mark);
            }
        }

        private void sum(Item item, String sql) throws SQLException {
            update(item, sql, item.id());
        }

        private void lock(Item item, String mark) throws SQLException {
            for (int i = 0; i < BURST; i++) {
                lockOnce(item, mark + "." + i);
            }
        }

        private void lockOnce(Item item, String mark) throws SQLException {
            long version;
            try (PreparedStatement read = connection.prepareStatement("SELECT version FROM locks WHERE id = ?")) {
                read.setString(1, item.id());
                ResultSet row = read.executeQuery();
                assertThat(row.next()).isTrue();
                version = row.getLong(1);
            }
            update(item, "UPDATE locks SET note = ? WHERE id = ? AND version = ?", mark, item.id(), version);
        }

        private void delete(Item item) throws SQLException {
            update(item, "DELETE FROM shared WHERE id = ?", item.id());
        }
    }

    /** Compares what was reported with what is stored. */
    void check() {
        counted.keySet().forEach(item -> {
            Map<String, AttributeValue> stored = client.getItem(
                            get -> get.tableName(item.table()).key(Map.of("id", AttributeValue.fromS(item.id()))))
                    .item();
            switch (item.id().substring(0, item.id().indexOf('-'))) {
                case "race" -> checkRace(item, stored);
                case "doomed" -> checkDoomed(item, stored);
                case "lock" -> checkSum(item, number("version", stored) - 1);
                case "stepsum" -> checkSum(item, number("n", stored));
                default -> checkSumOfOneStep(item, number("n", stored));
            }
        });
    }

    private static int number(String column, Map<String, AttributeValue> stored) {
        return stored.containsKey(column) ? Integer.parseInt(stored.get(column).n()) : 0;
    }

    private void checkRace(Item item, Map<String, AttributeValue> stored) {
        assertThat(counted.get(item)).as("INSERTs of %s that were made", item).hasValue(1);
        assertThat(unknown).doesNotContainKey(item);
        assertThat(stored.get("note").s())
                .as("the INSERT of %s that was made", item)
                .isEqualTo(winners.get(item));
    }

    /** A DELETE whose answer was lost counts, though another one may have deleted the item. */
    private void checkDoomed(Item item, Map<String, AttributeValue> stored) {
        assertThat(stored).as(item.toString()).isEmpty();
        assertThat(counted.get(item).get())
                .as("DELETEs of %s", item)
                .isBetween(1, 1 + traffic.losses(item).attempts());
    }

    private void checkSum(Item item, int sum) {
        int certain = counted.get(item).get();
        int maybe = unknown.containsKey(item) ? unknown.get(item).get() : 0;
        assertThat(sum)
                .as("%s, of which %s were counted and %s not known", item, certain, maybe)
                .isBetween(certain, certain + maybe);
    }

    /** Each lost answer, and nothing else, leaves an update of which it is not known whether it was made. */
    private void checkSumOfOneStep(Item item, int sum) {
        Losses lost = traffic.losses(item);
        assertThat(sum).as(item.toString()).isEqualTo(counted.get(item).get() + lost.made());
        assertThat(unknown.containsKey(item) ? unknown.get(item).get() : 0)
                .as(item.toString())
                .isEqualTo(lost.attempts());
    }

    /** How many updates it is not known of whether they were made. */
    int unknown() {
        return unknown.values().stream().mapToInt(AtomicInteger::get).sum();
    }
}
