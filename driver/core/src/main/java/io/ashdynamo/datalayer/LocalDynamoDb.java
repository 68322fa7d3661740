package io.ashdynamo.datalayer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * A DynamoDB in this JVM, for {@code mem:} and {@code file:} URLs. The module {@code ashdynamo-embedded} provides it;
 * it is found by {@link java.util.ServiceLoader}. Safe for use by several threads.
 */
public interface LocalDynamoDb {

    /**
     * Starts the instance kept in memory under this name, or joins it if it runs.
     *
     * @return its endpoint on the loopback interface
     * @throws IOException if it cannot start; the message says why
     */
    URI inMemory(String name) throws IOException;

    /**
     * Starts the instance kept in this directory, or joins it if it runs in this JVM. The directory is made if missing.
     *
     * @return its endpoint on the loopback interface
     * @throws IOException if it cannot start; the message says why
     */
    URI inDirectory(Path directory) throws IOException;
}
