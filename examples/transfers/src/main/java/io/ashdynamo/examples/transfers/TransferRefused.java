package io.ashdynamo.examples.transfers;

import java.math.BigDecimal;

/** A transfer that cannot be made. */
public final class TransferRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TransferRefused(String message) {
        super(message);
    }

    static TransferRefused notEnough(String account, BigDecimal amount) {
        return new TransferRefused(account + " has less than " + amount);
    }

    static TransferRefused noAccount(String account) {
        return new TransferRefused("there is no account " + account);
    }
}
