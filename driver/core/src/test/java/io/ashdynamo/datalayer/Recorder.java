package io.ashdynamo.datalayer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;

/**
 * A DynamoDB that remembers what it was asked and answers from a script, behind {@link RecordingSdkHttpService}. Each has
 * a port of its own, on which nothing listens, so that tests neither see nor hold up one another.
 */
public final class Recorder {

    private static final AtomicInteger PORTS = new AtomicInteger(20_000);
    private static final Map<Integer, Recorder> RECORDERS = new ConcurrentHashMap<>();

    private final int port = PORTS.incrementAndGet();
    private final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private volatile Answer otherwise = Answer.EMPTY;

    private Recorder() {}

    /** A new one. */
    public static Recorder start() {
        Recorder recorder = new Recorder();
        RECORDERS.put(recorder.port, recorder);
        return recorder;
    }

    static Recorder at(int port) {
        Recorder recorder = RECORDERS.get(port);
        if (recorder == null) {
            throw new AssertionError("there is no recorder at port " + port);
        }
        return recorder;
    }

    /** The URL of connections to it. */
    public String url(String mapping, String... options) {
        return "jdbc:ashdynamo:" + endpoint() + "?mapping=" + URLEncoder.encode(mapping, StandardCharsets.UTF_8)
                + "&httpClient=recording" + (options.length == 0 ? "" : "&" + String.join("&", options));
    }

    /** Its endpoint. */
    public String endpoint() {
        return "http://localhost:" + port;
    }

    /** Answers the next requests with these, in order. */
    public Recorder answer(Answer... answers) {
        script.addAll(List.of(answers));
        return this;
    }

    /** Answers with this whenever the script is at its end; without it, with an empty success. */
    public Recorder otherwise(Answer answer) {
        otherwise = answer;
        return this;
    }

    /** The requests so far. */
    public List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    /** The operations of the requests so far. */
    public List<String> operations() {
        return calls.stream().map(RecordedCall::operation).toList();
    }

    /** The only request so far. */
    public RecordedCall onlyCall() {
        if (calls.size() != 1) {
            throw new AssertionError("there is not one request but " + operations());
        }
        return calls.get(0);
    }

    ExecutableHttpRequest prepare(HttpExecuteRequest request) {
        Gate aborted = new Gate();
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                calls.add(record(request));
                Answer next = script.poll();
                return (next == null ? otherwise : next).give(aborted);
            }

            @Override
            public void abort() {
                aborted.open();
            }
        };
    }

    private static RecordedCall record(HttpExecuteRequest request) {
        String target =
                request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
        return new RecordedCall(
                target.substring(target.indexOf('.') + 1),
                request.contentStreamProvider().map(Recorder::text).orElse(""),
                request.httpRequest().headers());
    }

    private static String text(ContentStreamProvider body) {
        try (InputStream stream = body.newStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
