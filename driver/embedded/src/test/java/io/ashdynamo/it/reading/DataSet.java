package io.ashdynamo.it.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
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
        createInH2(resource);
        List<WriteRequest> writes = new ArrayList<>();
        String places = String.join(", ", Collections.nCopies(columns(resource).size(), "?"));
        try (PreparedStatement insert =
                h2.prepareStatement("INSERT INTO " + resource.name() + " VALUES (" + places + ")")) {
            for (List<Object> key : keys(resource)) {
                Map<String, AttributeValue> item = new LinkedHashMap<>();
                Map<String, Object> row = new LinkedHashMap<>();
                for (Field field : resource.all()) {
                    int place = resource.keys().indexOf(field);
                    fill(field, place < 0 ? null : key.get(place), item, row);
                }
                writes.add(WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item).build())
                        .build());
                int column = 1;
                for (Object value : row.values()) {
                    insert.setObject(column++, value);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
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

    private void createInH2(Fields resource) throws SQLException {
        try (Statement statement = h2.createStatement()) {
            statement.execute("CREATE TABLE " + resource.name() + " (" + String.join(", ", columns(resource)) + ")");
        }
    }

    private static List<String> columns(Fields resource) {
        List<String> columns = new ArrayList<>();
        for (Field field : resource.all()) {
            columns.add(field.name() + " " + field.kind().h2());
            if (field.isMessy()) {
                columns.add(field.wrong() + " BOOLEAN");
            }
        }
        return columns;
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
            case BIGINT, DECIMAL, DOUBLE, BOOLEAN, BINARY, DATE, TIME ->
                throw new IllegalArgumentException("no key is of type " + kind);
        };
    }

    private void fill(Field field, Object key, Map<String, AttributeValue> item, Map<String, Object> row) {
        Object value = key;
        boolean wrong = false;
        if (key == null) {
            int dice = random.nextInt(100);
            switch (field.presence()) {
                case ALWAYS -> value = keyable(field);
                case SPARSE -> value = dice < 30 ? null : keyable(field);
                case NULLABLE -> value = dice < 25 ? null : field.kind().random(random);
                case MESSY -> value = dice < 35 ? null : field.kind().random(random);
            }
            if (field.presence() == Field.Presence.MESSY && dice >= 25 && dice < 35) {
                item.put(field.name(), field.kind().ofWrongType(random));
                wrong = true;
            } else if (value == null && field.presence() != Field.Presence.SPARSE && dice < 10) {
                item.put(field.name(), AttributeValue.fromNul(true));
            }
        }
        if (value != null) {
            item.put(field.name(), field.kind().stored(value));
            values.computeIfAbsent(field, f -> new ArrayList<>()).add(value);
        }
        row.put(field.name(), value);
        if (field.isMessy()) {
            row.put(field.wrong(), wrong);
        }
    }

    /** A value that an index can hold as its key: not an empty one. */
    private Object keyable(Field field) {
        Object value = field.kind().random(random);
        while (value.equals("") || (value instanceof byte[] bytes && bytes.length == 0)) {
            value = field.kind().random(random);
        }
        return value;
    }
}
