package io.ashdynamo.it.writing;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** A request on its way. */
final class FaultyCall implements ExecutableHttpRequest {

    private static final int OK = 200;

    private final SdkHttpClient client;
    private final HttpExecuteRequest request;
    private final Traffic traffic;
    private volatile ExecutableHttpRequest sent;

    FaultyCall(SdkHttpClient client, HttpExecuteRequest request, Traffic traffic) {
        this.client = client;
        this.request = request;
        this.traffic = traffic;
        this.sent = client.prepareRequest(request);
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
        Request read = Request.of(request);
        Traffic.Chance chance = traffic.next(read);
        Fault fault = chance.fault();
        if (fault == Fault.PARTLY) {
            traffic.note(read, fault, true);
            return partly(read, chance.random());
        }
        boolean made = false;
        HttpExecuteResponse answer = null;
        if (fault.arrives()) {
            answer = sent.call();
            made = answer.httpResponse().statusCode() == OK;
        }
        // The SDK takes an error without its body for one that it does not know.
        Fault real = fault == Fault.CUT && !made ? Fault.NONE : fault;
        traffic.note(read, real, made);
        return spoilt(real, answer);
    }

    private static HttpExecuteResponse spoilt(Fault fault, HttpExecuteResponse answer) throws IOException {
        return switch (fault) {
            case NONE, PARTLY -> answer;
            case FAILED -> error(500, "InternalServerError");
            case THROTTLED -> error(400, "ProvisionedThroughputExceededException");
            case BROKEN -> throw new SocketException("the connection broke before the request was sent");
            case FAILED_AFTER -> {
                drop(answer);
                yield error(500, "InternalServerError");
            }
            case DROPPED -> {
                drop(answer);
                throw new SocketException("the connection broke before the answer came");
            }
            case CUT -> cut(answer);
        };
    }

    private static void drop(HttpExecuteResponse answer) {
        answer.responseBody().ifPresent(AbortableInputStream::abort);
    }

    /** The body breaks off at its first byte. */
    private static HttpExecuteResponse cut(HttpExecuteResponse answer) {
        drop(answer);
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read() throws IOException {
                throw new SocketException("the connection broke amid the answer");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        return HttpExecuteResponse.builder()
                .response(answer.httpResponse())
                .responseBody(AbortableInputStream.create(broken))
                .build();
    }

    /** Some of a batch is done; if nothing is, DynamoDB answers with an error. */
    private HttpExecuteResponse partly(Request read, SplittableRandom random) throws IOException {
        List<JsonNode> done = new ArrayList<>();
        List<JsonNode> left = new ArrayList<>();
        read.batched().forEach(one -> (random.nextBoolean() ? done : left).add(one));
        if (done.isEmpty()) {
            return error(400, "ProvisionedThroughputExceededException");
        }
        byte[] body = read.some("RequestItems", done).getBytes(StandardCharsets.UTF_8);
        sent = client.prepareRequest(HttpExecuteRequest.builder()
                .request(request.httpRequest().toBuilder()
                        .putHeader("Content-Length", Integer.toString(body.length))
                        .build())
                .contentStreamProvider(ContentStreamProvider.fromByteArray(body))
                .build());
        HttpExecuteResponse answer = sent.call();
        if (answer.httpResponse().statusCode() != OK) {
            return answer;
        }
        drop(answer);
        return json(OK, left.isEmpty() ? "{}" : read.some("UnprocessedItems", left));
    }

    private static HttpExecuteResponse error(int status, String type) {
        return json(
                status,
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + type + "\",\"message\":\"a fault of the test\"}");
    }

    private static HttpExecuteResponse json(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(status)
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .putHeader("Content-Length", Integer.toString(bytes.length))
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                .build();
    }

    @Override
    public void abort() {
        sent.abort();
    }
}
