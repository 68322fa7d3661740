package io.ashdynamo.examples.loader;

import java.util.stream.Collectors;

/** Why the command ends without having done all: one line for the user, and the exit code. */
final class Fault extends Exception {

    static final int STOPPED = 1;
    static final int WRONG_COMMAND_LINE = 2;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Fault(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command line cannot be carried out. */
    static Fault usage(String message) {
        return new Fault(WRONG_COMMAND_LINE, message);
    }

    /** A file, a line or the database does not allow to go on. */
    static Fault stopped(String message) {
        return new Fault(STOPPED, message);
    }

    int exitCode() {
        return exitCode;
    }

    /** Another program's message on one line. */
    static String oneLine(Throwable cause) {
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
