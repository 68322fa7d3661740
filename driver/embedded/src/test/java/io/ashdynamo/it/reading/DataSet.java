package io.ashdynamo.it.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The items of all resources, the same ones in DynamoDB and in H2. */
final class DataSet {

    private static final int ITEMS = 520;
    private static final int PARTITIONS = 12;
    private static final int BATCH = 25;

    private final Random random;
    private final Tenancy tenancy;
    private final DynamoDbClient client;
    private final Connection h2;
    private final Map<Field, List<Object>> values = new HashMap<>();

    private DataSet(Random random, Tenancy tenancy, DynamoDbClient client, Connection h2) {
        this.random = random;
        this.tenancy = tenancy;
        this.client = client;
        this.h2 = h2;
    }

    static String mapping(Tenancy tenancy) {
        return "ashdynamo: 1\nresources:\n"
                + tenancy.resources().stream()
                        .map(resource -> resource.declaration() + tenancy.declaration())
                        .collect(Collectors.joining());
    }

    /** Loads the same rows into both databases; into DynamoDB those of other tenants too. */
    static DataSet load(long seed, Tenancy tenancy, Connection dynamo, Connection h2) throws SQLException {
        DataSet data = new DataSet(new Random(seed), tenancy, dynamo.unwrap(DynamoDbClient.class), h2);
        for (Fields resource : data.resources()) {
            data.load(resource);
        }
        return data;
    }

    /** The resources that have items. */
    List<Fields> resources() {
        return tenancy.resources();
    }

    /** Values that items hold for a column. */
    List<Object> values(Field field) {
        return values.get(field);
    }

    /** How its items are stored. */
    Tenancy tenancy() {
        return tenancy;
    }

    /** Items that are not in the set, and could be. */
    List<Map<String, AttributeValue>> strangers(Fields resource, int count) {
        Items items = new Items(resource, random);
        List<Map<String, AttributeValue>> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Object> key = new ArrayList<>();
            boolean alone = resource.keys().size() == 1;
            key.add(numbered(resource.keys().get(0).kind(), alone ? ITEMS + i : i % PARTITIONS));
            if (!alone) {
                key.add(numbered(resource.keys().get(1).kind(), 100 + i));
            }
            made.add(tenancy.stored(resource, items.make(key).stored(), Tenancy.TENANT));
        }
        return made;
    }

    private void load(Fields resource) throws SQLException {
        Items items = new Items(resource, random);
        List<Items.Made> made = keys(resource).stream().map(items::make).toList();
        for (Items.Made item : made) {
            item.values().forEach((field, value) -> values.computeIfAbsent(field, f -> new ArrayList<>())
                    .add(value));
        }
        loadH2(resource, made);
        for (String tenant : tenancy.tenants()) {
            write(
                    tenancy.table(resource, tenant),
                    made.stream()
                            .map(item -> tenancy.stored(resource, item.stored(), tenant))
                            .toList());
        }
    }

    private void write(String table, List<Map<String, AttributeValue>> items) {
        List<WriteRequest> writes = items.stream()
                .map(item ->
                        WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .toList();
        for (int from = 0; from < writes.size(); from += BATCH) {
            Map<String, List<WriteRequest>> open =
                    Map.of(table, writes.subList(from, Math.min(from + BATCH, writes.size())));
            while (!open.isEmpty()) {
                Map<String, List<WriteRequest>> part = open;
                open = client.batchWriteItem(request -> request.requestItems(part))
                        .unprocessedItems();
            }
        }
    }

    private void loadH2(Fields resource, List<Items.Made> items) throws SQLException {
        List<String> columns = resource.all().stream()
                .map(field -> field.shadow() + " " + field.kind().h2() + ", " + field.storedType() + " VARCHAR, "
                        + field.storedSize() + " INT")
                .toList();
        try (Statement statement = h2.createStatement()) {
            statement.execute("CREATE TABLE " + resource.name() + " (" + String.join(", ", columns) + ")");
        }
        String places = String.join(", ", Collections.nCopies(columns.size() * 3, "?"));
        try (PreparedStatement insert =
                h2.prepareStatement("INSERT INTO " + resource.name() + " VALUES (" + places + ")")) {
            for (Items.Made item : items) {
                int column = 1;
                for (Field field : resource.all()) {
                    Optional<AttributeValue> stored = Places.find(field, item.stored());
                    insert.setObject(column++, item.values().get(field));
                    insert.setObject(column++, stored.map(Places::type).orElse(null));
                    insert.setObject(column++, stored.map(Places::sizeOrNull).orElse(null));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Different keys; those with a sort key in few partitions. */
    private List<List<Object>> keys(Fields resource) {
        Set<List<Object>> seen = new HashSet<>();
        List<List<Object>> keys = new ArrayList<>();
        boolean alone = resource.keys().size() == 1;
        for (int i = 0; keys.size() < ITEMS; i++) {
            int partition = alone ? i : i % PARTITIONS;
            List<Object> key = new ArrayList<>();
            key.add(numbered(resource.keys().get(0).kind(), partition));
            if (!alone) {
                key.add(numbered(resource.keys().get(1).kind(), random.nextInt(80) - 20));
            }
            if (seen.add(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static Object numbered(Kind kind, int number) {
        return switch (kind) {
            case STRING -> new String(Character.toChars('a' + Math.floorMod(number, 4))) + Integer.toString(number, 3);
            case UUID_TEXT -> new java.util.UUID(number * 0x9E37_79B9_7F4A_7C15L, number).toString();
            case INTEGER -> number;
            case TIMESTAMP -> java.time.LocalDateTime.of(2024, 2, 28, 23, 0).plusMinutes(number * 7L);
            case EPOCH -> java.time.LocalDateTime.of(2024, 2, 28, 23, 0).plusSeconds(number);
            case BIGINT, DECIMAL, DOUBLE, BOOLEAN, BINARY, DATE, TIME, MAP, LIST ->
                throw new IllegalArgumentException("no key is of type " + kind);
        };
    }
}
