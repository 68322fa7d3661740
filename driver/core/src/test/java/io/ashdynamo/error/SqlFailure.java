package io.ashdynamo.error;

import java.sql.SQLException;

/**
 * How something failed.
 *
 * @param type the exception's class
 * @param state its SQLState
 * @param message its message
 * @param cause what it was caused by; null if nothing
 * @param exception itself
 */
public record SqlFailure(Class<?> type, String state, String message, Throwable cause, SQLException exception) {

    /** Something that should fail. */
    public interface Action {
        void run() throws Exception;
    }

    /** The SQLException that it fails with; anything else is an error of the test. */
    public static SqlFailure of(Action action) {
        try {
            action.run();
        } catch (SQLException e) {
            return new SqlFailure(e.getClass(), e.getSQLState(), e.getMessage(), e.getCause(), e);
        } catch (Exception e) {
            throw new AssertionError("this is no SQLException", e);
        }
        throw new AssertionError("nothing failed");
    }

    /** Its SQLState alone. */
    public static String state(Action action) {
        return of(action).state();
    }
}
