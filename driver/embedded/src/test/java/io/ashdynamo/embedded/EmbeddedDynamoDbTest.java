package io.ashdynamo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.ashdynamo.datalayer.LocalDynamoDb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class EmbeddedDynamoDbTest {

    private static final int THREADS = 16;

    private final EmbeddedDynamoDb local = new EmbeddedDynamoDb();

    @TempDir
    Path directory;

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(LocalDynamoDb.class)).hasExactlyElementsOfTypes(EmbeddedDynamoDb.class);
    }

    @Test
    void sameNameIsOneInstanceWhoeverAsks() throws Exception {
        assertThat(new EmbeddedDynamoDb().inMemory("same")).isEqualTo(local.inMemory("same"));
    }

    @Test
    void differentNamesDoNotSeeEachOther() throws Exception {
        try (DynamoDbClient one = Client.of(local.inMemory("one"));
                DynamoDbClient other = Client.of(local.inMemory("other"))) {
            Client.createTable(one, "only-in-one");

            assertThat(one.listTables().tableNames()).contains("only-in-one");
            assertThat(other.listTables().tableNames()).doesNotContain("only-in-one");
        }
    }

    @Test
    void credentialsAndRegionDoNotDivideAnInstance() throws Exception {
        URI endpoint = local.inMemory("shared");
        try (DynamoDbClient one = Client.of(endpoint, Region.EU_WEST_1, "somebody");
                DynamoDbClient other = Client.of(endpoint, Region.US_WEST_2, "another")) {
            Client.createTable(one, "of-both");
            Client.put(one, "of-both", "item");

            assertThat(Client.has(other, "of-both", "item")).isTrue();
        }
    }

    @Test
    void manyThreadsStartOneInstance() throws Exception {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        Callable<URI> start = () -> {
            together.await();
            return new EmbeddedDynamoDb().inMemory("started by many");
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<URI>> endpoints = IntStream.range(0, THREADS)
                    .mapToObj(i -> threads.submit(start))
                    .toList();

            URI first = endpoints.get(0).get();
            assertThat(endpoints)
                    .allSatisfy(endpoint -> assertThat(endpoint.get()).isEqualTo(first));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws Exception {
        URI endpoint = local.inMemory("loopback");

        assertThat(InetAddress.getByName(endpoint.getHost()).isLoopbackAddress())
                .isTrue();
        assertThat(accepts(InetAddress.getByName(endpoint.getHost()), endpoint.getPort()))
                .isTrue();
        assertThat(otherAddresses()).noneMatch(address -> accepts(address, endpoint.getPort()));
    }

    @Test
    void noThreadKeepsTheJvmAlive() throws Exception {
        try (DynamoDbClient client = Client.of(local.inDirectory(directory.resolve("threads")))) {
            Client.createTable(client, "threads");

            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("ashdynamo-embedded"))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().startsWith("SQLiteQueue"));
        }
    }

    @Test
    void missingDirectoriesAreMade() throws Exception {
        Path data = directory.resolve("not/there/yet");

        local.inDirectory(data);

        assertThat(data.resolve("shared-local-instance.db")).isRegularFile();
    }

    @Test
    void pathsToOneDirectoryAreOneInstance() throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), data);

        assertThat(local.inDirectory(link)).isEqualTo(local.inDirectory(data));
        assertThat(local.inDirectory(data.resolve("../data"))).isEqualTo(local.inDirectory(data));
    }

    @Test
    void fileInPlaceOfTheDirectoryIsRefused() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatIOException()
                .isThrownBy(() -> local.inDirectory(file))
                .withMessageContaining(file + " is a file")
                .withMessageContaining("directory");
    }

    @Test
    void fileAboveTheDirectoryIsRefused() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatIOException()
                .isThrownBy(() -> local.inDirectory(file.resolve("data")))
                .withMessageContaining(file.resolve("data").toString());
    }

    @Test
    void damagedDatabaseIsRefusedUntilItIsRepaired() throws Exception {
        Path data = directory.resolve("shared-local-instance.db");
        Files.writeString(data, "this is no database, and too long to be taken for an empty one".repeat(100));

        assertThatIOException()
                .isThrownBy(() -> local.inDirectory(directory))
                .withMessageContaining(data.toRealPath() + ": ")
                .withMessageContaining("not a database");

        Files.delete(data);
        assertThat(local.inDirectory(directory)).hasHost("127.0.0.1");
    }

    private static boolean accepts(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 10_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<InetAddress> otherAddresses() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }
}
