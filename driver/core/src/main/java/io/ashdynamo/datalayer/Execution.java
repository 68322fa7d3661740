package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * One run of a statement: its time limit, which counts the time in which calls are under way, the way to stop it, and what
 * it has used. Safe for several threads: a run may read in parallel, and be cancelled by any thread.
 */
public final class Execution {

    /** The call that this thread makes. */
    private static final ThreadLocal<ActiveCall> CALLING = new ThreadLocal<>();

    private final long timeoutSeconds;
    private final Meter meter;
    private final Optional<UnitOfWork> work;

    /** This, or the run that this is a part of, which has all that follows. */
    private final Execution whole;

    private final Set<ActiveCall> active = new HashSet<>();
    private long nanosLeft;
    private long countedTo;
    private boolean cancelled;
    private boolean ended;

    private Execution(long timeoutSeconds, Metering metering, Optional<UnitOfWork> work) {
        this.timeoutSeconds = timeoutSeconds;
        this.work = work;
        this.nanosLeft = Duration.ofSeconds(timeoutSeconds).toNanos();
        this.meter = new Meter(metering);
        this.whole = this;
    }

    private Execution(Execution whole) {
        this.work = whole.work;
        this.timeoutSeconds = whole.timeoutSeconds;
        this.meter = whole.meter;
        this.whole = whole;
    }

    /** The reads of a run that also writes: what ends them does not end the writes. */
    Execution reads() {
        return new Execution(whole);
    }

    /** A call under way, and how to stop it. */
    private static final class ActiveCall {
        private final Execution execution;
        private final Attempts attempts;
        private final Thread thread = Thread.currentThread();
        private Runnable abort;
        private boolean stopped;

        ActiveCall(Execution execution, Attempts attempts) {
            this.execution = execution;
            this.attempts = attempts;
        }

        /** No interrupt wakes a thread that reads from a socket, and no abort one that pauses between two attempts. */
        void stop() {
            stopped = true;
            thread.interrupt();
            if (abort != null) {
                abort.run();
            }
        }
    }

    /**
     * A run that starts now.
     *
     * @param timeoutSeconds 0: no limit
     */
    public static Execution start(long timeoutSeconds, Metering metering) {
        return new Execution(timeoutSeconds, metering, Optional.empty());
    }

    /** A run without a limit. */
    public static Execution unlimited() {
        return new Execution(0, Metering.NONE, Optional.empty());
    }

    /**
     * A run in a transaction, that starts now.
     *
     * @param timeoutSeconds 0: no limit
     */
    public static Execution start(long timeoutSeconds, Metering metering, UnitOfWork work) {
        return new Execution(timeoutSeconds, metering, Optional.of(work));
    }

    /** The transaction that it is a part of; empty: it commits by itself. */
    Optional<UnitOfWork> work() {
        return work;
    }

    /** What it has used so far. */
    public Meter meter() {
        return meter;
    }

    /** Stops the run: calls under way are interrupted and their requests aborted, and no further one is made. */
    public void cancel() {
        synchronized (whole) {
            whole.cancelled = true;
            new ArrayList<>(whole.active).forEach(ActiveCall::stop);
        }
    }

    /** Stops what reads ahead, as nobody wants more rows. */
    void end() {
        synchronized (whole) {
            ended = true;
            whole.active.stream()
                    .filter(call -> call.execution == this)
                    .toList()
                    .forEach(ActiveCall::stop);
        }
    }

    /** Has a stop of the call that this thread makes also do this. */
    static void abortOnStop(Runnable abort) {
        ActiveCall call = CALLING.get();
        if (call != null) {
            call.execution.abortWith(call, abort);
        }
    }

    /** Those of the call that this thread makes. */
    static Attempts attempts() {
        ActiveCall call = CALLING.get();
        return call == null ? Attempts.repeatable() : call.attempts;
    }

    private void abortWith(ActiveCall call, Runnable request) {
        synchronized (whole) {
            call.abort = request;
            if (call.stopped) {
                request.run();
            }
        }
    }

    /**
     * Refuses to go on after a cancel or past the time limit.
     *
     * @throws SQLException 57014 or HYT00
     */
    public void check() throws SQLException {
        whole.checkWhole();
    }

    private synchronized void checkWhole() throws SQLException {
        if (cancelled) {
            throw Errors.cancelled("the statement was cancelled");
        }
        if (timeoutSeconds > 0) {
            countTime();
            if (nanosLeft <= 0) {
                throw timedOut(null);
            }
        }
    }

    /** Calls made in parallel may follow one another without a gap, so that time is counted while they are under way. */
    private void countTime() {
        long now = System.nanoTime();
        if (!active.isEmpty()) {
            nanosLeft -= now - countedTo;
        }
        countedTo = now;
    }

    private Optional<Duration> remaining() {
        return whole.remainingOfWhole();
    }

    private synchronized Optional<Duration> remainingOfWhole() {
        if (timeoutSeconds == 0) {
            return Optional.empty();
        }
        countTime();
        return Optional.of(Duration.ofNanos(Math.max(1_000_000, nanosLeft)));
    }

    /** The request under the statement's time limit, if it has one. */
    <B extends AwsRequest.Builder> B limit(B request) {
        remaining().ifPresent(left -> request.overrideConfiguration(c -> c.apiCallTimeout(left)));
        return request;
    }

    SQLException timedOut(Throwable cause) {
        return Errors.timeout("the statement took longer than its timeout of " + timeoutSeconds + " s", cause);
    }

    void enterCall(Attempts attempts) throws SQLException {
        synchronized (whole) {
            check();
            if (ended) {
                throw Errors.cancelled("the result set was closed");
            }
            ActiveCall call = new ActiveCall(this, attempts);
            whole.active.add(call);
            CALLING.set(call);
        }
    }

    /** Ends a call. The interrupt that a stop made is taken back. */
    void leaveCall() {
        synchronized (whole) {
            ActiveCall call = CALLING.get();
            CALLING.remove();
            whole.countTime();
            whole.active.remove(call);
            if (call.stopped) {
                Thread.interrupted();
            }
        }
    }

    /**
     * Waits between two calls, under the time limit and until a stop at most.
     *
     * @throws SQLException 57014 or HYT00
     */
    void pause(Duration time) throws SQLException {
        enterCall(Attempts.repeatable());
        try {
            Thread.sleep(remaining()
                    .filter(left -> left.compareTo(time) < 0)
                    .orElse(time)
                    .toMillis());
        } catch (InterruptedException e) {
            if (!isStopped()) {
                Thread.currentThread().interrupt();
                throw Errors.cancelled("the thread was interrupted between two calls");
            }
        } finally {
            leaveCall();
        }
        check();
    }

    boolean isStopped() {
        synchronized (whole) {
            return whole.cancelled || ended;
        }
    }
}
