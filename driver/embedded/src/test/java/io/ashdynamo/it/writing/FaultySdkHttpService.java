package io.ashdynamo.it.writing;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.apache5.Apache5SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/** The HTTP client that {@code httpClient=faulty} names: the real one, whose requests {@link Traffic} disturbs. */
public final class FaultySdkHttpService implements SdkHttpService {

    @Override
    public SdkHttpClient.Builder<?> createHttpClientBuilder() {
        return new Builder(new Apache5SdkHttpService().createHttpClientBuilder());
    }

    private record Builder(SdkHttpClient.Builder<?> real) implements SdkHttpClient.Builder<Builder> {
        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return new Client(real.buildWithDefaults(defaults));
        }
    }

    private record Client(SdkHttpClient real) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new FaultyCall(
                    real, request, Traffic.at(request.httpRequest().port()));
        }

        @Override
        public String clientName() {
            return "faulty";
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
