package io.ashdynamo.benchmarks.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** The stub through the SDK's real CLIENT. */
class StubDynamoDbTest {

    private static final int PAGES = 40;
    private static final int ITEMS = 5;

    private static final StubDynamoDb DATABASE = StubDynamoDb.start(new SyntheticTable(PAGES, ITEMS, 2), Duration.ZERO);
    private static final DynamoDbClient CLIENT = DATABASE.client();

    @AfterAll
    static void close() {
        CLIENT.close();
        DATABASE.close();
    }

    @Test
    void scanGivesEachItemOnceInAsManyPagesAsTheTableHas() {
        List<ScanResponse> pages = scan(table());

        assertThat(pages).hasSize(PAGES).allMatch(page -> page.count() == ITEMS);
        assertThat(keys(pages)).containsExactlyElementsOf(allKeys());
    }

    @Test
    void segmentsTogetherGiveEachItemOnce() {
        for (int segments : new int[] {1, 3, 8, 20, 50}) {
            List<ScanResponse> pages = new ArrayList<>();
            for (int segment = 0; segment < segments; segment++) {
                pages.addAll(scan(table().segment(segment).totalSegments(segments)));
            }
            assertThat(keys(pages)).containsExactlyElementsOf(allKeys());
        }
    }

    @Test
    void segmentsShareThePagesEvenly() {
        for (int segment = 0; segment < 4; segment++) {
            assertThat(scan(table().segment(segment).totalSegments(4))).hasSize(PAGES / 4);
        }
    }

    @Test
    void limitThatIsMetEndsThePage() {
        List<ScanResponse> pages = scan(table().limit(3));

        assertThat(keys(pages)).containsExactlyElementsOf(allKeys());
        assertThat(pages.get(0).count()).isEqualTo(3);
    }

    @Test
    void countComesWithoutItems() {
        List<ScanResponse> pages = scan(table().select(Select.COUNT));

        assertThat(pages).noneMatch(ScanResponse::hasItems);
        assertThat(pages.stream().mapToInt(ScanResponse::count).sum()).isEqualTo(PAGES * ITEMS);
    }

    @Test
    void queryGivesOnePartition() {
        assertThat(CLIENT.queryPaginator(query("#k = :v")
                                .expressionAttributeNames(Map.of("#k", "device"))
                                .build())
                        .items())
                .extracting(StubDynamoDbTest::key)
                .containsExactlyElementsOf(allKeys().subList(30, 40));
    }

    @Test
    void itemsAreFoundByKey() {
        assertThat(CLIENT.getItem(r -> r.tableName(SyntheticTable.NAME).key(key(3, 7)))
                        .item())
                .hasSize(10)
                .containsAllEntriesOf(key(3, 7));
        assertThat(CLIENT.getItem(r -> r.tableName(SyntheticTable.NAME).key(key(3, 10)))
                        .hasItem())
                .isFalse();
        KeysAndAttributes some = KeysAndAttributes.builder()
                .keys(List.of(key(0, 0), key(99, 0), key(19, 9)))
                .build();
        assertThat(CLIENT.batchGetItem(r -> r.requestItems(Map.of(SyntheticTable.NAME, some)))
                        .responses()
                        .get(SyntheticTable.NAME))
                .extracting(StubDynamoDbTest::key)
                .containsExactly("device-0/0", "device-19/9");
    }

    @Test
    void tableIsDescribedAsLargeAsItsPagesWouldBe() {
        var table = CLIENT.describeTable(r -> r.tableName(SyntheticTable.NAME)).table();

        assertThat(table.itemCount()).isEqualTo(PAGES * ITEMS);
        assertThat(table.tableSizeBytes()).isEqualTo(PAGES << 20);
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        assertThat(refusal(() -> CLIENT.listTables())).isEqualTo("UnknownOperationException");
        assertThat(refusal(() -> CLIENT.scan(r -> r.tableName("other")))).isEqualTo("ResourceNotFoundException");
        assertThat(refusal(() -> CLIENT.scan(table().filterExpression("valid").build())))
                .isEqualTo("ValidationException");
        assertThat(refusal(() -> CLIENT.query(query("device = :v AND seq > :v").build())))
                .isEqualTo("ValidationException");
    }

    @Test
    void callsAreCounted() {
        DATABASE.takeCalls();
        DATABASE.takeAtOnce();

        scan(table());

        assertThat(DATABASE.takeCalls()).isEqualTo(PAGES);
        assertThat(DATABASE.takeCalls()).isZero();
        assertThat(DATABASE.takeAtOnce()).isEqualTo(1);
    }

    @Test
    void abortWakesARequestThatWaits() throws Exception {
        try (StubDynamoDb slow = StubDynamoDb.start(new SyntheticTable(1, 1, 1), Duration.ofHours(1));
                SdkHttpClient http =
                        new StubSdkHttpService().createHttpClientBuilder().build()) {
            ExecutableHttpRequest request = http.prepareRequest(HttpExecuteRequest.builder()
                    .request(SdkHttpRequest.builder()
                            .method(SdkHttpMethod.POST)
                            .uri(URI.create(slow.endpoint()))
                            .build())
                    .build());
            CompletableFuture<Void> call = CompletableFuture.runAsync(() -> {
                try {
                    request.call();
                } catch (IOException e) {
                    throw new CompletionException(e);
                }
            });
            request.abort();

            assertThatThrownBy(() -> call.get(1, TimeUnit.MINUTES)).hasMessageContaining("the request was aborted");
        }
    }

    private static List<ScanResponse> scan(ScanRequest.Builder request) {
        return CLIENT.scanPaginator(request.build()).stream().toList();
    }

    private static ScanRequest.Builder table() {
        return ScanRequest.builder().tableName(SyntheticTable.NAME);
    }

    private static QueryRequest.Builder query(String condition) {
        return QueryRequest.builder()
                .tableName(SyntheticTable.NAME)
                .keyConditionExpression(condition)
                .expressionAttributeValues(Map.of(":v", AttributeValue.fromS("device-3")));
    }

    private static Map<String, AttributeValue> key(int partition, int seq) {
        return Map.of(
                "device",
                AttributeValue.fromS(SyntheticTable.device(partition)),
                "seq",
                AttributeValue.fromN(Integer.toString(seq)));
    }

    private static String refusal(Runnable call) {
        return catchThrowableOfType(DynamoDbException.class, call::run)
                .awsErrorDetails()
                .errorCode();
    }

    private static List<String> keys(List<ScanResponse> pages) {
        return pages.stream()
                .flatMap(page -> page.items().stream())
                .map(StubDynamoDbTest::key)
                .toList();
    }

    private static String key(Map<String, AttributeValue> item) {
        return item.get("device").s() + "/" + item.get("seq").n();
    }

    private static List<String> allKeys() {
        return IntStream.range(0, PAGES * ITEMS)
                .mapToObj(i -> "device-" + i / (2 * ITEMS) + "/" + i % (2 * ITEMS))
                .toList();
    }
}
