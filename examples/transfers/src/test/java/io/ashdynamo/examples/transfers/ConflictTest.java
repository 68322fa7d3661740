package io.ashdynamo.examples.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A transfer between whose statements and commit another one is made. */
class ConflictTest {

    private static final BigDecimal ONE = new BigDecimal("1.00");
    private static final BigDecimal TEN = new BigDecimal("10.00");
    private static final Map<String, BigDecimal> BOTH_MADE = Map.of(
            "ann", new BigDecimal("89.00"),
            "bob", new BigDecimal("101.00"),
            "cid", new BigDecimal("110.00"),
            "dee", new BigDecimal("100.00"));

    private final Conflicts conflicts = new Conflicts();
    private final AtomicBoolean undisturbed = new AtomicBoolean(true);

    @Test
    void jdbiRunsItAgain() {
        try (HikariDataSource pool = Transfers.pool("jdbi-conflict")) {
            Jdbi jdbi = JdbiBank.jdbi(pool, conflicts);
            Bank other = new JdbiBank(JdbiBank.jdbi(pool, new Conflicts()));
            other.open();

            jdbi.useTransaction(handle -> {
                handle.execute(Bank.TAKE, ONE, "ann", ONE);
                handle.execute(Bank.GIVE, ONE, "bob");
                if (undisturbed.getAndSet(false)) {
                    other.transfer("ann", "cid", TEN);
                }
            });

            assertThat(conflicts.count()).isEqualTo(1);
            assertThat(other.balances()).isEqualTo(BOTH_MADE);
        }
    }

    @Test
    void theLoopAroundTheTransactionalBeanRunsItAgain() {
        try (HikariDataSource pool = Transfers.pool("spring-conflict");
                AnnotationConfigApplicationContext context = Transfers.spring(pool)) {
            Bank bank = context.getBean(Bank.class);
            PlatformTransactionManager manager = context.getBean(PlatformTransactionManager.class);
            TransactionTemplate transaction = new TransactionTemplate(manager);
            TransactionTemplate other = new TransactionTemplate(manager);
            other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            bank.open();

            new RetryingBank(bank, conflicts)
                    .again(() -> transaction.execute(status -> {
                        bank.transfer("ann", "bob", ONE);
                        if (undisturbed.getAndSet(false)) {
                            other.executeWithoutResult(another -> bank.transfer("ann", "cid", TEN));
                        }
                        return true;
                    }));

            assertThat(conflicts.count()).isEqualTo(1);
            assertThat(bank.balances()).isEqualTo(BOTH_MADE);
            assertThat(bank.logged()).isEqualTo(2);
        }
    }
}
