package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionSizeLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * The SDK's exceptions by cause.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Error handling
 *     with DynamoDB</a>
 */
final class SdkErrors {

    private static final Set<String> THROTTLED = Set.of(
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded",
            "ThrottlingException",
            "Throttling",
            "LimitExceededException");
    private static final Set<String> UNAUTHENTICATED = Set.of(
            "AccessDeniedException",
            "UnrecognizedClientException",
            "InvalidSignatureException",
            "IncompleteSignatureException",
            "MissingAuthenticationTokenException",
            "MissingAuthenticationToken",
            "ExpiredTokenException",
            "ExpiredToken",
            "InvalidClientTokenId",
            "NotAuthorized");

    /** What DynamoDB and DynamoDB Local say of a sum that has too many digits, or is too large or too small. */
    private static final Set<String> BAD_NUMBERS =
            Set.of("significant digits", "precision up to", "Number overflow", "Number underflow");

    private SdkErrors() {}

    /**
     * An SQLException for what the SDK threw.
     *
     * @param what the call and its table, as {@code GetItem on posts}
     */
    static SQLException translate(SdkException e, String what, String endpoint) {
        return e instanceof AwsServiceException service ? ofService(service, what) : ofClient(e, what, endpoint);
    }

    private static SQLException ofService(AwsServiceException e, String what) {
        String code = e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
                ? ""
                : e.awsErrorDetails().errorCode();
        String reason = e.awsErrorDetails() == null
                ? e.getMessage()
                : e.awsErrorDetails().errorMessage();
        String message =
                what + ": " + reason + (e.requestId() == null ? "" : " (AWS request id " + e.requestId() + ")");
        if (e instanceof ResourceNotFoundException) {
            return Errors.unknownTable(message + "; create the table, or connect with tables=create", e);
        }
        if (e instanceof TransactionConflictException) {
            return Errors.conflict(message, e);
        }
        if (THROTTLED.contains(code) || e.isThrottlingException()) {
            return Errors.throttled(message, e);
        }
        if (UNAUTHENTICATED.contains(code)) {
            return Errors.notAuthenticated(message, e);
        }
        if (e instanceof ItemCollectionSizeLimitExceededException || isTooLarge(reason)) {
            return Errors.tooLarge(message, e);
        }
        if (reason != null && BAD_NUMBERS.stream().anyMatch(reason::contains)) {
            return Errors.outOfRange(message + "; round the number, or store it as a string", e);
        }
        return e.statusCode() >= 500 ? Errors.serviceFailed(message, e) : Errors.service(message, e);
    }

    private static SQLException ofClient(SdkException e, String what, String endpoint) {
        String message = what + ": " + e.getMessage();
        if (message.contains("credentials")) {
            return Errors.notAuthenticated(
                    message + "; give user and password, a profile, or credentials where the AWS SDK looks for them",
                    e);
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return Errors.connectionLost(
                        what + ": " + endpoint + " cannot be reached: " + cause.getMessage()
                                + "; check the URL's region or endpoint, and the network",
                        e);
            }
        }
        return Errors.service(message, e);
    }

    static boolean isTooLarge(String reason) {
        return reason != null && (reason.contains("maximum allowed size") || reason.contains("size limit"));
    }
}
