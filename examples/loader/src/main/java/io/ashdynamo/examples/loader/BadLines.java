package io.ashdynamo.examples.loader;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reports records that are no rows, and keeps those that are skipped: each as it stands in the file, after a line
 * {@code # line 17: reason}.
 */
final class BadLines {

    private final Path path;
    private final PrintStream messages;
    private long bytes;

    BadLines(Path path, PrintStream messages) {
        this.path = path;
        this.messages = messages;
    }

    Path path() {
        return path;
    }

    long bytes() {
        return bytes;
    }

    /** Forgets what an earlier load wrote after its last state, as those records come again. */
    void startAt(long length) throws IOException {
        if (length == 0 || Files.notExists(path)) {
            Files.deleteIfExists(path);
            return;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.truncate(length);
            bytes = file.size();
        }
    }

    void report(RecordText record, String reason) {
        messages.println("line " + record.line() + ": " + reason);
    }

    void keep(RecordText record, String reason) throws IOException {
        byte[] bad = record.bytes();
        String end = bad[bad.length - 1] == '\n' ? "" : "\n";
        add(("# line " + record.line() + ": " + reason + "\n").getBytes(StandardCharsets.UTF_8));
        add(bad);
        add(end.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] text) throws IOException {
        Files.write(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        bytes += text.length;
    }
}
