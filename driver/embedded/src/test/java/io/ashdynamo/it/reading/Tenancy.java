package io.ashdynamo.it.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the items of several tenants are stored, those that the statements are about and those of others. */
enum Tenancy {
    NONE,
    PARTITION_KEY,
    TABLE,
    ATTRIBUTE;

    /** Whose items the statements are about. */
    static final String TENANT = "acme";

    /** The names of others: another, the start of it, and one that it is the start of. */
    private static final List<String> OTHERS = List.of("beta", "acm", "acme_2");

    List<String> tenants() {
        return this == NONE
                ? List.of(TENANT)
                : Stream.concat(Stream.of(TENANT), OTHERS.stream()).toList();
    }

    /** Those that can have it: a number has nothing in front. */
    List<Fields> resources() {
        if (this != PARTITION_KEY) {
            return Fields.ALL;
        }
        return Fields.ALL.stream()
                .filter(resource -> isText(resource, resource.keys().get(0).name()))
                .map(resource -> new Fields(
                        resource.name(),
                        resource.keys(),
                        resource.indexed(),
                        resource.indexes().stream()
                                .filter(index -> isText(resource, index.keys().get(0)))
                                .toList()))
                .toList();
    }

    private static boolean isText(Fields resource, String field) {
        return switch (resource.field(field).kind()) {
            case STRING, UUID_TEXT, DATE, TIME, TIMESTAMP -> true;
            case INTEGER, BIGINT, DECIMAL, DOUBLE, BOOLEAN, BINARY, EPOCH, MAP, LIST -> false;
        };
    }

    /** As a resource of the mapping has it. */
    String declaration() {
        return switch (this) {
            case NONE -> "";
            case PARTITION_KEY -> "    multitenancy: { strategy: partition_key }\n";
            case TABLE -> "    multitenancy: { strategy: table }\n";
            case ATTRIBUTE -> "    multitenancy: { strategy: attribute, attribute: owner }\n";
        };
    }

    String table(Fields resource, String tenant) {
        return this == TABLE ? tenant + "-" + resource.name() : resource.name();
    }

    /** An item as a tenant has it. Where all share the keys, those of others are changed. */
    Map<String, AttributeValue> stored(Fields resource, Map<String, AttributeValue> item, String tenant) {
        Map<String, AttributeValue> stored = new HashMap<>(item);
        String key = resource.keys().get(0).name();
        switch (this) {
            case NONE, TABLE -> {}
            case PARTITION_KEY ->
                partitionKeys(resource)
                        .forEach(name -> stored.computeIfPresent(
                                name, (n, value) -> AttributeValue.fromS(tenant + "#" + value.s())));
            case ATTRIBUTE -> {
                stored.put("owner", AttributeValue.fromS(tenant));
                stored.put(key, shifted(item.get(key), tenants().indexOf(tenant)));
            }
        }
        return stored;
    }

    /** Whether a stored item is of the tenant that the statements are about. */
    boolean isOwn(Fields resource, Map<String, AttributeValue> stored) {
        return switch (this) {
            case NONE, TABLE -> true;
            case PARTITION_KEY -> stored.get(resource.keys().get(0).name()).s().startsWith(TENANT + "#");
            case ATTRIBUTE -> stored.get("owner").s().equals(TENANT);
        };
    }

    private static Set<String> partitionKeys(Fields resource) {
        return Stream.concat(
                        Stream.of(resource.keys().get(0).name()),
                        resource.indexes().stream().map(index -> index.keys().get(0)))
                .collect(Collectors.toSet());
    }

    private static AttributeValue shifted(AttributeValue key, int by) {
        if (by == 0) {
            return key;
        }
        return key.n() == null
                ? AttributeValue.fromS(key.s() + "~" + by)
                : AttributeValue.fromN(new BigDecimal(key.n())
                        .add(BigDecimal.valueOf(1_000_003L * by))
                        .toPlainString());
    }
}
