package io.ashdynamo.examples.tenants;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An invoice, identified by its customer and number. */
public record Invoice(String customer, int number, BigDecimal amount, String state, LocalDate due) {

    /** One that is not paid yet. */
    static Invoice open(String customer, int number, String amount, String due) {
        return new Invoice(customer, number, new BigDecimal(amount), "open", LocalDate.parse(due));
    }

    @Override
    public String toString() {
        return "%s %d: %s, %s, due %s".formatted(customer, number, amount, state, due);
    }
}
