package io.ashdynamo.examples.loader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where a load begins, and how one that stops can go on. */
final class Checkpoint {

    private final Optional<StateFile> file;
    private boolean written;

    private Checkpoint(Optional<StateFile> file) {
        this.file = file;
    }

    static Checkpoint of(CommandLine line, Settings settings, Input input, Table table) throws Fault {
        if (input.path().isEmpty()) {
            if (line.has(Option.RESUME) || line.has(Option.STATE)) {
                throw Fault.usage("--resume and --state need a file; standard input cannot be read again");
            }
            return new Checkpoint(Optional.empty());
        }
        Path state = line.get(Option.STATE).map(Path::of).orElse(input.beside(".state"));
        return new Checkpoint(Optional.of(
                new StateFile(state, load(line, settings, input.path().get(), table))));
    }

    private static Map<String, String> load(CommandLine line, Settings settings, Path input, Table table) {
        Map<String, String> load = new LinkedHashMap<>();
        load.put("input", input.getFileName().toString());
        load.put("table", table.name());
        // Without the properties, among which may be a password.
        load.put("url", line.url().replaceFirst("\\?.*", ""));
        load.put("format", settings.reading());
        return load;
    }

    /** The state to go on from; empty to begin at the beginning. */
    Optional<LoadState> begin(boolean resume) throws IOException, Fault {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        StateFile state = file.get();
        if (resume && !state.exists()) {
            throw Fault.stopped("there is nothing to resume: there is no " + state.path()
                    + ", and a load that ends removes it; load without --resume");
        }
        if (!resume && state.exists()) {
            throw Fault.stopped(state.path() + " is of a load that has not ended; go on with --resume, or delete it");
        }
        return resume ? Optional.of(state.read()) : Optional.empty();
    }

    /** Makes sure that a load that is killed is known. */
    void announce(LoadState state) throws IOException {
        if (!written) {
            save(state);
        }
    }

    void save(LoadState state) throws IOException {
        if (file.isPresent()) {
            file.get().write(state);
            written = true;
        }
    }

    void end() throws IOException {
        if (file.isPresent()) {
            file.get().delete();
        }
    }

    /** What to do for the rest. */
    String advice() {
        if (file.isEmpty()) {
            return "standard input cannot be resumed";
        }
        return file.get().exists() ? "run it again with --resume for the rest" : "run it again";
    }
}
