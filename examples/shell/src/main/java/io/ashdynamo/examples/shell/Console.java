package io.ashdynamo.examples.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import sqlline.BuiltInProperty;
import sqlline.SqlLine;

/** SQLLine, which greets in a terminal, and elsewhere reads a script and cuts no row. */
final class Console extends SqlLine {

    private final Optional<String> greeting;
    private boolean terminal;
    private boolean failed;

    Console(Optional<String> greeting) {
        this.greeting = greeting;
    }

    @Override
    public LineReader getConsoleReader(InputStream input, History history) throws IOException {
        LineReader reader = super.getConsoleReader(input, history);
        terminal = !reader.getTerminal().getType().startsWith(Terminal.TYPE_DUMB);
        if (terminal) {
            greeting.ifPresent(this::output);
            return reader;
        }
        getOpts().set(BuiltInProperty.SHOW_ELAPSED_TIME, false);
        getOpts().set(BuiltInProperty.MAX_WIDTH, Integer.MAX_VALUE);
        reader.setVariable(LineReader.HISTORY_FILE, null);
        return new ScriptReader(reader);
    }

    /** Prints it, and remembers it unless it is a warning. */
    @Override
    public boolean error(String message) {
        failed |= !message.startsWith("Warning:");
        return super.error(message);
    }

    /** A script fails if one of its commands did; a session in which someone mistyped does not. */
    int exitCode(Status status) {
        return status != Status.OK || (failed && !terminal) ? 1 : 0;
    }
}
