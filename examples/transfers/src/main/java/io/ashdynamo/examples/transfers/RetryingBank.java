package io.ashdynamo.examples.transfers;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Runs again what met a conflict. It stands around the bean that is transactional, so that each time is a transaction of its
 * own: Spring makes a ConcurrencyFailureException of SQLState 40001.
 */
final class RetryingBank implements Bank {

    private final Bank bank;
    private final Conflicts conflicts;

    RetryingBank(Bank bank, Conflicts conflicts) {
        this.bank = bank;
        this.conflicts = conflicts;
    }

    @Override
    public void open() {
        bank.open();
    }

    @Override
    public void transfer(String from, String to, BigDecimal amount) {
        again(() -> {
            bank.transfer(from, to, amount);
            return true;
        });
    }

    @Override
    public Map<String, BigDecimal> balances() {
        return again(bank::balances);
    }

    @Override
    public long logged() {
        return bank.logged();
    }

    /** What comes of the work, once it met no conflict. */
    <T> T again(Supplier<T> work) {
        for (int failures = 1; ; failures++) {
            try {
                return work.get();
            } catch (ConcurrencyFailureException e) {
                if (failures > Conflicts.MOST) {
                    throw e;
                }
                conflicts.pause(failures);
            }
        }
    }
}
