package io.ashdynamo.datalayer;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/** The HTTP client that {@code httpClient=recording} names: nothing leaves the JVM, the rest of the SDK is the real one. */
public final class RecordingSdkHttpService implements SdkHttpService {

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
            return Recorder.at(request.httpRequest().port()).prepare(request);
        }

        @Override
        public String clientName() {
            return "recording";
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
