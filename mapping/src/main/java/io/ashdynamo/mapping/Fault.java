package io.ashdynamo.mapping;

import java.util.Optional;

/**
 * Something wrong in a mapping.
 *
 * @param path where in the mapping, as {@code resources.posts.attributes.title.type}
 * @param message what is wrong and what to do
 * @param position where in the file; empty for a resource built in code
 */
public record Fault(String path, String message, Optional<Position> position) {

    /** A fault of a resource built in code. */
    public static Fault at(String path, String message) {
        return new Fault(path, message, Optional.empty());
    }

    /** {@code file:line:column: path: message}, without the position where there is none. */
    @Override
    public String toString() {
        return position.map(p -> p + ": ").orElse("") + (path.isEmpty() ? "" : path + ": ") + message;
    }

    /**
     * A place in a file.
     *
     * @param file its name
     * @param line from 1
     * @param column from 1
     */
    public record Position(String file, int line, int column) {
        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }
}
