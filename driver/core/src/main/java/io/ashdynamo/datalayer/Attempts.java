package io.ashdynamo.datalayer;

import io.ashdynamo.error.SqlState;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.NonRetryableException;

/**
 * The attempts of one call, and whether one of them may have done its work without our knowing. DynamoDB says of an
 * answer with 500 that the write may or may not have been made; one that is refused with 4xx was not. Safe for several
 * threads.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Error
 *     handling</a>
 */
final class Attempts {

    /** The states of failures that do not say what DynamoDB did. */
    private static final Set<String> LOST =
            Set.of(SqlState.CONNECTION_LOST.code(), SqlState.TIMEOUT.code(), SqlState.CANCELLED.code());

    private static final int SERVER_ERROR = 500;
    private static final int CLIENT_ERROR = 400;

    private final boolean repeatable;
    private boolean known;
    private boolean open;
    private boolean uncertain;
    private boolean refused;

    private Attempts(boolean repeatable) {
        this.repeatable = repeatable;
    }

    /** Of a call that does the same however often it is made. */
    static Attempts repeatable() {
        return new Attempts(true);
    }

    /** Of a call that is not made again where it may have been made already. */
    static Attempts once() {
        return new Attempts(false);
    }

    /**
     * An attempt begins.
     *
     * @throws NonRetryableException if an earlier one may have done its work, and a second time would be wrong
     */
    synchronized void begin() {
        if (!repeatable && isUncertain()) {
            refused = true;
            throw NonRetryableException.create("the answer to the request was lost, and it is not made again");
        }
        open = true;
        known = true;
    }

    /** An answer came. */
    synchronized void answered(int status) {
        open = false;
        uncertain |= status >= SERVER_ERROR || status < CLIENT_ERROR;
    }

    /** No answer came. What never had a connection was not made. */
    synchronized void broken(IOException failure) {
        open = false;
        uncertain |= !isWithoutConnection(failure);
    }

    /** Whether an attempt whose answer did not come, or said nothing, may have done its work. */
    synchronized boolean isUncertain() {
        return uncertain || open;
    }

    /**
     * Whether a call that failed may have done its work. Of a client that is not the driver's own no attempt is known, and
     * the failure alone says it.
     */
    synchronized boolean mayHaveWorked(SQLException failure) {
        boolean broken = failure.getCause() instanceof AwsServiceException service
                ? service.statusCode() >= SERVER_ERROR
                : LOST.contains(failure.getSQLState());
        return isUncertain() || (!known && broken);
    }

    /** Whether an attempt was not made because of that. */
    synchronized boolean isRefused() {
        return refused;
    }

    /** The HTTP clients have classes of their own for it, all named alike. */
    private static boolean isWithoutConnection(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || failure instanceof SSLHandshakeException
                || failure.getClass().getSimpleName().startsWith("Connect");
    }
}
