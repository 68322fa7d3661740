package io.ashdynamo.examples.transfers;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.SerializableTransactionRunner;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The bank through JDBI, which itself runs a transaction again that ends with SQLState 40001. */
public final class JdbiBank implements Bank {

    private final Jdbi jdbi;

    /** The bank of this JDBI, which {@link #jdbi} has made. */
    JdbiBank(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** JDBI on a pool, with transactions that are run again. */
    static Jdbi jdbi(DataSource pool, Conflicts conflicts) {
        Jdbi jdbi = Jdbi.create(pool);
        jdbi.setTransactionHandler(new SerializableTransactionRunner());
        jdbi.getConfig(SerializableTransactionRunner.Configuration.class)
                .setMaxRetries(Conflicts.MOST)
                .setOnFailure(failures -> conflicts.pause(failures.size()));
        return jdbi;
    }

    @Override
    public void open() {
        jdbi.useHandle(handle -> handle.execute(OPEN));
    }

    @Override
    public void transfer(String from, String to, BigDecimal amount) {
        jdbi.useTransaction(handle -> {
            if (handle.execute(TAKE, amount, from, amount) == 0) {
                throw TransferRefused.notEnough(from, amount);
            }
            if (handle.execute(GIVE, amount, to) == 0) {
                throw TransferRefused.noAccount(to);
            }
            handle.execute(LOG, from, to, amount);
        });
    }

    @Override
    public Map<String, BigDecimal> balances() {
        return jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, handle -> {
            Map<String, BigDecimal> balances = new TreeMap<>();
            handle.createQuery(BALANCES)
                    .map((row, context) -> balances.put(row.getString("id"), Bank.euros(row.getBigDecimal("balance"))))
                    .forEach(none -> {});
            return balances;
        });
    }

    @Override
    public long logged() {
        return jdbi.withHandle(
                handle -> handle.createQuery(LOGGED).mapTo(Long.class).one());
    }
}
