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
    private final DynamoDbClient client;
    private final Connection h2;
    private final Map<Field, List<Object>> values = new HashMap<>();

    private DataSet(Random random, DynamoDbClient client, Connection h2) {
        this.random = random;
        this.client = client;
        this.h2 = h2;
    }

    static String mapping() {
        return "ashdynamo: 1\nresources:\n"
                + Fields.ALL.stream().map(Fields::declaration).collect(Collectors.joining());
    }

    static DataSet load(long seed, Connection dynamo, Connection h2) throws SQLException {
        DataSet data = new DataSet(new Random(seed), dynamo.unwrap(DynamoDbClient.class), h2);
        for (Fields resource : Fields.ALL) {
            data.load(resource);
        }
        return data;
    }

    /** Values that items hold for a column. */
    List<Object> values(Field field) {
        return values.get(field);
    }

    private void load(Fields resource) throws SQLException {
        Items items = new Items(resource, random);
        List<Items.Made> made = keys(resource).stream().map(items::make).toList();
        for (Items.Made item : made) {
            item.values().forEach((field, value) -> values.computeIfAbsent(field, f -> new ArrayList<>())
                    .add(value));
        }
        loadH2(resource, made);
        List<WriteRequest> writes = made.stream()
                .map(item -> WriteRequest.builder()
                        .putRequest(put -> put.item(item.stored()))
                        .build())
                .toList();
        for (int from = 0; from < writes.size(); from += BATCH) {
            Map<String, List<WriteRequest>> open =
                    Map.of(resource.name(), writes.subList(from, Math.min(from + BATCH, writes.size())));
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
