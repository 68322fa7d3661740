package io.ashdynamo.examples.loader;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where data and messages go.
 *
 * @param messages everything but data: standard error
 * @param terminal whether a person looks on
 */
record Console(InputStream in, PrintStream out, PrintStream messages, boolean terminal, boolean quiet) {

    /** The standard streams. */
    @SuppressWarnings("SystemConsoleNull") // It is null without a terminal with the console that is asked for.
    static Console standard(boolean quiet) {
        // The console that JDK 22 to 24 have instead is there without a terminal, too.
        System.setProperty("jdk.console", "java.base");
        return new Console(System.in, System.out, System.err, System.console() != null, quiet);
    }

    /** Says something that is no error. */
    void say(String message) {
        if (!quiet) {
            messages.println(message);
        }
    }
}
