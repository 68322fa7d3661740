package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Makes calls of the SDK's client, under a statement's time limit, with the errors of SQL. Safe for several threads. */
final class DynamoCalls {

    private static final System.Logger LOG = System.getLogger(DynamoCalls.class.getName());

    /** A call to make. */
    interface Call<T> {
        T on(DynamoDbClient client);
    }

    private final DynamoDbClient client;
    private final boolean retriesUpdates;
    private final String endpoint;

    /**
     * Calls of a client.
     *
     * @param retriesUpdates whether a write that adds to what is there is made again when its answer was lost
     */
    DynamoCalls(DynamoDbClient client, boolean retriesUpdates) {
        this.client = client;
        this.retriesUpdates = retriesUpdates;
        this.endpoint = client.serviceClientConfiguration()
                .endpointOverride()
                .map(Object::toString)
                .orElseGet(() ->
                        "DynamoDB in " + client.serviceClientConfiguration().region());
    }

    /** Makes a call that reads; not past a limit, which another row of a batch may have passed. */
    <T> T call(CallName what, Execution execution, Call<T> call) throws SQLException {
        execution.meter().checkLimits();
        return call(what, execution, Attempts.repeatable(), call);
    }

    /**
     * Makes a write.
     *
     * @param repeatable whether it may be made again where its answer was lost
     * @return what it gives, or how its condition failed
     * @throws SQLException saying so, if it is not known whether the write was made
     */
    <T> WriteReply<T> write(CallName what, Execution execution, boolean repeatable, Call<T> call) throws SQLException {
        Attempts attempts = repeatable || retriesUpdates ? Attempts.repeatable() : Attempts.once();
        try {
            return new WriteReply.Done<>(call(what, execution, attempts, call));
        } catch (ConditionalCheckFailedException | TransactionCanceledException e) {
            return new WriteReply.Refused<>(e, attempts.isUncertain(), retriesUpdates);
        } catch (SQLException e) {
            throw attempts.isRefused() || attempts.isUncertain() ? unknown(e, what, attempts) : e;
        }
    }

    /** The error of a write that may have been made. What a cancel or a timeout ended stays that. */
    private SQLException unknown(SQLException e, CallName what, Attempts attempts) {
        if (attempts.isRefused()) {
            return Errors.connectionLost(
                    what + ": the answer to the request was lost, and it is not known whether the write was made;"
                            + " read the item, or set retryUpdates=true to have such writes repeated",
                    e);
        }
        return Errors.withNote(e, "it is not known whether the write was made");
    }

    /**
     * Makes a call.
     *
     * @param attempts takes note of what became of each attempt
     */
    <T> T call(CallName what, Execution execution, Attempts attempts, Call<T> call) throws SQLException {
        LOG.log(Level.DEBUG, what);
        execution.enterCall(attempts);
        execution.meter().called(what.operation());
        try {
            return call.on(client);
        } catch (ConditionalCheckFailedException | TransactionCanceledException e) {
            throw e;
        } catch (SdkException e) {
            throw translate(e, what, execution);
        } finally {
            execution.leaveCall();
        }
    }

    private SQLException translate(SdkException e, CallName what, Execution execution) {
        if (execution.isStopped()) {
            return Errors.cancelled(what + ": the statement was cancelled");
        }
        if (e instanceof ApiCallTimeoutException) {
            return execution.timedOut(e);
        }
        if (e instanceof AbortedException) {
            Thread.currentThread().interrupt();
            return Errors.cancelled(what + ": the thread was interrupted");
        }
        return SdkErrors.translate(e, what.toString(), endpoint);
    }
}
