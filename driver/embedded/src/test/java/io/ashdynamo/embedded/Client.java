package io.ashdynamo.embedded;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The SDK's own client, and short forms of what tests say to it. */
final class Client {

    private Client() {}

    static DynamoDbClient of(URI endpoint) {
        return of(endpoint, Region.US_EAST_1, "test");
    }

    static DynamoDbClient of(URI endpoint, Region region, String accessKey) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "secret")))
                .httpClient(Apache5HttpClient.create())
                .build();
    }

    static void createTable(DynamoDbClient client, String table) {
        client.createTable(r -> r.tableName(table)
                .keySchema(hash("id"))
                .attributeDefinitions(attribute("id"))
                .billingMode(BillingMode.PAY_PER_REQUEST));
    }

    static void put(DynamoDbClient client, String table, String id) {
        client.putItem(r -> r.tableName(table).item(Map.of("id", s(id))));
    }

    static boolean has(DynamoDbClient client, String table, String id) {
        return client.getItem(r -> r.tableName(table).key(Map.of("id", s(id)))).hasItem();
    }

    static AttributeValue s(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue n(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static KeySchemaElement hash(String name) {
        return KeySchemaElement.builder()
                .attributeName(name)
                .keyType(KeyType.HASH)
                .build();
    }

    static KeySchemaElement range(String name) {
        return KeySchemaElement.builder()
                .attributeName(name)
                .keyType(KeyType.RANGE)
                .build();
    }

    static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }
}
