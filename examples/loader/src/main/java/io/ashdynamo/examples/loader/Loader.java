package io.ashdynamo.examples.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * Loads the rows of a CSV or JSON-lines file into a table, and unloads them. {@code --help} says how. Plain JDBC: it runs
 * on any URL of the driver.
 */
public final class Loader {

    private Loader() {}

    /** Runs it; the exit code is 0 if all was done, 1 if it stopped, 2 if the command line is wrong. */
    public static void main(String[] args) {
        int exitCode = run(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int run(String... args) {
        List<String> words = Arrays.asList(args);
        Console console = Console.standard(words.contains(Option.QUIET.word()));
        if (words.contains("--help")) {
            console.out().print(Usage.TEXT);
            return 0;
        }
        try {
            CommandLine line = CommandLine.of(words);
            switch (line.command()) {
                case LOAD -> Load.run(line, console);
                case UNLOAD -> Unload.run(line, console);
            }
            return 0;
        } catch (Fault e) {
            console.messages().println("Error: " + e.getMessage());
            return e.exitCode();
        } catch (SQLException e) {
            console.messages().println("Error: " + Fault.oneLine(e) + " (SQLState " + e.getSQLState() + ")");
            return Fault.STOPPED;
        } catch (IOException | UncheckedIOException e) {
            console.messages().println("Error: " + Fault.oneLine(e));
            return Fault.STOPPED;
        }
    }
}
