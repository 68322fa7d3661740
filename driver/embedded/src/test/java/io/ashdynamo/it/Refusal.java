package io.ashdynamo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLNonTransientException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;

/** What was refused, and how. */
record Refusal(SQLException error) {

    /** Something that must fail. */
    interface Action {
        void run() throws SQLException;
    }

    /** The causes of the contract, section 9, each with its class and SQLState. */
    enum Cause {
        SYNTAX(SQLSyntaxErrorException.class, "42601"),
        UNKNOWN_TABLE(SQLSyntaxErrorException.class, "42S02"),
        UNKNOWN_COLUMN(SQLSyntaxErrorException.class, "42S22"),
        NOT_ALLOWED(SQLSyntaxErrorException.class, "42501"),
        NOT_SUPPORTED(SQLFeatureNotSupportedException.class, "HYC00"),
        DUPLICATE(SQLIntegrityConstraintViolationException.class, "23505"),
        NULL(SQLIntegrityConstraintViolationException.class, "23502"),
        CONSTRAINT(SQLIntegrityConstraintViolationException.class, "23514"),
        BAD_VALUE(SQLDataException.class, "22018"),
        OUT_OF_RANGE(SQLDataException.class, "22003"),
        EMPTY(SQLDataException.class, "22023"),
        MISSING_PARAMETER(SQLException.class, "07001"),
        IN_TRANSACTION(SQLNonTransientException.class, "25001"),
        CONFLICT(SQLTransactionRollbackException.class, "40001"),
        WRONG_ORDER(SQLNonTransientException.class, "HY010"),
        LIMIT(SQLNonTransientException.class, "53400"),
        TOO_LARGE(SQLNonTransientException.class, "54000"),
        TIMEOUT(SQLTimeoutException.class, "HYT00"),
        CANCELLED(SQLException.class, "57014"),
        NO_CONNECTION(SQLNonTransientConnectionException.class, "08001");

        private final Class<? extends SQLException> type;
        private final String state;

        Cause(Class<? extends SQLException> type, String state) {
            this.type = type;
            this.state = state;
        }
    }

    static Refusal of(Action action) {
        try {
            action.run();
        } catch (SQLException e) {
            return new Refusal(e);
        }
        throw new AssertionError("it was not refused");
    }

    static void assertUnchanged(Object before, Object after) {
        assertThat(after).as("the table's content").isEqualTo(before);
    }

    /** It has this cause, and its message has these words. */
    Refusal is(Cause cause, String... words) {
        assertThat(error.getSQLState()).as(error.toString()).isEqualTo(cause.state);
        assertThat((Throwable) error).isExactlyInstanceOf(cause.type).hasMessageContainingAll((CharSequence[]) words);
        return this;
    }

    /** It has this cause, and this message. */
    Refusal says(Cause cause, String message) {
        is(cause, message);
        assertThat((Throwable) error).hasMessage(message);
        return this;
    }
}
