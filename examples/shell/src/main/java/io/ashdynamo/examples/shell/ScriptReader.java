package io.ashdynamo.examples.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.impl.LineReaderImpl;

/** Reads commands from standard input as they stand: JLine would take a tab as a request to complete the word. */
final class ScriptReader extends LineReaderImpl {

    private final BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    /** Ends commands where this reader would. */
    ScriptReader(LineReader reader) throws IOException {
        super(reader.getTerminal());
        setParser(reader.getParser());
    }

    @Override
    public String readLine(String prompt, String rightPrompt, Character mask, String buffer) {
        StringBuilder command = new StringBuilder();
        for (String line = next(); line != null; line = next()) {
            command.append(line);
            if (isComplete(command.toString())) {
                return command.toString();
            }
            command.append('\n');
        }
        if (command.toString().isBlank()) {
            throw new EndOfFileException();
        }
        return command.toString();
    }

    private boolean isComplete(String command) {
        try {
            getParser().parse(command, command.length(), ParseContext.ACCEPT_LINE);
            return true;
        } catch (EOFError more) {
            return false;
        }
    }

    private String next() {
        try {
            return input.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
