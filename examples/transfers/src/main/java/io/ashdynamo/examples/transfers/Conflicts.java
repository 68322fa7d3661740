package io.ashdynamo.examples.transfers;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Counts conflicts, and waits a random time after each, so that two that have met do not meet again. */
final class Conflicts {

    /** How often one transaction is tried again at most. */
    static final int MOST = 200;

    private static final int LONGEST_MILLIS = 200;

    private final AtomicInteger count = new AtomicInteger();

    int count() {
        return count.get();
    }

    /** Waits the longer, the more conflicts a transaction has had. */
    void pause(int conflicts) {
        count.incrementAndGet();
        int millis = Math.min(LONGEST_MILLIS, 1 << Math.min(conflicts, 10));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * millis));
    }
}
