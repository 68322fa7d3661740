package io.ashdynamo.it.transactions;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * The HTTP client that {@code httpClient=lossy} names. It loses some requests to write a transaction, and the answers to
 * some others, after DynamoDB has done the work.
 */
public final class LossySdkHttpService implements SdkHttpService {

    private static final int ONE_IN = 6;
    private static final AtomicLong LOST_ANSWERS = new AtomicLong();

    /** The answers lost so far. */
    static long lostAnswers() {
        return LOST_ANSWERS.get();
    }

    @Override
    public SdkHttpClient.Builder<?> createHttpClientBuilder() {
        return new Builder();
    }

    private static final class Builder implements SdkHttpClient.Builder<Builder> {
        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap serviceDefaults) {
            return new Client(Apache5HttpClient.builder().buildWithDefaults(serviceDefaults));
        }
    }

    private record Client(SdkHttpClient whole) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            ExecutableHttpRequest prepared = whole.prepareRequest(request);
            boolean writes = request.httpRequest()
                    .firstMatchingHeader("X-Amz-Target")
                    .filter(target -> target.endsWith("TransactWriteItems"))
                    .isPresent();
            return writes ? new Lossy(prepared) : prepared;
        }

        @Override
        public String clientName() {
            return "lossy";
        }

        @Override
        public void close() {
            whole.close();
        }
    }

    private record Lossy(ExecutableHttpRequest whole) implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() throws IOException {
            int dice = ThreadLocalRandom.current().nextInt(2 * ONE_IN);
            if (dice == 0) {
                throw new IOException("the request was lost");
            }
            HttpExecuteResponse answer = whole.call();
            if (dice == 1) {
                answer.responseBody().ifPresent(body -> body.abort());
                LOST_ANSWERS.incrementAndGet();
                throw new IOException("the answer was lost");
            }
            return answer;
        }

        @Override
        public void abort() {
            whole.abort();
        }
    }
}
