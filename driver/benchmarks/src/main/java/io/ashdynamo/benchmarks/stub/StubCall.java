package io.ashdynamo.benchmarks.stub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** One request. {@link #abort} wakes it while it waits. */
final class StubCall implements ExecutableHttpRequest {

    private final StubDynamoDb database;
    private final HttpExecuteRequest request;
    private final CountDownLatch aborted = new CountDownLatch(1);

    StubCall(StubDynamoDb database, HttpExecuteRequest request) {
        this.database = database;
        this.request = request;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
        database.enter();
        try {
            await(database.latencyNanos());
        } finally {
            database.leave();
        }
        String target =
                request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
        return response(database.answer(target.substring(target.indexOf('.') + 1), body()));
    }

    @Override
    public void abort() {
        aborted.countDown();
    }

    private void await(long nanos) throws IOException {
        try {
            if (nanos > 0 && aborted.await(nanos, TimeUnit.NANOSECONDS)) {
                throw new IOException("the request was aborted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the request was interrupted").initCause(e);
        }
    }

    private String body() throws IOException {
        Optional<ContentStreamProvider> content = request.contentStreamProvider();
        if (content.isEmpty()) {
            return "{}";
        }
        try (InputStream stream = content.get().newStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpExecuteResponse response(Answer answer) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(answer.status())
                        .putHeader("Server", "Server")
                        .putHeader("Date", "Sun, 22 Nov 2026 00:00:00 GMT")
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .putHeader("Content-Length", Integer.toString(answer.length()))
                        .putHeader("Connection", "keep-alive")
                        .putHeader("x-amzn-RequestId", "STUB0REQUEST0STUB0REQUEST0STUB0REQUEST0STUB0REQUEST0")
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
                .build();
    }
}
