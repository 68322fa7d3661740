package io.ashdynamo.examples.transfers;

import java.math.BigDecimal;
import java.util.Map;

/** Four accounts, and a log of what was moved between them. */
public interface Bank {

    /** The accounts. */
    String OPEN = "INSERT INTO accounts (id, balance) VALUES ('ann', 100), ('bob', 100), ('cid', 100), ('dee', 100)";

    /** Changes one row, or none if there is not enough. */
    String TAKE = "UPDATE accounts SET balance = balance - ? WHERE id = ? AND balance >= ?";

    /** Changes one row, or none if there is no such account. */
    String GIVE = "UPDATE accounts SET balance = balance + ? WHERE id = ?";

    /** The driver makes the id and the time. */
    String LOG = "INSERT INTO transfers (from_account, to_account, amount) VALUES (?, ?, ?)";

    /** Rows by their keys: in a serializable transaction all as they were at one moment. */
    String BALANCES = "SELECT id, balance FROM accounts WHERE id IN ('ann', 'bob', 'cid', 'dee')";

    /** Counts by partition. */
    String LOGGED = "SELECT COUNT(*) FROM transfers WHERE from_account IN ('ann', 'bob', 'cid', 'dee')";

    /** With two decimals: DynamoDB keeps a number's value, not its zeros. */
    static BigDecimal euros(BigDecimal amount) {
        return amount.setScale(2);
    }

    /** Opens the accounts. */
    void open();

    /**
     * Moves an amount and logs it, all or nothing.
     *
     * @throws TransferRefused if there is not enough, or no such account; then nothing was written
     */
    void transfer(String from, String to, BigDecimal amount);

    /** Each account's balance, all as they were at one moment. */
    Map<String, BigDecimal> balances();

    /** How many transfers the log has. */
    long logged();
}
