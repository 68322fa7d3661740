package io.ashdynamo.examples.quickstart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** Money between accounts, by transactions that are made again where another one was in their way. */
public final class Accounts {

    private static final int MOST_TRIES = 50;

    private final DataSource pool;

    /** The accounts of a database that has the mapping {@code accounts.yaml}. */
    public Accounts(DataSource pool) {
        this.pool = pool;
    }

    /**
     * Moves money, all or nothing.
     *
     * @throws SQLException 23514 if there is not enough of it; 40001 if other transactions were in the way each time
     */
    public void transfer(String from, String to, long cents) throws SQLException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                add(connection, from, -cents);
                add(connection, to, cents);
                connection.commit();
                return;
            } catch (SQLTransactionRollbackException conflict) {
                if (tries == MOST_TRIES) {
                    throw conflict;
                }
            }
            Thread.sleep(ThreadLocalRandom.current().nextInt(1 + 10 * tries));
        }
    }

    private static void add(Connection connection, String id, long cents) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE accounts SET cents = cents + ? WHERE id = ?")) {
            update.setLong(1, cents);
            update.setString(2, id);
            if (update.executeUpdate() == 0) {
                throw new IllegalArgumentException("there is no account " + id);
            }
        }
    }
}
