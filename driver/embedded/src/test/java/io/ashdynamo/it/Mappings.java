package io.ashdynamo.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Mapping files of tests. In their texts, {@code $TABLE} stands for a table that no other test has. */
final class Mappings {

    /** The example of the contract, without what would keep a test from scanning or writing. */
    static final String POSTS = """
            posts:
              table: $TABLE
              partition_key: email
              sort_key: inserted_at
              attributes:
                email:       string
                inserted_at: { type: timestamp, default: now }
                status:      { type: string, allow_nil: false, one_of: [active, inactive] }
                title:       { type: string, max_length: 200 }
                likes:       { type: integer, default: 0 }
                tags:        string_set
                author:      { type: map, source: authorInfo }
                version:     bigint
              optimistic_lock: version
              scan: allow
            """;

    /** A key of one column, and a few ordinary columns. */
    static final String NOTES = """
            notes:
              table: $TABLE
              partition_key: id
              attributes:
                id:   string
                text: string
                n:    integer
              scan: allow
            """;

    /** A partition of numbered rows. */
    static final String EVENTS = """
            events:
              table: $TABLE
              partition_key: stream
              sort_key: seq
              attributes:
                stream: string
                seq:    integer
                body:   string
              scan: allow
            """;

    private static final AtomicInteger TABLES = new AtomicInteger();

    private Mappings() {}

    /** A table's name that no other test has. */
    static String newTable() {
        return "it_" + ProcessHandle.current().pid() + "_" + TABLES.incrementAndGet();
    }

    /** A mapping file of these resources, gone with this JVM. */
    static Path file(String resources, String table) {
        return write("ashdynamo: 1\nresources:\n"
                + resources.replace("$TABLE", table).indent(2));
    }

    /** A file of this text, gone with this JVM. */
    static Path write(String text) {
        try {
            Path file = Files.createTempFile("mapping", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
