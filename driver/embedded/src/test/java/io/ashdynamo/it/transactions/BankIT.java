package io.ashdynamo.it.transactions;

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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Money is neither made nor lost, whatever transfers meet, are rolled back, or lose their answers.
 * {@code -Dashdynamo.transfers=10000} makes more of them, {@code -Dashdynamo.seed=…} others.
 */
class BankIT {

    private static final int TRANSFERS = Integer.getInteger("ashdynamo.transfers", 300);
    private static final long SEED = Long.getLong("ashdynamo.seed", 20261122);
    private static final int CLERKS = 16;
    private static final int AUDITORS = 2;
    private static final String ALL = "SELECT balance FROM accounts WHERE id IN ("
            + IntStream.range(0, Bank.ACCOUNTS).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + ")";

    private final Bank bank = new Bank();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong audits = new AtomicLong();

    @Test
    void theSumNeverChangesAndTheLogTellsWhatWasDone(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("mapping.yaml"), Bank.MAPPING);
        Mapping mapping = MappingReader.read("mapping.yaml", Bank.MAPPING);
        try (Connection connection =
                DriverManager.getConnection("jdbc:ashdynamo:mem:bank?httpClient=lossy&mapping=" + file)) {
            DynamoDbClient client = connection.unwrap(DynamoDbClient.class);
            Bank.open(new Desk(client, mapping));
            work(client, mapping);
            check(new Desk(client, mapping));
        }
    }

    private void work(DynamoDbClient client, Mapping mapping) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLERKS + AUDITORS);
        try {
            List<Future<Void>> clerks = new ArrayList<>();
            for (int i = 0; i < CLERKS; i++) {
                Random random = new Random(SEED + i);
                clerks.add(threads.submit(transfers(new Desk(client, mapping), random)));
            }
            List<Future<Void>> auditors = new ArrayList<>();
            for (int i = 0; i < AUDITORS; i++) {
                auditors.add(threads.submit(audits(new Desk(client, mapping))));
            }
            for (Future<Void> clerk : clerks) {
                clerk.get();
            }
            done.set(true);
            for (Future<Void> auditor : auditors) {
                auditor.get();
            }
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    private Callable<Void> transfers(Desk desk, Random random) {
        return () -> {
            while (begun.getAndIncrement() < TRANSFERS) {
                bank.transfer(desk, random);
            }
            return null;
        };
    }

    private Callable<Void> audits(Desk desk) {
        return () -> {
            while (!done.get()) {
                audit(desk);
            }
            audit(desk);
            return null;
        };
    }

    /** One that meets a writer again and again gives up. */
    private void audit(Desk desk) throws SQLException {
        try {
            desk.begin(UnitOfWork.Isolation.SERIALIZABLE);
            long sum = desk.query(ALL).stream()
                    .mapToLong(row -> Long.parseLong((String) row.get(0)))
                    .sum();
            desk.commit();
            assertThat(sum).as("the sum of all balances").isEqualTo(Bank.TOTAL);
            audits.incrementAndGet();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("40001");
        }
    }

    private void check(Desk desk) throws SQLException {
        Map<Integer, Long> balances = new HashMap<>();
        Map<Integer, Long> counts = new HashMap<>();
        List<List<Object>> moves = desk.query("SELECT /*+ SCAN */ debtor, creditor, amount FROM moves");
        for (List<Object> move : moves) {
            long amount = Long.parseLong((String) move.get(2));
            count(move.get(0), -amount, balances, counts);
            count(move.get(1), amount, balances, counts);
        }
        for (List<Object> account : desk.query("SELECT /*+ SCAN */ id, balance, moves FROM accounts")) {
            int id = Integer.parseInt((String) account.get(0));
            assertThat(account)
                    .as("account %d by the log", id)
                    .containsExactly(
                            Integer.toString(id),
                            Long.toString(Bank.BALANCE + balances.getOrDefault(id, 0L)),
                            Long.toString(counts.getOrDefault(id, 0L)));
        }
        assertThat(moves).as("moves in the log").hasSize((int) bank.committed());
        assertThat(bank.committed() + bank.rolledBack()).isEqualTo(TRANSFERS);
        assertThat(bank.conflicts()).as("conflicts").isPositive();
        assertThat(bank.rolledBack()).as("rolled back").isPositive();
        assertThat(LossySdkHttpService.lostAnswers()).as("lost answers").isPositive();
        assertThat(audits.get()).as("audits").isPositive();
    }

    private static void count(Object account, long amount, Map<Integer, Long> balances, Map<Integer, Long> counts) {
        int id = Integer.parseInt((String) account);
        balances.merge(id, amount, Long::sum);
        counts.merge(id, 1L, Long::sum);
    }
}
