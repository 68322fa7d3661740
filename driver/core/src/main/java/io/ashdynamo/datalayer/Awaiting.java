package io.ashdynamo.datalayer;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for what other threads do. */
final class Awaiting {

    private Awaiting() {}

    /** What a task gives, or throws. */
    static <T> T result(Future<T> task) throws SQLException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    /** What another thread threw, to be thrown here. */
    static SQLException thrown(Throwable failure) {
        if (failure instanceof SQLException e) {
            return e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        throw new IllegalStateException(failure);
    }

    /** The thread that waits was interrupted; it stays so. */
    static SQLException interrupted() {
        Thread.currentThread().interrupt();
        return Errors.cancelled("the thread was interrupted while it waited for a page");
    }
}
