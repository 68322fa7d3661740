package io.ashdynamo.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Which DynamoDB a URL names. */
public sealed interface Target {

    /**
     * Amazon's, in a region.
     *
     * @param region empty: from the SDK's chain
     */
    record Aws(Optional<String> region) implements Target {}

    /**
     * An endpoint that speaks DynamoDB's protocol.
     *
     * @param uri http or https
     */
    record Endpoint(URI uri) implements Target {}

    /**
     * DynamoDB Local in this JVM, in memory.
     *
     * @param name connections to one name share one instance
     */
    record Memory(String name) implements Target {}

    /**
     * DynamoDB Local in this JVM, kept in a directory.
     *
     * @param directory where
     */
    record Directory(Path directory) implements Target {}

    /** Whether it is in this JVM. */
    default boolean isLocal() {
        return this instanceof Memory || this instanceof Directory;
    }
}
