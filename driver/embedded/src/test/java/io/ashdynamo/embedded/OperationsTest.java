package io.ashdynamo.embedded;

import static io.ashdynamo.embedded.Client.attribute;
import static io.ashdynamo.embedded.Client.hash;
import static io.ashdynamo.embedded.Client.n;
import static io.ashdynamo.embedded.Client.range;
import static io.ashdynamo.embedded.Client.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What the driver asks of DynamoDB works with the libraries this module takes along, and no more. */
class OperationsTest {

    private static final String TABLE = "posts";
    private static final Map<String, AttributeValue> FIRST = key("p0", "s0");

    private static DynamoDbClient client;

    @BeforeAll
    static void start() throws Exception {
        client = Client.of(new EmbeddedDynamoDb().inMemory("operations"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @BeforeEach
    void createTable() {
        client.createTable(r -> r.tableName(TABLE)
                .keySchema(hash("p"), range("s"))
                .attributeDefinitions(attribute("p"), attribute("s"), attribute("g"), attribute("l"))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("by_g")
                        .keySchema(hash("g"))
                        .projection(p -> p.projectionType(ProjectionType.ALL))
                        .build())
                .localSecondaryIndexes(LocalSecondaryIndex.builder()
                        .indexName("by_l")
                        .keySchema(hash("p"), range("l"))
                        .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
                        .build()));
        IntStream.range(0, 10).forEach(i -> put("p" + i % 2, "s" + i));
    }

    @AfterEach
    void deleteTable() {
        client.deleteTable(r -> r.tableName(TABLE));
    }

    @Test
    void conditionalPutReturnsTheItemThatIsInTheWay() {
        assertThatExceptionOfType(ConditionalCheckFailedException.class)
                .isThrownBy(() -> client.putItem(r -> r.tableName(TABLE)
                        .item(FIRST)
                        .conditionExpression("attribute_not_exists(p)")
                        .returnValuesOnConditionCheckFailure("ALL_OLD")))
                .satisfies(e -> assertThat(e.item()).containsEntry("l", s("l0")));
    }

    @Test
    void conditionalUpdateReturnsTheNewItem() {
        Map<String, AttributeValue> updated = client.updateItem(r -> r.tableName(TABLE)
                        .key(FIRST)
                        .updateExpression(
                                "SET #n = #n + :one, entries = list_append(entries, :list) ADD tags :tags REMOVE g")
                        .conditionExpression("attribute_exists(p) AND size(entries) = :one")
                        .expressionAttributeNames(Map.of("#n", "n"))
                        .expressionAttributeValues(Map.of(
                                ":one", n(1),
                                ":list", AttributeValue.fromL(List.of(s("b"))),
                                ":tags", AttributeValue.fromSs(List.of("t"))))
                        .returnValues(ReturnValue.ALL_NEW))
                .attributes();

        assertThat(updated)
                .containsEntry("n", n(2))
                .containsEntry("entries", AttributeValue.fromL(List.of(s("a"), s("b"))))
                .containsEntry("tags", AttributeValue.fromSs(List.of("t")))
                .doesNotContainKey("g");
    }

    @Test
    void deleteReturnsTheOldItem() {
        assertThat(client.deleteItem(r -> r.tableName(TABLE).key(FIRST).returnValues(ReturnValue.ALL_OLD))
                        .attributes())
                .containsAllEntriesOf(FIRST);
        assertThat(client.getItem(r -> r.tableName(TABLE).key(FIRST)).hasItem()).isFalse();
    }

    @Test
    void numbersKeepThirtyEightDigits() {
        AttributeValue digits = AttributeValue.fromN("12345678901234567890123456789012345678");
        client.putItem(r -> r.tableName(TABLE).item(Map.of("p", s("n"), "s", s("n"), "n", digits)));

        assertThat(client.getItem(r -> r.tableName(TABLE).key(key("n", "n"))).item())
                .containsEntry("n", digits);
    }

    @Test
    void queryWithFilterReportsCapacity() {
        QueryResponse page = client.query(r -> r.tableName(TABLE)
                .keyConditionExpression("p = :p AND begins_with(s, :s)")
                .filterExpression("l > :after OR attribute_type(entries, :type)")
                .expressionAttributeValues(Map.of(":p", s("p0"), ":s", s("s"), ":after", s("l4"), ":type", s("S")))
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));

        assertThat(page.items()).extracting(item -> item.get("s")).containsExactly(s("s6"), s("s8"));
        assertThat(page.scannedCount()).isEqualTo(5);
        assertThat(page.consumedCapacity().capacityUnits()).isPositive();
    }

    @Test
    void globalIndexIsQueried() {
        assertThat(client.query(r -> r.tableName(TABLE)
                                .indexName("by_g")
                                .keyConditionExpression("g = :g")
                                .expressionAttributeValues(Map.of(":g", s("g"))))
                        .count())
                .isEqualTo(10);
    }

    @Test
    void localIndexIsQueriedBackwardsAPageAtATime() {
        QueryResponse page = client.query(r -> r.tableName(TABLE)
                .indexName("by_l")
                .keyConditionExpression("p = :p AND l BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(":p", s("p1"), ":from", s("l0"), ":to", s("l7")))
                .scanIndexForward(false)
                .limit(2));

        assertThat(page.items()).extracting(item -> item.get("s")).containsExactly(s("s7"), s("s5"));
        assertThat(page.lastEvaluatedKey()).containsEntry("l", s("l5"));
    }

    @Test
    void scanFiltersInSegments() {
        assertThat(IntStream.range(0, 3)
                        .map(segment -> client.scan(r -> r.tableName(TABLE)
                                        .segment(segment)
                                        .totalSegments(3)
                                        .filterExpression("contains(entries, :a) AND s <> :s")
                                        .expressionAttributeValues(Map.of(":a", s("a"), ":s", s("s0"))))
                                .count())
                        .sum())
                .isEqualTo(9);
    }

    @Test
    void batchesWriteAndRead() {
        client.batchWriteItem(r -> r.requestItems(Map.of(
                TABLE,
                List.of(
                        WriteRequest.builder()
                                .putRequest(p -> p.item(key("new", "new")))
                                .build(),
                        WriteRequest.builder().deleteRequest(d -> d.key(FIRST)).build()))));

        assertThat(client.batchGetItem(r -> r.requestItems(Map.of(
                                TABLE,
                                KeysAndAttributes.builder()
                                        .keys(List.of(key("new", "new"), FIRST))
                                        .build())))
                        .responses())
                .containsEntry(TABLE, List.of(key("new", "new")));
    }

    @Test
    void transactionIsWrittenAndRead() {
        client.transactWriteItems(r -> r.clientRequestToken("token").transactItems(put("t1"), put("t2")));

        assertThat(client.transactGetItems(r -> r.transactItems(TransactGetItem.builder()
                                .get(g -> g.tableName(TABLE).key(key("t2", "t2")))
                                .build()))
                        .responses())
                .singleElement()
                .satisfies(response -> assertThat(response.item()).isEqualTo(key("t2", "t2")));
    }

    @Test
    void transactionIsCancelledAsAWholeWithReasons() {
        TransactWriteItem check = TransactWriteItem.builder()
                .conditionCheck(c -> c.tableName(TABLE).key(key("no", "no")).conditionExpression("attribute_exists(p)"))
                .build();

        assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(() -> client.transactWriteItems(r -> r.transactItems(put("t3"), check)))
                .satisfies(e -> assertThat(e.cancellationReasons())
                        .extracting(CancellationReason::code)
                        .containsExactly("None", "ConditionalCheckFailed"));
        assertThat(client.getItem(r -> r.tableName(TABLE).key(key("t3", "t3"))).hasItem())
                .isFalse();
    }

    @Test
    void timeToLiveIsSet() {
        client.updateTimeToLive(r ->
                r.tableName(TABLE).timeToLiveSpecification(t -> t.enabled(true).attributeName("expires")));

        assertThat(client.describeTimeToLive(r -> r.tableName(TABLE)).timeToLiveDescription())
                .satisfies(ttl -> assertThat(ttl.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED))
                .satisfies(ttl -> assertThat(ttl.attributeName()).isEqualTo("expires"));
    }

    @Test
    void indexIsAddedInTheBackground() throws Exception {
        client.updateTable(r -> r.tableName(TABLE)
                .attributeDefinitions(attribute("p"), attribute("s"), attribute("x"))
                .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                        .create(i -> i.indexName("by_x")
                                .keySchema(hash("x"))
                                .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY)))
                        .build()));

        while (client.describeTable(r -> r.tableName(TABLE)).table().globalSecondaryIndexes().stream()
                .anyMatch(index -> index.indexStatus() != IndexStatus.ACTIVE)) {
            Thread.sleep(100);
        }
        assertThat(client.scan(r -> r.tableName(TABLE).indexName("by_x")).count())
                .isZero();
    }

    @Test
    void partiQlOfTheSdkClientWorks() {
        assertThat(client.executeStatement(r -> r.statement("SELECT * FROM posts WHERE p = 'p0'"))
                        .items())
                .hasSize(5);
    }

    @Test
    void unknownTableIsSaidSo() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.getItem(r -> r.tableName("unknown").key(FIRST)));
    }

    private static TransactWriteItem put(String key) {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(TABLE).item(key(key, key)))
                .build();
    }

    private static void put(String partition, String sort) {
        client.putItem(r -> r.tableName(TABLE)
                .item(Map.of(
                        "p", s(partition),
                        "s", s(sort),
                        "g", s("g"),
                        "l", s(sort.replace('s', 'l')),
                        "n", n(1),
                        "entries", AttributeValue.fromL(List.of(s("a"))))));
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of("p", s(partition), "s", s(sort));
    }
}
