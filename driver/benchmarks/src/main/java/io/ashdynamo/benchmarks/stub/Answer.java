package io.ashdynamo.benchmarks.stub;

import java.nio.charset.StandardCharsets;

/** The status and the JSON of a response. Its bytes are shared and never changed. */
final class Answer {

    private final int status;
    private final byte[] body;

    private Answer(int status, String json) {
        this.status = status;
        this.body = json.getBytes(StandardCharsets.UTF_8);
    }

    static Answer success(String json) {
        return new Answer(200, json);
    }

    /** As DynamoDB says that a request cannot be served. */
    static Answer refusal(String type, String message) {
        return new Answer(
                400, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + type + "\",\"message\":\"" + message + "\"}");
    }

    int status() {
        return status;
    }

    int length() {
        return body.length;
    }

    byte[] body() {
        return body;
    }
}
