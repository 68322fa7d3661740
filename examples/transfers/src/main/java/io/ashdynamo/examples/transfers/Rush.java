package io.ashdynamo.examples.transfers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many transfers at a time between few accounts.
 *
 * @param threads that transfer at a time
 * @param transfers that each of them makes
 */
record Rush(int threads, int transfers) {

    private static final List<String> ACCOUNTS = List.of("ann", "bob", "cid", "dee");

    /** So that none of a hundred transfers meets an empty account. */
    private static final int MOST_CENTS = 50;

    /** Makes them, and gives the sums of all balances that were seen meanwhile. */
    Set<BigDecimal> run(Bank bank) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int seed = 0; seed < threads; seed++) {
                Random random = new Random(seed);
                runs.add(pool.submit(() -> transfers(bank, random)));
            }
            Set<BigDecimal> sums = new TreeSet<>();
            do {
                sums.add(sum(bank));
            } while (!runs.stream().allMatch(Future::isDone));
            for (Future<?> run : runs) {
                run.get();
            }
            return sums;
        } finally {
            pool.shutdown();
        }
    }

    static BigDecimal sum(Bank bank) {
        return bank.balances().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void transfers(Bank bank, Random random) {
        for (int i = 0; i < transfers; i++) {
            int from = random.nextInt(ACCOUNTS.size());
            int to = (from + 1 + random.nextInt(ACCOUNTS.size() - 1)) % ACCOUNTS.size();
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(MOST_CENTS), 2);
            bank.transfer(ACCOUNTS.get(from), ACCOUNTS.get(to), amount);
        }
    }
}
