package io.ashdynamo.examples.loader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is loaded.
 *
 * @param path empty for standard input
 */
record Input(Optional<Path> path) {

    private static final String STANDARD_INPUT = "-";

    static Input of(String file) throws Fault {
        if (file.equals(STANDARD_INPUT)) {
            return new Input(Optional.empty());
        }
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw Fault.stopped("there is no file " + file);
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw Fault.stopped(file + " is no file that can be read");
        }
        return new Input(Optional.of(path));
    }

    OptionalLong size() throws IOException {
        return path.isPresent() ? OptionalLong.of(Files.size(path.get())) : OptionalLong.empty();
    }

    InputStream open(Console console) throws IOException {
        return path.isPresent() ? Files.newInputStream(path.get()) : console.in();
    }

    /** A file beside it. */
    Path beside(String ending) {
        return path.map(file -> file.resolveSibling(file.getFileName() + ending))
                .orElse(Path.of("stdin" + ending));
    }
}
