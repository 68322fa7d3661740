package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Makes calls of the SDK's client, under a statement's time limit, with the errors of SQL. Safe for several threads. */
final class DynamoCalls {

    private static final System.Logger LOG = System.getLogger(DynamoCalls.class.getName());

    /** A call to make. */
    interface Call<T> {
        T on(DynamoDbClient client);
    }

    private final DynamoDbClient client;
    private final String endpoint;

    DynamoCalls(DynamoDbClient client) {
        this.client = client;
        this.endpoint = client.serviceClientConfiguration()
                .endpointOverride()
                .map(Object::toString)
                .orElseGet(() ->
                        "DynamoDB in " + client.serviceClientConfiguration().region());
    }

    /**
     * Makes a call.
     *
     * @throws ConditionalCheckFailedException if the request has a condition and it failed
     */
    <T> T call(CallName what, Execution execution, Call<T> call) throws SQLException {
        LOG.log(Level.DEBUG, what);
        execution.enterCall();
        execution.meter().called(what.operation());
        try {
            return call.on(client);
        } catch (ConditionalCheckFailedException e) {
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
