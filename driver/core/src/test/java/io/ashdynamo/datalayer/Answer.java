package io.ashdynamo.datalayer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What a {@link Recorder} answers to one request. */
public interface Answer {

    /** The id of every answer, as DynamoDB would send it. */
    String REQUEST_ID = "REQUEST0ID0OF0THE0RECORDER";

    /** A success without content. */
    Answer EMPTY = json("{}");

    /**
     * The answer.
     *
     * @param gate opens when the request is aborted
     */
    HttpExecuteResponse give(Gate gate) throws IOException;

    /** A success with this body. */
    static Answer json(String body) {
        return http(200, body);
    }

    /** An error of the service, as {@code ResourceNotFoundException}. */
    static Answer error(int status, String type, String message) {
        return http(
                status,
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + type + "\",\"message\":\"" + message + "\"}");
    }

    /** A failed condition. */
    static Answer conditionFailed() {
        return error(400, "ConditionalCheckFailedException", "The conditional request failed");
    }

    /** A failed condition, with the item that it looked at, as JSON. */
    static Answer conditionFailed(String item) {
        return http(
                400,
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException\","
                        + "\"message\":\"The conditional request failed\",\"Item\":" + item + "}");
    }

    /** A transaction that was cancelled, with the reasons of its items as JSON. */
    static Answer cancelled(String... reasons) {
        return http(
                400,
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\","
                        + "\"message\":\"Transaction cancelled\",\"CancellationReasons\":["
                        + String.join(",", reasons) + "]}");
    }

    /** A failure of the network. */
    static Answer broken(String message) {
        return gate -> {
            throw new IOException(message);
        };
    }

    /** Nothing until the test opens the gate or the request is aborted, whatever interrupts come: as a socket does. */
    static Answer afterOpening(Gate opened, Answer answer) {
        return aborted -> {
            opened.reached();
            if (aborted.awaitEither(opened)) {
                throw new IOException("the request was aborted");
            }
            return answer.give(aborted);
        };
    }

    private static Answer http(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return gate -> HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(status)
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .putHeader("Content-Length", Integer.toString(bytes.length))
                        .putHeader("x-amzn-RequestId", REQUEST_ID)
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                .build();
    }
}
