package io.ashdynamo.examples.loader;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Keeps the state of a load on disk, so that another process can go on where this one was stopped in whatever way. */
final class StateFile {

    private static final String VERSION = "ashdynamo_load_state";

    private final Path path;
    private final Map<String, String> load;

    /**
     * Of a load.
     *
     * @param load what must be the same for a load to go on where another one stopped, by name
     */
    StateFile(Path path, Map<String, String> load) {
        this.path = path;
        this.load = load;
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** The state that is there; refused if it is of another load. */
    LoadState read() throws IOException, Fault {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        if (!"1".equals(read.getProperty(VERSION))) {
            throw unreadable();
        }
        for (Map.Entry<String, String> entry : load.entrySet()) {
            String other = read.getProperty(entry.getKey());
            if (!entry.getValue().equals(other)) {
                throw Fault.stopped(path + " is of another load: its " + entry.getKey() + " is '" + other
                        + "', and this one's is '" + entry.getValue() + "'; name its own with --state");
            }
        }
        return new LoadState(
                new Mark(number(read, "position"), number(read, "line"), number(read, "checksum")),
                number(read, "rows"),
                number(read, "bad"),
                number(read, "bad_bytes"),
                (int) number(read, "batch"));
    }

    /** Replaces what is there at once: whoever reads it has the old one or the new one. */
    void write(LoadState state) throws IOException {
        Properties written = new Properties();
        written.setProperty(VERSION, "1");
        load.forEach(written::setProperty);
        written.setProperty("position", String.valueOf(state.done().position()));
        written.setProperty("line", String.valueOf(state.done().line()));
        written.setProperty("checksum", String.valueOf(state.done().checksum()));
        written.setProperty("rows", String.valueOf(state.rows()));
        written.setProperty("bad", String.valueOf(state.bad()));
        written.setProperty("bad_bytes", String.valueOf(state.badBytes()));
        written.setProperty("batch", String.valueOf(state.batch()));
        Path next = path.resolveSibling(path.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
            written.store(writer, "How far a load has come");
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private long number(Properties read, String name) throws Fault {
        return Optional.ofNullable(read.getProperty(name))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(this::unreadable);
    }

    private Fault unreadable() {
        return Fault.stopped(path + " is not a state that a load wrote; delete it, and load all again");
    }
}
