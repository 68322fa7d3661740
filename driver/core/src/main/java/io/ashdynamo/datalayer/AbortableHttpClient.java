package io.ashdynamo.datalayer;

import java.io.IOException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client whose requests end when their statement is cancelled. An interrupt alone does not do: no interrupt wakes
 * a thread that reads from a socket, and the statement would wait for an answer that nobody wants. It also watches how
 * the attempts of a call end.
 */
record AbortableHttpClient(SdkHttpClient client) implements SdkHttpClient {

    /** The SDK's synchronous client calls this in the thread that runs the statement, for each attempt. */
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = client.prepareRequest(request);
        Execution.abortOnStop(prepared::abort);
        return new Watched(prepared, Execution.attempts());
    }

    /** An attempt. */
    private record Watched(ExecutableHttpRequest request, Attempts attempts) implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() throws IOException {
            attempts.begin();
            try {
                HttpExecuteResponse answer = request.call();
                attempts.answered(answer.httpResponse().statusCode());
                return answer;
            } catch (IOException e) {
                attempts.broken(e);
                throw e;
            }
        }

        @Override
        public void abort() {
            request.abort();
        }
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        client.close();
    }
}
