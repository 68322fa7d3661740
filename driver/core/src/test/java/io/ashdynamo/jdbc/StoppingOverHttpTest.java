package io.ashdynamo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ashdynamo.error.SqlFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The default HTTP client waits in a socket, which no interrupt ends: a cancel must abort the request. */
@Timeout(25)
class StoppingOverHttpTest {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String url;

    @BeforeEach
    void startAServerThatDoesNotAnswer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            reached.countDown();
            await(answer);
            exchange.close();
        });
        server.start();
        url = "jdbc:ashdynamo:http://localhost:" + server.getAddress().getPort() + "?mapping=" + Recorded.MAPPING;
    }

    @AfterEach
    void stop() {
        answer.countDown();
        server.stop(0);
        threads.shutdown();
    }

    @Test
    void aCancelDoesNotWaitForTheAnswer() throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            CompletableFuture<String> failure = CompletableFuture.supplyAsync(
                    () -> SqlFailure.state(() -> statement.execute(Recorded.SELECT)), threads);
            reached.await();
            statement.cancel();
            assertThat(failure.get()).isEqualTo("57014");
            assertThat(answer.getCount()).as("no answer was given").isOne();
        }
    }

    @Test
    void aTimeoutDoesNotWaitForTheAnswer() throws Exception {
        try (Connection connection = DriverManager.getConnection(url + "&queryTimeout=1");
                Statement statement = connection.createStatement()) {
            assertThat(SqlFailure.state(() -> statement.execute(Recorded.SELECT)))
                    .isEqualTo("HYT00");
            assertThat(answer.getCount()).as("no answer was given").isOne();
        }
    }

    /** With two connections at most, a third request waits for ever where one was not given back. */
    @Test
    void requestsThatACloseAbortsGiveTheirConnectionsBack() throws Exception {
        server.removeContext("/");
        server.createContext("/", exchange -> {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (request.contains("ExclusiveStartKey")) {
                reached.countDown();
                await(answer);
            }
            byte[] page = "{\"Items\":[{\"id\":{\"S\":\"1\"}}],\"LastEvaluatedKey\":{\"id\":{\"S\":\"1\"}}}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        try (Connection connection = DriverManager.getConnection(url + "&maxConnections=2&parallelism=2");
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 5; i++) {
                ResultSet rows = statement.executeQuery("SELECT /*+ SCAN SEGMENTS(2) */ id FROM documents");
                assertThat(rows.next()).isTrue();
                reached.await();
                rows.close();
                Await.noReading();
            }
            assertThat(statement
                            .executeQuery("SELECT id FROM documents LIMIT 1")
                            .next())
                    .isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
