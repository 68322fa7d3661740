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
import java.util.function.Function;
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
    private final AtomicInteger descriptions = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final AtomicInteger aborts = new AtomicInteger();
    private volatile Function<RecordedCall, Answer> otherwise = call -> Answer.EMPTY;
    private volatile Answer description = Answer.EMPTY;

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
        return answerBy(call -> answer);
    }

    /** Answers with what this gives whenever the script is at its end; may be called by several threads at a time. */
    public Recorder answerBy(Function<RecordedCall, Answer> answers) {
        otherwise = answers;
        return this;
    }

    /** Answers DescribeTable with this, outside of the script. Without it, nothing is known of tables. */
    public Recorder describe(Answer answer) {
        description = answer;
        return this;
    }

    /** How often DescribeTable, which costs nothing and is in no list of requests, was called so far. */
    public int descriptions() {
        return descriptions.get();
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

    /** The requests that wait for their answer. */
    public int underWay() {
        return underWay.get();
    }

    /** The most requests that waited for their answer at a time. */
    public int mostUnderWay() {
        return mostUnderWay.get();
    }

    /** The requests that were aborted while they waited. */
    public int aborts() {
        return aborts.get();
    }

    ExecutableHttpRequest prepare(HttpExecuteRequest request) {
        Gate aborted = new Gate();
        return new ExecutableHttpRequest() {
            private volatile boolean waiting;

            @Override
            public HttpExecuteResponse call() throws IOException {
                RecordedCall call = record(request);
                if (call.operation().equals("DescribeTable")) {
                    descriptions.incrementAndGet();
                    return description.give(aborted);
                }
                calls.add(call);
                mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                waiting = true;
                try {
                    Answer next = script.poll();
                    return (next == null ? otherwise.apply(call) : next).give(aborted);
                } finally {
                    waiting = false;
                    underWay.decrementAndGet();
                }
            }

            @Override
            public void abort() {
                if (waiting) {
                    aborts.incrementAndGet();
                }
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
