package io.ashdynamo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * One thread's operations, each on a connection borrowed for it, and what it has counted: in a partition of its own, of
 * which it knows every row; on rows that all threads update; and on keys that all threads insert and delete.
 */
final class PoolWorker implements Callable<Void> {

    static final String MAPPING = """
            work:
              table: $TABLE
              partition_key: p
              sort_key: k
              attributes: { p: string, k: integer, v: string, version: bigint }
              optimistic_lock: version
              scan: allow
            """;

    static final int SHARED = 5;
    private static final int KEYS = 20;
    private static final int CONTENDED_KEYS = 10;

    private final DataSource pool;
    private final String partition;
    private final int operations;
    private final Random random;
    private final SortedMap<Integer, String> rows = new TreeMap<>();
    private int done;
    private int sharedUpdates;
    private int contendedRows;

    PoolWorker(DataSource pool, int thread, int operations) {
        this.pool = pool;
        this.partition = "thread " + thread;
        this.operations = operations;
        this.random = new Random(thread);
    }

    /** The rows that all threads update. */
    static void insertShared(Session db) throws SQLException {
        for (int k = 0; k < SHARED; k++) {
            db.update("INSERT INTO work (p, k) VALUES ('shared', ?)", k);
        }
    }

    /** How often they were updated. */
    static int versionsWritten(Session db) throws SQLException {
        return db.rows("SELECT version FROM work WHERE p = 'shared'").stream()
                .mapToInt(row -> ((Long) row.get(0)).intValue() - 1)
                .sum();
    }

    static SortedMap<Integer, String> read(Session db, String partition) throws SQLException {
        return read(db.connection(), partition);
    }

    @Override
    public Void call() throws SQLException {
        while (done < operations) {
            try (Connection connection = pool.getConnection()) {
                int k = random.nextInt(KEYS);
                switch (random.nextInt(7)) {
                    case 0 -> insert(connection, k);
                    case 1 -> read(connection, k);
                    case 2 -> update(connection, k);
                    case 3 -> delete(connection, k);
                    case 4 -> assertThat(read(connection, partition)).isEqualTo(rows);
                    case 5 ->
                        sharedUpdates += execute(
                                connection,
                                "UPDATE work SET v = ? WHERE p = 'shared' AND k = ?",
                                partition,
                                k % SHARED);
                    default -> contend(connection, k % CONTENDED_KEYS);
                }
            }
            done++;
        }
        return null;
    }

    private void insert(Connection connection, int k) throws SQLException {
        String value = "insert " + done;
        boolean inserted = insert(connection, partition, k, value);
        assertThat(inserted).isEqualTo(!rows.containsKey(k));
        if (inserted) {
            rows.put(k, value);
        }
    }

    private void read(Connection connection, int k) throws SQLException {
        try (PreparedStatement select = prepare(connection, "SELECT v FROM work WHERE p = ? AND k = ?", partition, k);
                ResultSet result = select.executeQuery()) {
            assertThat(result.next() ? result.getString("v") : null).isEqualTo(rows.get(k));
        }
    }

    private void update(Connection connection, int k) throws SQLException {
        String value = "update " + done;
        int count = execute(connection, "UPDATE work SET v = ? WHERE p = ? AND k = ?", value, partition, k);
        assertThat(count).isEqualTo(rows.containsKey(k) ? 1 : 0);
        rows.replace(k, value);
    }

    private void delete(Connection connection, int k) throws SQLException {
        int count = execute(connection, "DELETE FROM work WHERE p = ? AND k = ?", partition, k);
        assertThat(count).isEqualTo(rows.remove(k) == null ? 0 : 1);
    }

    private void contend(Connection connection, int k) throws SQLException {
        if (random.nextBoolean()) {
            contendedRows += insert(connection, "contended", k, partition) ? 1 : 0;
        } else {
            contendedRows -= execute(connection, "DELETE FROM work WHERE p = 'contended' AND k = ?", k);
        }
    }

    /** False for a duplicate. */
    private static boolean insert(Connection connection, String p, int k, String v) throws SQLException {
        try {
            return execute(connection, "INSERT INTO work (p, k, v) VALUES (?, ?, ?)", p, k, v) == 1;
        } catch (SQLException e) {
            if ("23505".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static SortedMap<Integer, String> read(Connection connection, String partition) throws SQLException {
        SortedMap<Integer, String> rows = new TreeMap<>();
        List<Integer> order = new ArrayList<>();
        try (PreparedStatement select = prepare(connection, "SELECT k, v FROM work WHERE p = ?", partition);
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                order.add(result.getInt(1));
                rows.put(result.getInt(1), result.getString(2));
            }
        }
        assertThat(order).containsExactlyElementsOf(rows.keySet());
        return rows;
    }

    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    String partition() {
        return partition;
    }

    int operations() {
        return done;
    }

    /** What its partition must hold. */
    SortedMap<Integer, String> expected() {
        return rows;
    }

    int sharedUpdates() {
        return sharedUpdates;
    }

    /** The contended rows that it inserted, less those that it deleted. */
    int contendedRows() {
        return contendedRows;
    }
}
