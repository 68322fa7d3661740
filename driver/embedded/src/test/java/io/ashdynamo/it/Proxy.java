package io.ashdynamo.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stands between the driver and a DynamoDB: remembers the calls, and leaves some without an answer. */
final class Proxy implements AutoCloseable {

    private static final Set<String> NOT_FORWARDED =
            Set.of("host", "content-length", "connection", "transfer-encoding", "expect", "upgrade", "http2-settings");

    private final URI target;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int answered = Integer.MAX_VALUE;

    /**
     * A call of the driver.
     *
     * @param operation as DynamoDB calls it
     * @param request in JSON
     */
    record Call(String operation, String request) {}

    Proxy(String endpoint) throws IOException {
        target = URI.create(endpoint);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The URL of connections that go through here, without properties. */
    String location() {
        return "jdbc:ashdynamo:http://localhost:" + server.getAddress().getPort();
    }

    List<Call> calls() {
        return calls;
    }

    List<String> operations() {
        return calls.stream().map(Call::operation).toList();
    }

    /** After so many calls, no further one is answered. */
    void answerOnly(int count) {
        answered = count;
    }

    /** Waits for a call that is not answered. */
    void awaitHeldCall() throws InterruptedException {
        if (!held.await(1, TimeUnit.MINUTES)) {
            throw new AssertionError("no call came");
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target").replaceFirst(".*\\.", "");
        int number;
        synchronized (calls) {
            calls.add(new Call(operation, new String(request, StandardCharsets.UTF_8)));
            number = calls.size();
        }
        try (exchange) {
            if (number > answered) {
                held.countDown();
                closed.await();
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange, request);
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_FORWARDED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
