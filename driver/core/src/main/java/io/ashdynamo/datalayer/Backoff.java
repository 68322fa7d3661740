package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses between attempts: each up to twice as long as the one before, and none as long as another's. */
final class Backoff {

    private static final int FIRST_MILLIS = 25;
    private static final int LONGEST_MILLIS = 2_000;

    private final Execution execution;
    private int millis = FIRST_MILLIS;

    Backoff(Execution execution) {
        this.execution = execution;
    }

    /**
     * Waits.
     *
     * @throws SQLException 57014 or HYT00
     */
    void pause() throws SQLException {
        execution.pause(Duration.ofMillis(ThreadLocalRandom.current().nextInt(millis / 2, millis)));
        millis = Math.min(2 * millis, LONGEST_MILLIS);
    }
}
