package io.ashdynamo.it.transactions;

import io.ashdynamo.datalayer.Desk;
import io.ashdynamo.datalayer.UnitOfWork;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Clerks that move money between accounts, each move in a transaction that is begun again after a conflict. */
final class Bank {

    static final String MAPPING = """
        ashdynamo: 1
        resources:
          accounts:
            partition_key: id
            attributes: { id: integer, balance: { type: bigint, min: 0 }, moves: { type: integer, default: 0 } }
          moves:
            partition_key: id
            attributes: { id: string, debtor: integer, creditor: integer, amount: bigint }
        """;
    static final int ACCOUNTS = 50;
    static final long BALANCE = 1_000;
    static final long TOTAL = ACCOUNTS * BALANCE;

    private final AtomicLong conflicts = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();
    private final AtomicLong rolledBack = new AtomicLong();

    long conflicts() {
        return conflicts.get();
    }

    long committed() {
        return committed.get();
    }

    long rolledBack() {
        return rolledBack.get();
    }

    static void open(Desk desk) throws SQLException {
        for (int id = 0; id < ACCOUNTS; id++) {
            desk.update("INSERT INTO accounts (id, balance) VALUES (?, ?)", id, BALANCE);
        }
    }

    /** Moves money once, or rolls back; begins again until one of both is done. */
    void transfer(Desk desk, Random random) throws SQLException {
        Supplier<UnitOfWork.Isolation> isolation =
                () -> random.nextBoolean() ? UnitOfWork.Isolation.SERIALIZABLE : UnitOfWork.Isolation.READ_COMMITTED;
        int debtor = random.nextInt(ACCOUNTS);
        int creditor = (debtor + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
        boolean isRolledBack = random.nextInt(8) == 0;
        boolean marks = random.nextInt(4) == 0;
        while (true) {
            try {
                desk.begin(isolation.get());
                move(desk, debtor, creditor, 1 + random.nextInt(100));
                if (marks) {
                    changeItsMind(desk, random.nextInt(ACCOUNTS));
                }
                if (isRolledBack) {
                    desk.rollback();
                    rolledBack.incrementAndGet();
                } else {
                    desk.commit();
                    committed.incrementAndGet();
                }
                return;
            } catch (SQLException e) {
                if (!"40001".equals(e.getSQLState())) {
                    throw e;
                }
                conflicts.incrementAndGet();
            }
        }
    }

    /** As much as the account has. */
    private static void move(Desk desk, int debtor, int creditor, long wanted) throws SQLException {
        List<List<Object>> rows = desk.query("SELECT balance FROM accounts WHERE id = ? FOR UPDATE", debtor);
        long amount = Math.min(wanted, Long.parseLong((String) rows.get(0).get(0)));
        String change = "UPDATE accounts SET balance = balance + ?, moves = moves + 1 WHERE id = ?";
        changed(desk.update(change, -amount, debtor));
        changed(desk.update(change, amount, creditor));
        changed(desk.update(
                "INSERT INTO moves (id, debtor, creditor, amount) VALUES (?, ?, ?, ?)",
                UUID.randomUUID().toString(),
                debtor,
                creditor,
                amount));
    }

    private static void changeItsMind(Desk desk, int account) throws SQLException {
        UnitOfWork.Mark mark = desk.mark();
        changed(desk.update("UPDATE accounts SET balance = balance + 7 WHERE id = ?", account));
        changed(desk.update("INSERT INTO moves (id, amount) VALUES ('by mistake', 7)"));
        desk.backTo(mark);
    }

    private static void changed(long count) {
        if (count != 1) {
            throw new AssertionError("a statement changed " + count + " rows instead of one");
        }
    }
}
