package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.datalayer.Answer;
import io.ashdynamo.datalayer.Recorder;
import io.ashdynamo.error.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What DynamoDB's errors become. */
class ServiceErrorTest {

    private final Recorder recorder = Recorder.start();

    /** DynamoDB's errors, as its developer guide lists them, and the class and SQLState of each. */
    private enum Failure {
        PROVISIONED_THROUGHPUT(400, "ProvisionedThroughputExceededException", SQLTransientException.class, "53000"),
        THROTTLING(400, "ThrottlingException", SQLTransientException.class, "53000"),
        REQUEST_LIMIT(400, "RequestLimitExceeded", SQLTransientException.class, "53000"),
        INTERNAL(500, "InternalServerError", SQLTransientException.class, "58000"),
        UNAVAILABLE(503, "ServiceUnavailableException", SQLTransientException.class, "58000"),
        NO_TABLE(400, "ResourceNotFoundException", SQLSyntaxErrorException.class, "42S02"),
        CONFLICT(400, "TransactionConflictException", SQLTransactionRollbackException.class, "40001"),
        ACCESS_DENIED(400, "AccessDeniedException", SQLInvalidAuthorizationSpecException.class, "28000"),
        UNKNOWN_CLIENT(400, "UnrecognizedClientException", SQLInvalidAuthorizationSpecException.class, "28000"),
        EXPIRED(400, "ExpiredTokenException", SQLInvalidAuthorizationSpecException.class, "28000"),
        BAD_SIGNATURE(400, "InvalidSignatureException", SQLInvalidAuthorizationSpecException.class, "28000"),
        INCOMPLETE_SIGNATURE(400, "IncompleteSignatureException", SQLInvalidAuthorizationSpecException.class, "28000"),
        NO_TOKEN(400, "MissingAuthenticationTokenException", SQLInvalidAuthorizationSpecException.class, "28000"),
        COLLECTION_SIZE(400, "ItemCollectionSizeLimitExceededException", SQLNonTransientException.class, "54000"),
        VALIDATION(400, "ValidationException", SQLNonTransientException.class, "58000"),
        NEVER_HEARD_OF(400, "SomethingNewException", SQLNonTransientException.class, "58000");

        private final int status;
        private final String code;
        private final Class<? extends SQLException> type;
        private final String state;

        Failure(int status, String code, Class<? extends SQLException> type, String state) {
            this.status = status;
            this.code = code;
            this.type = type;
            this.state = state;
        }

        Answer answer() {
            return Answer.error(status, code, "the reason of " + code);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anErrorOfTheServiceHasItsClassItsStateTheRequestIdAndItsCause(Failure failure) {
        recorder.otherwise(failure.answer());
        SqlFailure e = failure(Recorded.SELECT, "maxAttempts=1");
        assertThat(e.type()).isEqualTo(failure.type);
        assertThat(e.cause()).isInstanceOf(DynamoDbException.class);
        assertThat(e.state()).isEqualTo(failure.state);
        assertThat(e.message()).contains("GetItem on documents", "the reason of", Answer.REQUEST_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {Recorded.QUERY, Recorded.SCAN, Recorded.INSERT, Recorded.UPDATE, Recorded.DELETE})
    void everyKindOfRequestTranslatesItsErrors(String sql) {
        recorder.otherwise(Answer.error(400, "AccessDeniedException", "no"));
        SqlFailure e = failure(sql, "maxAttempts=1");
        assertThat(e.state()).isEqualTo("28000");
        assertThat(e.message()).contains(recorder.onlyCall().operation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Attempting to store more than 38 significant digits in a Number",
                "Number overflow. Attempting to store a number with magnitude larger than supported range",
                "DynamoDB only supports precision up to 38 digits"
            })
    void aSumThatDynamoDbCannotStoreIsOutOfRange(String reason) {
        recorder.otherwise(Answer.error(400, "ValidationException", reason));
        SqlFailure e = failure(Recorded.UPDATE, "maxAttempts=1");
        assertThat(e.state()).isEqualTo("22003");
        assertThat(e.message()).contains("UpdateItem on documents: " + reason);
        assertThat(e.cause()).isInstanceOf(DynamoDbException.class);
    }

    @Test
    void aThrottledRequestIsRepeatedAsOftenAsMaxAttemptsSays() {
        recorder.otherwise(Answer.error(400, "ProvisionedThroughputExceededException", "slow down"));
        assertThat(failure(Recorded.SELECT, "maxAttempts=2").state()).isEqualTo("53000");
        assertThat(recorder.operations()).containsExactly("GetItem", "GetItem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy", "standard", "adaptive"})
    void maxAttemptsHoldsInEveryRetryMode(String mode) {
        recorder.otherwise(Answer.error(500, "InternalServerError", "oops"));
        assertThat(failure(Recorded.SELECT, "maxAttempts=3", "retryMode=" + mode)
                        .state())
                .isEqualTo("58000");
        assertThat(recorder.operations()).hasSize(3);
    }

    @Test
    void aRequestThatSucceedsWhenRepeatedIsNoError() throws SQLException {
        recorder.answer(
                Answer.error(500, "InternalServerError", "oops"),
                Answer.broken("reset"),
                Answer.json("{\"Item\":{\"id\":{\"S\":\"d1\"}}}"));
        try (Connection connection = Recorded.connect(recorder);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery(Recorded.SELECT).next()).isTrue();
        }
        assertThat(recorder.operations()).hasSize(3);
    }

    @Test
    void aFailedConditionOfAnInsertIsADuplicateKey() {
        recorder.otherwise(Answer.conditionFailed());
        SqlFailure e = failure(Recorded.INSERT);
        assertThat(e.type()).isEqualTo(SQLIntegrityConstraintViolationException.class);
        assertThat(e.cause()).isInstanceOf(ConditionalCheckFailedException.class);
        assertThat(e.message()).isEqualTo("documents has a row with id = 'd1' already; nothing was written");
        assertThat(e.state()).isEqualTo("23505");
        assertThat(recorder.operations()).containsExactly("PutItem");
    }

    @ParameterizedTest
    @ValueSource(strings = {Recorded.UPDATE, Recorded.DELETE})
    void aFailedConditionOfAnUpdateOrDeleteIsNoRow(String sql) throws SQLException {
        recorder.otherwise(Answer.conditionFailed());
        try (Connection connection = Recorded.connect(recorder);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isZero();
        }
        assertThat(recorder.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Item size has exceeded the maximum allowed size",
                "Item size to update has exceeded the maximum allowed size"
            })
    void anItemThatIsTooLargeIsALimit(String reason) {
        recorder.otherwise(Answer.error(400, "ValidationException", reason));
        SqlFailure e = failure(Recorded.INSERT);
        assertThat(e.type()).isEqualTo(SQLNonTransientException.class);
        assertThat(e.message()).contains(reason);
        assertThat(e.state()).isEqualTo("54000");
    }

    @Test
    void aNetworkThatFailsIsALostConnectionAndNamesTheEndpoint() {
        recorder.otherwise(Answer.broken("connection reset by peer"));
        SqlFailure e = failure(Recorded.SELECT, "maxAttempts=1");
        assertThat(e.type()).isEqualTo(SQLTransientConnectionException.class);
        assertThat(e.cause()).isInstanceOf(SdkClientException.class);
        assertThat(e.message()).contains(recorder.endpoint(), "connection reset by peer");
        assertThat(e.state()).isEqualTo("08006");
    }

    @Test
    void anAnswerThatIsNoJsonIsNotOfDynamoDb() {
        recorder.otherwise(Answer.json("<html>"));
        SqlFailure e = failure(Recorded.SELECT, "maxAttempts=1");
        assertThat(e.state()).isEqualTo("08006");
        assertThat(e.message()).contains("GetItem on documents", recorder.endpoint());
    }

    @Test
    void anErrorOnALaterPageShowsWhereItsRowsAreRead() throws SQLException {
        recorder.answer(
                Answer.json("{\"Items\":[{\"id\":{\"S\":\"d1\"}}],\"LastEvaluatedKey\":{\"id\":{\"S\":\"d1\"}}}"),
                Answer.error(400, "AccessDeniedException", "no more"));
        try (Connection connection = Recorded.connect(recorder, "maxAttempts=1");
                Statement statement = connection.createStatement()) {
            var rows = statement.executeQuery(Recorded.SCAN);
            assertThat(rows.next()).isTrue();
            assertThat(SqlFailure.state(rows::next)).isEqualTo("28000");
        }
    }

    private SqlFailure failure(String sql, String... options) {
        return SqlFailure.of(() -> Recorded.run(recorder, sql, options));
    }
}
