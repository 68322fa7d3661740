package io.ashdynamo.plan;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A step of a plan as EXPLAIN shows it.
 *
 * @param operation DynamoDB's call, or what the driver does itself
 * @param target what it is about
 * @param expressions what it says
 * @param sort the order, and who makes it; empty: none
 * @param limit the items that one call asks for at most; empty: no limit
 * @param consistent whether it is strongly consistent
 * @param estimate what it is likely to read; empty where that is not known
 * @param note why, and what else there is to know; of a step that is not done: why not
 */
public record ExplainStep(
        String operation,
        Target target,
        Expressions expressions,
        Optional<String> sort,
        OptionalLong limit,
        boolean consistent,
        Optional<Estimate> estimate,
        String note) {

    /** The operation of a way that was not chosen. */
    public static final String NOT_CHOSEN = "not chosen";

    /**
     * What a step is about.
     *
     * @param index empty: the table
     */
    public record Target(String resource, String table, Optional<String> index) {}

    /**
     * DynamoDB's expressions with names and values in place, those of sensitive columns as {@code ***}; and what is
     * checked here of the items that come.
     */
    public record Expressions(
            Optional<String> keyCondition,
            Optional<String> filter,
            Optional<String> localFilter,
            Optional<String> projection) {

        /** None. */
        public static final Expressions NONE =
                new Expressions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Items that DynamoDB reads, and the read units for them. */
    public record Estimate(long items, double readUnits) {}
}
