package io.ashdynamo.datalayer;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Holds an answer back until it is opened. */
public final class Gate {

    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile boolean open;

    /** Lets the answer through. */
    public void open() {
        open = true;
    }

    /** Waits until a request waits for its answer. */
    public void awaitReached() throws InterruptedException {
        if (!reached.await(LONGEST_WAIT_NANOS, TimeUnit.NANOSECONDS)) {
            throw new AssertionError("no request came to the gate");
        }
    }

    void reached() {
        reached.countDown();
    }

    /** Waits until this gate or the other is open, and says whether it is this one. An interrupt ends no wait. */
    boolean awaitEither(Gate other) {
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        boolean interrupted = false;
        while (!open && !other.open) {
            if (System.nanoTime() > end) {
                throw new AssertionError("nobody opened the gate");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return open;
    }
}
