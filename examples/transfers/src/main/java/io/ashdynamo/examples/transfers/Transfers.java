package io.ashdynamo.examples.transfers;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Money moved between accounts by transactions that are run again after a conflict, through JDBI and through Spring. */
public final class Transfers {

    private static final Rush RUSH = new Rush(4, 25);

    private final Bank bank;
    private final Conflicts conflicts;
    private final PrintStream out;

    private Transfers(Bank bank, Conflicts conflicts, PrintStream out) {
        this.bank = bank;
        this.conflicts = conflicts;
        this.out = out;
    }

    /** Runs it. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        run(System.out);
    }

    static void run(PrintStream out) throws InterruptedException, ExecutionException {
        Conflicts conflicts = new Conflicts();
        try (HikariDataSource pool = pool("jdbi")) {
            out.println("== JDBI");
            new Transfers(new JdbiBank(JdbiBank.jdbi(pool, conflicts)), conflicts, out).run();
        }
        conflicts = new Conflicts();
        try (HikariDataSource pool = pool("spring");
                AnnotationConfigApplicationContext context = spring(pool)) {
            out.println("== Spring");
            new Transfers(new RetryingBank(context.getBean(Bank.class), conflicts), conflicts, out).run();
        }
    }

    /** A pool of connections to a database of this name in this JVM. */
    static HikariDataSource pool(String name) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:ashdynamo:mem:" + name + "?mapping=classpath:transfers.yaml");
        return pool;
    }

    static AnnotationConfigApplicationContext spring(DataSource pool) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean("pool", DataSource.class, () -> pool);
        context.register(BankConfiguration.class);
        context.refresh();
        return context;
    }

    private void run() throws InterruptedException, ExecutionException {
        bank.open();
        bank.transfer("ann", "bob", new BigDecimal("30.00"));
        out.println("30.00 from ann to bob: " + bank.balances());
        refused("ann", "cid", new BigDecimal("70.01"));
        refused("bob", "eve", new BigDecimal("10.00"));

        out.println("the sum, seen during %d transfers of %d threads: %s"
                .formatted(RUSH.threads() * RUSH.transfers(), RUSH.threads(), RUSH.run(bank)));
        out.println("conflicts, after which a transfer or a look was run again: " + conflicts.count());
        out.println("the sum afterwards: " + Rush.sum(bank));
        out.println("each account: " + bank.balances());
        out.println("transfers in the log: " + bank.logged());
    }

    private void refused(String from, String to, BigDecimal amount) {
        try {
            bank.transfer(from, to, amount);
        } catch (TransferRefused e) {
            out.println("%s from %s to %s: %s: %s".formatted(amount, from, to, e.getMessage(), bank.balances()));
        }
    }
}
