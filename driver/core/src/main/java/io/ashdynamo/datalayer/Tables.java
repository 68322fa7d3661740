package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Attribute;
import io.ashdynamo.mapping.Billing;
import io.ashdynamo.mapping.Key;
import io.ashdynamo.mapping.KeyPart;
import io.ashdynamo.mapping.Projection;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.mapping.StoredType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/** The table that a resource describes, as a request to make it. */
final class Tables {

    private final List<Resource> resources;

    Tables(List<Resource> resources) {
        this.resources = resources;
    }

    /** The requests for every table of the resources; resources that share a table make one, with all their indexes. */
    List<CreateTableRequest> requests() throws SQLException {
        Map<String, List<Resource>> byTable = new LinkedHashMap<>();
        resources.forEach(
                r -> byTable.computeIfAbsent(r.table(), t -> new ArrayList<>()).add(r));
        List<CreateTableRequest> requests = new ArrayList<>();
        for (List<Resource> shared : byTable.values()) {
            requests.add(request(shared));
        }
        return requests;
    }

    private static CreateTableRequest request(List<Resource> resources) {
        Resource first = resources.get(0);
        Map<String, StoredType> attributes = new LinkedHashMap<>();
        CreateTableRequest.Builder request =
                CreateTableRequest.builder().tableName(first.table()).keySchema(schema(first, first.key(), attributes));
        Map<String, software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex> global = new LinkedHashMap<>();
        Map<String, software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex> local = new LinkedHashMap<>();
        for (Resource resource : resources) {
            for (SecondaryIndex index : resource.globalSecondaryIndexes()) {
                global.computeIfAbsent(index.name(), name -> global(resource, index, attributes));
            }
            for (SecondaryIndex index : resource.localSecondaryIndexes()) {
                local.computeIfAbsent(index.name(), name -> local(resource, index, attributes));
            }
        }
        request.globalSecondaryIndexes(global.isEmpty() ? null : global.values());
        request.localSecondaryIndexes(local.isEmpty() ? null : local.values());
        request.attributeDefinitions(definitions(attributes));
        throughput(first)
                .ifPresentOrElse(
                        units -> request.billingMode(BillingMode.PROVISIONED).provisionedThroughput(units),
                        () -> request.billingMode(BillingMode.PAY_PER_REQUEST));
        return request.build();
    }

    private static software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex global(
            Resource resource, SecondaryIndex index, Map<String, StoredType> attributes) {
        return software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(resource, index.key(), attributes))
                .projection(projection(resource, index.projection()))
                .provisionedThroughput(throughput(resource).orElse(null))
                .build();
    }

    private static software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex local(
            Resource resource, SecondaryIndex index, Map<String, StoredType> attributes) {
        return software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(resource, index.key(), attributes))
                .projection(projection(resource, index.projection()))
                .build();
    }

    private static List<KeySchemaElement> schema(Resource resource, Key key, Map<String, StoredType> attributes) {
        List<KeySchemaElement> schema = new ArrayList<>();
        schema.add(element(resource, key.partition(), KeyType.HASH, attributes));
        key.sort().ifPresent(sort -> schema.add(element(resource, sort, KeyType.RANGE, attributes)));
        return schema;
    }

    private static KeySchemaElement element(
            Resource resource, KeyPart part, KeyType type, Map<String, StoredType> attributes) {
        String source = source(resource, part);
        attributes.put(source, storedType(resource, part));
        return KeySchemaElement.builder().attributeName(source).keyType(type).build();
    }

    private static String source(Resource resource, KeyPart part) {
        return part instanceof KeyPart.Templated templated
                ? templated.source()
                : resource.attribute(((KeyPart.Column) part).column())
                        .map(Attribute::source)
                        .orElseThrow();
    }

    private static StoredType storedType(Resource resource, KeyPart part) {
        return part instanceof KeyPart.Templated
                ? StoredType.S
                : resource.attribute(((KeyPart.Column) part).column())
                        .map(attribute -> attribute.type().stored())
                        .orElseThrow();
    }

    private static software.amazon.awssdk.services.dynamodb.model.Projection projection(
            Resource resource, Projection projection) {
        var sdk = software.amazon.awssdk.services.dynamodb.model.Projection.builder();
        return switch (projection.kind()) {
            case ALL -> sdk.projectionType(ProjectionType.ALL).build();
            case KEYS_ONLY -> sdk.projectionType(ProjectionType.KEYS_ONLY).build();
            case INCLUDE ->
                sdk.projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(projection.columns().stream()
                                .flatMap(column -> resource.attribute(column).stream())
                                .map(Attribute::source)
                                .toList())
                        .build();
        };
    }

    private static List<AttributeDefinition> definitions(Map<String, StoredType> attributes) {
        return attributes.entrySet().stream()
                .map(e -> AttributeDefinition.builder()
                        .attributeName(e.getKey())
                        .attributeType(e.getValue().name())
                        .build())
                .toList();
    }

    private static Optional<ProvisionedThroughput> throughput(Resource resource) {
        return resource.billing() instanceof Billing.Provisioned provisioned
                ? Optional.of(ProvisionedThroughput.builder()
                        .readCapacityUnits(provisioned.readUnits())
                        .writeCapacityUnits(provisioned.writeUnits())
                        .build())
                : Optional.empty();
    }
}
