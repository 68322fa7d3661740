package io.ashdynamo.error;

import java.sql.BatchUpdateException;
import java.sql.ClientInfoStatus;
import java.sql.SQLClientInfoException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLNonTransientException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.sql.SQLWarning;
import java.util.Map;

/** The only place that makes SQLExceptions: one method for each cause, so that class and SQLState always agree. */
public final class Errors {

    private Errors() {}

    public static SQLException syntax(String message) {
        return new SQLSyntaxErrorException(message, SqlState.SYNTAX.code());
    }

    public static SQLException unknownTable(String message) {
        return unknownTable(message, null);
    }

    public static SQLException unknownTable(String message, Throwable cause) {
        return new SQLSyntaxErrorException(message, SqlState.UNKNOWN_TABLE.code(), cause);
    }

    public static SQLException unknownColumn(String message) {
        return new SQLSyntaxErrorException(message, SqlState.UNKNOWN_COLUMN.code());
    }

    public static SQLException notAllowed(String message) {
        return new SQLSyntaxErrorException(message, SqlState.ACTION_NOT_ALLOWED.code());
    }

    /** A clause or a JDBC method that is not supported. HYC00 and not 0A000, on which HikariCP throws a connection away. */
    public static SQLException unsupported(String message) {
        return new SQLFeatureNotSupportedException(message, SqlState.NOT_SUPPORTED.code());
    }

    public static SQLException duplicateKey(String message, Throwable cause) {
        return new SQLIntegrityConstraintViolationException(message, SqlState.DUPLICATE_KEY.code(), cause);
    }

    public static SQLException nullNotAllowed(String message) {
        return new SQLIntegrityConstraintViolationException(message, SqlState.NULL_NOT_ALLOWED.code());
    }

    public static SQLException constraint(String message) {
        return new SQLIntegrityConstraintViolationException(message, SqlState.CONSTRAINT.code());
    }

    public static SQLException badValue(String message) {
        return new SQLDataException(message, SqlState.BAD_VALUE.code());
    }

    /** The same error of a value, with where the value was found. */
    public static SQLException withPlace(SQLException valueError, String place) {
        String message = valueError.getMessage() + " (" + place + ")";
        return SqlState.OUT_OF_RANGE.code().equals(valueError.getSQLState()) ? outOfRange(message) : badValue(message);
    }

    public static SQLException outOfRange(String message) {
        return new SQLDataException(message, SqlState.OUT_OF_RANGE.code());
    }

    /** A number that DynamoDB computed and cannot store. */
    public static SQLException outOfRange(String message, Throwable cause) {
        return new SQLDataException(message, SqlState.OUT_OF_RANGE.code(), cause);
    }

    /** An empty key, set or argument where DynamoDB takes none. */
    public static SQLException emptyValue(String message) {
        return new SQLDataException(message, SqlState.EMPTY_VALUE.code());
    }

    /** A value that no key is composed of. */
    public static SQLException unfitForKey(String message) {
        return new SQLDataException(message, SqlState.EMPTY_VALUE.code());
    }

    public static SQLException missingParameter(String message) {
        return new SQLException(message, SqlState.MISSING_PARAMETER.code());
    }

    /** A column or parameter index that does not exist. */
    public static SQLException invalidIndex(String message) {
        return new SQLException(message, SqlState.INVALID_INDEX.code());
    }

    public static SQLException invalidArgument(String message) {
        return new SQLException(message, SqlState.INVALID_ARGUMENT.code());
    }

    /** A call that comes too late or too early: a closed statement, a result set that is not on a row. */
    public static SQLException wrongOrder(String message) {
        return new SQLNonTransientException(message, SqlState.WRONG_ORDER.code());
    }

    /** A denied scan, a read budget, a sort cap or another configured limit. */
    public static SQLException limitPassed(String message) {
        return new SQLNonTransientException(message, SqlState.LIMIT_PASSED.code());
    }

    /** What is only done in a transaction. */
    public static SQLException noTransaction(String message) {
        return new SQLNonTransientException(message, SqlState.NO_TRANSACTION.code());
    }

    /** What is not done in a transaction that has begun. */
    public static SQLException inTransaction(String message) {
        return new SQLNonTransientException(message, SqlState.IN_TRANSACTION.code());
    }

    /** A savepoint of another transaction, or none any more. */
    public static SQLException noSavepoint(String message) {
        return new SQLNonTransientException(message, SqlState.NO_SAVEPOINT.code());
    }

    public static SQLException conflict(String message, Throwable cause) {
        return new SQLTransactionRollbackException(message, SqlState.CONFLICT.code(), cause);
    }

    public static SQLException throttled(String message, Throwable cause) {
        return new SQLTransientException(message, SqlState.THROTTLED.code(), cause);
    }

    public static SQLException tooLarge(String message, Throwable cause) {
        return new SQLNonTransientException(message, SqlState.TOO_LARGE.code(), cause);
    }

    public static SQLException notAuthenticated(String message, Throwable cause) {
        return new SQLInvalidAuthorizationSpecException(message, SqlState.NOT_AUTHENTICATED.code(), cause);
    }

    public static SQLException timeout(String message, Throwable cause) {
        return new SQLTimeoutException(message, SqlState.TIMEOUT.code(), cause);
    }

    public static SQLException cancelled(String message) {
        return cancelled(message, null);
    }

    public static SQLException cancelled(String message, Throwable cause) {
        return new SQLException(message, SqlState.CANCELLED.code(), cause);
    }

    /** The URL, a property, the mapping or the class path do not allow a connection; trying again will not help. */
    public static SQLException configuration(String message, Throwable cause) {
        return new SQLNonTransientConnectionException(message, SqlState.CANNOT_CONNECT.code(), cause);
    }

    /** The endpoint could not be reached or went away. */
    public static SQLException connectionLost(String message, Throwable cause) {
        return new SQLTransientConnectionException(message, SqlState.CONNECTION_LOST.code(), cause);
    }

    /** A commit of which nobody knows whether it was made; trying again blindly may make it twice. */
    public static SQLException unknownCommit(String message, Throwable cause) {
        return new SQLNonTransientConnectionException(message, SqlState.COMMIT_UNKNOWN.code(), cause);
    }

    public static SQLException connectionClosed(String message) {
        return new SQLNonTransientConnectionException(message, SqlState.CONNECTION_CLOSED.code());
    }

    /** DynamoDB failed, and the same statement may succeed later. */
    public static SQLException serviceFailed(String message, Throwable cause) {
        return new SQLTransientException(message, SqlState.SERVICE.code(), cause);
    }

    /** DynamoDB refused or failed in a way that has no SQLState of its own. */
    public static SQLException service(String message, Throwable cause) {
        return new SQLNonTransientException(message, SqlState.SERVICE.code(), cause);
    }

    /** The same error with more to say; of its class, with its SQLState and its cause. */
    public static SQLException withNote(SQLException error, String note) {
        SQLException same = sameClass(error, error.getMessage() + "; " + note);
        same.setStackTrace(error.getStackTrace());
        return same;
    }

    /**
     * A batch of which some statements failed.
     *
     * @param counts one entry a statement
     * @param first why the first one failed
     */
    public static BatchUpdateException batch(String message, long[] counts, SQLException first) {
        return new BatchUpdateException(message, first.getSQLState(), first.getErrorCode(), counts, first);
    }

    /**
     * Client info that could not be set, as {@code Connection.setClientInfo} must refuse it.
     *
     * @param failed why, by the name of the client info
     */
    public static SQLClientInfoException clientInfo(SQLException cause, Map<String, ClientInfoStatus> failed) {
        return new SQLClientInfoException(cause.getMessage(), cause.getSQLState(), failed, cause);
    }

    /** A warning that a statement reads more than it gives. */
    public static SQLWarning costWarning(String message) {
        return new SQLWarning(message, "01000");
    }

    /** A warning that something asked for was answered with less. */
    public static SQLWarning lowered(String message) {
        return new SQLWarning(message, "01S02");
    }

    private static SQLException sameClass(SQLException error, String message) {
        String state = error.getSQLState();
        Throwable cause = error.getCause();
        return switch (SqlState.of(state)) {
            case SYNTAX, UNKNOWN_TABLE, UNKNOWN_COLUMN, ACTION_NOT_ALLOWED ->
                new SQLSyntaxErrorException(message, state, cause);
            case NOT_SUPPORTED -> new SQLFeatureNotSupportedException(message, state, cause);
            case DUPLICATE_KEY, NULL_NOT_ALLOWED, CONSTRAINT ->
                new SQLIntegrityConstraintViolationException(message, state, cause);
            case BAD_VALUE, OUT_OF_RANGE, EMPTY_VALUE -> new SQLDataException(message, state, cause);
            case NO_TRANSACTION, IN_TRANSACTION, NO_SAVEPOINT -> new SQLNonTransientException(message, state, cause);
            case CONFLICT -> new SQLTransactionRollbackException(message, state, cause);
            case THROTTLED -> new SQLTransientException(message, state, cause);
            case NOT_AUTHENTICATED -> new SQLInvalidAuthorizationSpecException(message, state, cause);
            case TIMEOUT -> new SQLTimeoutException(message, state, cause);
            case CONNECTION_LOST -> new SQLTransientConnectionException(message, state, cause);
            case CANNOT_CONNECT, CONNECTION_CLOSED, COMMIT_UNKNOWN ->
                new SQLNonTransientConnectionException(message, state, cause);
            case LIMIT_PASSED, TOO_LARGE, WRONG_ORDER -> new SQLNonTransientException(message, state, cause);
            case SERVICE ->
                error instanceof SQLTransientException
                        ? new SQLTransientException(message, state, cause)
                        : new SQLNonTransientException(message, state, cause);
            case MISSING_PARAMETER, INVALID_INDEX, INVALID_ARGUMENT, CANCELLED ->
                new SQLException(message, state, cause);
        };
    }
}
