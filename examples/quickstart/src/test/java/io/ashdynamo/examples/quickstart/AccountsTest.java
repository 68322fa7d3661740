package io.ashdynamo.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static final int THREADS = 4;
    private static final int TRANSFERS = 25;
    private static final int ACCOUNTS = 3;

    private HikariDataSource pool;
    private Accounts accounts;

    @BeforeEach
    void open() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:ashdynamo:mem:accounts" + System.nanoTime() + "?mapping=classpath:accounts.yaml");
        config.setMaximumPoolSize(THREADS);
        pool = new HikariDataSource(config);
        accounts = new Accounts(pool);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO accounts (id, cents) VALUES ('0', 100), ('1', 100), ('2', 100)");
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void theSumStaysWhoeverIsInTheWay() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> workers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            workers.add(threads.submit((Callable<Void>) () -> {
                for (int i = 0; i < TRANSFERS; i++) {
                    int from = random.nextInt(ACCOUNTS);
                    accounts.transfer("" + from, "" + (from + 1) % ACCOUNTS, 1);
                }
                return null;
            }));
        }
        for (Future<?> worker : workers) {
            worker.get();
        }
        threads.shutdown();

        assertThat(cents()).hasSize(ACCOUNTS);
        assertThat(cents().stream().mapToLong(Long::longValue).sum()).isEqualTo(300);
    }

    @Test
    void whatCannotBeMovedWholeIsNotMoved() throws Exception {
        assertThatThrownBy(() -> accounts.transfer("0", "1", 101))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("23514");
        assertThatThrownBy(() -> accounts.transfer("0", "nobody", 50)).hasMessageContaining("nobody");
        assertThat(cents()).containsExactly(100L, 100L, 100L);
        accounts.transfer("0", "1", 100);
        assertThat(cents()).containsExactly(0L, 200L, 100L);
    }

    private List<Long> cents() throws SQLException {
        List<Long> cents = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT cents FROM accounts WHERE id IN ('0', '1', '2')" + " ORDER BY id")) {
            while (rows.next()) {
                cents.add(rows.getLong(1));
            }
        }
        return cents;
    }
}
