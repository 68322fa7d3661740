package io.ashdynamo.benchmarks.stub;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/** The HTTP client that {@code httpClient=stub} names. */
public final class StubSdkHttpService implements SdkHttpService {

    @Override
    public SdkHttpClient.Builder<?> createHttpClientBuilder() {
        return new Builder();
    }

    private static final class Builder implements SdkHttpClient.Builder<Builder> {
        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap serviceDefaults) {
            return new Client();
        }
    }

    private static final class Client implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new StubCall(StubDynamoDb.at(request.httpRequest().port()), request);
        }

        @Override
        public String clientName() {
            return "stub";
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
