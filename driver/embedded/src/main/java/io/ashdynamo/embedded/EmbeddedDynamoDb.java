package io.ashdynamo.embedded;

import io.ashdynamo.datalayer.LocalDynamoDb;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;

/**
 * Runs DynamoDB Local in this JVM, one instance a name or directory, each behind a free port of the loopback interface.
 *
 * <p>An instance is shared by everything in the JVM that asks for it, whatever the credentials and region, and lives as
 * long as the JVM. Its threads are daemons, so a program that ends is not kept alive by it. What a directory holds is
 * on disk when a write returns. A directory is one process's at a time: a second one is refused. As DynamoDB Local
 * checks no credentials, any program on the same machine can reach an instance whose port it finds.
 *
 * <p>All {@code EmbeddedDynamoDb} objects share the same instances. Safe for use by several threads.
 */
public final class EmbeddedDynamoDb implements LocalDynamoDb {

    private static final Map<Object, URI> RUNNING = new HashMap<>();

    /** Made by {@link java.util.ServiceLoader}; starts nothing. */
    public EmbeddedDynamoDb() {}

    /**
     * {@inheritDoc}
     *
     * @throws IOException if DynamoDB Local cannot start: no SQLite library for this platform, or no port
     */
    @Override
    public URI inMemory(String name) throws IOException {
        return join(Objects.requireNonNull(name, "name"), DaemonDatabase::inMemory);
    }

    /**
     * {@inheritDoc} Two paths to one directory are one instance.
     *
     * @throws IOException if the directory cannot be made or written to, is a file or in use by another process, or if
     *     DynamoDB Local cannot start
     */
    @Override
    public URI inDirectory(Path directory) throws IOException {
        Path real = DataDirectory.prepare(directory);
        return join(real, () -> DaemonDatabase.inDirectory(real));
    }

    private static URI join(Object key, Opener opener) throws IOException {
        synchronized (RUNNING) {
            URI running = RUNNING.get(key);
            if (running == null) {
                running = start(opener);
                RUNNING.put(key, running);
            }
            return running;
        }
    }

    private static URI start(Opener opener) throws IOException {
        Noise.silence();
        NativeLibrary.load();
        return Endpoint.open(new SharedDatabase(opener.open()));
    }

    private interface Opener {
        LocalDBAccess open() throws IOException;
    }
}
