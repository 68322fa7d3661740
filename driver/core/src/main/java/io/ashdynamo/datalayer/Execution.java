package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * One run of a statement: its time limit, which counts the time spent in calls, and the way to stop it. {@link #cancel}
 * may be called by any thread, all else by the one that runs the statement.
 */
public final class Execution {

    /** The run whose call this thread makes. */
    private static final ThreadLocal<Execution> CALLING = new ThreadLocal<>();

    private final long timeoutSeconds;
    private long nanosLeft;
    private long enteredAt;
    private boolean cancelled;
    private Thread caller;
    private Runnable abort;

    private Execution(long timeoutSeconds) {
        this.timeoutSeconds = timeoutSeconds;
        this.nanosLeft = Duration.ofSeconds(timeoutSeconds).toNanos();
    }

    /** A run that starts now. */
    public static Execution start(long timeoutSeconds) {
        return new Execution(timeoutSeconds);
    }

    /** A run without a time limit. */
    public static Execution unlimited() {
        return new Execution(0);
    }

    /** Stops the run: a call under way is interrupted and its request aborted, and no further one is made. */
    public synchronized void cancel() {
        cancelled = true;
        if (caller != null) {
            caller.interrupt();
        }
        if (abort != null) {
            abort.run();
        }
    }

    /** Has a cancel of the run whose call this thread makes also do this, until the call ends. */
    static void abortOnCancel(Runnable abort) {
        Execution execution = CALLING.get();
        if (execution != null) {
            execution.abortWith(abort);
        }
    }

    private synchronized void abortWith(Runnable request) {
        abort = request;
        if (cancelled) {
            request.run();
        }
    }

    /**
     * Refuses to go on after a cancel or past the time limit.
     *
     * @throws SQLException 57014 or HYT00
     */
    public synchronized void check() throws SQLException {
        if (cancelled) {
            throw Errors.cancelled("the statement was cancelled");
        }
        if (timeoutSeconds > 0 && nanosLeft <= 0) {
            throw timedOut(null);
        }
    }

    private synchronized Optional<Duration> remaining() {
        return timeoutSeconds == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(Math.max(1_000_000, nanosLeft)));
    }

    /** The request under the statement's time limit, if it has one. */
    <B extends AwsRequest.Builder> B limit(B request) {
        remaining().ifPresent(left -> request.overrideConfiguration(c -> c.apiCallTimeout(left)));
        return request;
    }

    SQLException timedOut(Throwable cause) {
        return Errors.timeout("the statement took longer than its timeout of " + timeoutSeconds + " s", cause);
    }

    synchronized void enterCall() throws SQLException {
        check();
        caller = Thread.currentThread();
        CALLING.set(this);
        enteredAt = System.nanoTime();
    }

    /** Ends a call. The interrupt that a cancel made is taken back. */
    synchronized void leaveCall() {
        caller = null;
        abort = null;
        CALLING.remove();
        nanosLeft -= System.nanoTime() - enteredAt;
        if (cancelled) {
            Thread.interrupted();
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }
}
