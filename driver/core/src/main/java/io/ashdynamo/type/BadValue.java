package io.ashdynamo.type;

import io.ashdynamo.error.Errors;
import java.io.Serial;
import java.sql.SQLException;

/**
 * A value that a type does not take. The caller knows which column it is about and makes the SQLException. The reason
 * never contains a part of the value, which may be a sensitive one.
 */
final class BadValue extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private enum Kind {
        TYPE,
        RANGE,
        UNFIT,
        EMPTY
    }

    private final Kind kind;

    private BadValue(Kind kind, String reason, Throwable cause) {
        super(reason, cause, false, false);
        this.kind = kind;
    }

    /** It cannot be read as what is wanted; the reason completes "the value …" and says what to give instead. */
    static BadValue type(String reason) {
        return new BadValue(Kind.TYPE, reason, null);
    }

    /** It is a stream, LOB or array of the caller's that fails. */
    static BadValue unreadable(Exception cause) {
        return new BadValue(Kind.TYPE, "cannot be read to its end; the cause says why", cause);
    }

    /** It is of the right kind but too large, too small, too exact or nested too deep. */
    static BadValue range(String reason) {
        return new BadValue(Kind.RANGE, reason, null);
    }

    /** It is empty where DynamoDB takes nothing empty. */
    static BadValue empty(String reason) {
        return new BadValue(Kind.EMPTY, reason, null);
    }

    /** A key that is composed of it could not be told from another. */
    static BadValue unfit(String reason) {
        return new BadValue(Kind.UNFIT, reason, null);
    }

    /** The error for users: {@code <subject>: <shown value> <reason>}. */
    SQLException about(String subject, String shown) {
        String message = subject + ": " + shown + " " + getMessage();
        SQLException error =
                switch (kind) {
                    case TYPE -> Errors.badValue(message);
                    case RANGE -> Errors.outOfRange(message);
                    case EMPTY -> Errors.emptyValue(message);
                    case UNFIT -> Errors.unfitForKey(message);
                };
        if (getCause() != null) {
            error.initCause(getCause());
        }
        return error;
    }
}
