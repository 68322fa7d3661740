package io.ashdynamo.examples.transfers;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The bank through Spring: each method that is transactional commits when it returns, and rolls back when it throws. */
public final class SpringBank implements Bank {

    private final JdbcTemplate jdbc;

    SpringBank(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open() {
        jdbc.update(OPEN);
    }

    @Override
    @Transactional
    public void transfer(String from, String to, BigDecimal amount) {
        if (jdbc.update(TAKE, amount, from, amount) == 0) {
            throw TransferRefused.notEnough(from, amount);
        }
        if (jdbc.update(GIVE, amount, to) == 0) {
            throw TransferRefused.noAccount(to);
        }
        jdbc.update(LOG, from, to, amount);
    }

    @Override
    @Transactional(isolation = Isolation.SERIALIZABLE, readOnly = true)
    public Map<String, BigDecimal> balances() {
        Map<String, BigDecimal> balances = new TreeMap<>();
        RowCallbackHandler put = row -> balances.put(row.getString("id"), Bank.euros(row.getBigDecimal("balance")));
        jdbc.query(BALANCES, put);
        return balances;
    }

    @Override
    public long logged() {
        return jdbc.queryForObject(LOGGED, Long.class);
    }
}
