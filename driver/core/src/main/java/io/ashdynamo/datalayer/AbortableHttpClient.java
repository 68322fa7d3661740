package io.ashdynamo.datalayer;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client whose requests end when their statement is cancelled. An interrupt alone does not do: no interrupt wakes
 * a thread that reads from a socket, and the statement would wait for an answer that nobody wants.
 */
record AbortableHttpClient(SdkHttpClient client) implements SdkHttpClient {

    /** The SDK's synchronous client calls this in the thread that runs the statement. */
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = client.prepareRequest(request);
        Execution.abortOnStop(prepared::abort);
        return prepared;
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
