package io.ashdynamo.examples.loader;

import java.util.Locale;
import java.util.Optional;

/** The formats of files. */
enum Format {
    CSV,
    JSONL;

    /** By the ending of a file's name. */
    static Optional<Format> ofFile(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return Optional.of(CSV);
        }
        return name.endsWith(".jsonl") || name.endsWith(".ndjson") ? Optional.of(JSONL) : Optional.empty();
    }
}
