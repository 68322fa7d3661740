package io.ashdynamo.datalayer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.type.DynamoValue;
import io.ashdynamo.type.TypedColumn;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Updates and upserts make of any item what SQL says, whether DynamoDB or the driver computes it. */
class ItemUpdateIT {

    private static final long SEED = Long.getLong("ashdynamo.seed", 20261122);
    private static final int ROUNDS = Integer.getInteger("ashdynamo.rounds", 3_000);
    private static final String MAPPING = """
        ashdynamo: 1
        resources:
          things:
            partition_key: id
            attributes:
              id: string
              n: { type: integer, max: 5 }
              m: { type: integer, max: 5 }
              a: string
              b: string
              tags: string_set
              items: list
              version: bigint
            optimistic_lock: version
        """;
    private static final List<DynamoValue> VALUES = List.of(
            new DynamoValue.N("1"),
            new DynamoValue.N("4"),
            new DynamoValue.S("t"),
            new DynamoValue.Null(),
            new DynamoValue.Ss(List.of("x", "y")),
            new DynamoValue.Ss(List.of("y")),
            new DynamoValue.L(List.of(new DynamoValue.S("e"))));

    private static final Mapping READ = MappingReader.read("things.yaml", MAPPING);
    private static final Resource THINGS = READ.resources().get("things");

    private static Connection connection;
    private static DynamoDbClient client;
    private final Random random = new Random(SEED);

    @BeforeAll
    static void connect(@TempDir Path directory) throws Exception {
        Path mapping = Files.writeString(directory.resolve("mapping.yaml"), MAPPING);
        connection = DriverManager.getConnection("jdbc:ashdynamo:mem:updates?mapping=" + mapping);
        client = connection.unwrap(DynamoDbClient.class);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void anyUpdateOfAnyItemIsExact() throws SQLException {
        for (int i = 0; i < ROUNDS; i++) {
            Map<String, DynamoValue> item = random.nextInt(5) == 0 ? Map.of() : item();
            BoundUpdate update = new BoundUpdate(THINGS, changes(), List.of(), Filter.Truth.TRUE);
            store(item);
            String about = "seed %d, round %d: %s of %s".formatted(SEED, i, update.changes(), item);
            check(new ItemUpdate(update, Optional.of(key())), item, item, update, about);
        }
    }

    @Test
    void anyUpsertOfAnyItemIsExact() throws SQLException {
        for (int i = 0; i < ROUNDS; i++) {
            Map<String, DynamoValue> item = random.nextInt(3) == 0 ? Map.of() : item();
            BoundUpdate update = new BoundUpdate(THINGS, changes(), List.of(), Filter.Truth.TRUE);
            NewItem row = row();
            store(item);
            String about = "seed %d, round %d: %s else %s of %s".formatted(SEED, i, row.item(), update.changes(), item);
            check(new ItemUpsert(row, update), item, row.item(), update, about);
        }
    }

    private static void check(
            SteppedWrite write,
            Map<String, DynamoValue> item,
            Map<String, DynamoValue> absent,
            BoundUpdate update,
            String about)
            throws SQLException {
        Map<String, DynamoValue> wanted;
        try {
            wanted = item.isEmpty() ? absent : changed(item, update);
        } catch (SQLException refused) {
            assertThatThrownBy(() -> write.run(new DynamoCalls(client, false), Execution.unlimited()))
                    .as(about)
                    .isInstanceOf(refused.getClass())
                    .hasMessage(refused.getMessage());
            assertThat(stored()).as(about).isEqualTo(item);
            return;
        }
        write.run(new DynamoCalls(client, false), Execution.unlimited());
        assertThat(comparable(stored())).as(about).isEqualTo(comparable(wanted));
    }

    private static Map<String, DynamoValue> changed(Map<String, DynamoValue> item, BoundUpdate update)
            throws SQLException {
        Map<String, DynamoValue> changed = new LinkedHashMap<>(item);
        new NewValues(item, new RowRules(THINGS)).of(update.changes()).forEach((column, value) -> {
            if (value == null) {
                changed.remove(column.source());
            } else {
                changed.put(column.source(), value);
            }
        });
        return changed;
    }

    /** A DynamoDB NULL is NULL, as a missing attribute is; sets have no order. */
    private static Map<String, Object> comparable(Map<String, DynamoValue> item) {
        Map<String, Object> comparable = new LinkedHashMap<>();
        item.forEach((name, value) -> {
            if (value instanceof DynamoValue.Ss set) {
                comparable.put(name, Set.copyOf(set.values()));
            } else if (!(value instanceof DynamoValue.Null)) {
                comparable.put(name, value);
            }
        });
        return comparable;
    }

    private static void store(Map<String, DynamoValue> item) {
        if (item.isEmpty()) {
            client.deleteItem(one -> one.tableName("things").key(key().toSdk()));
        } else {
            client.putItem(one -> one.tableName("things").item(ItemCodec.toSdk(item)));
        }
    }

    private static Map<String, DynamoValue> stored() {
        return ItemCodec.fromSdk(client.getItem(one -> one.tableName("things").key(key().toSdk()))
                .item());
    }

    private static ItemKey key() {
        return new ItemKey(Map.of("id", new DynamoValue.S("x")), List.of(column("id")));
    }

    private static TypedColumn column(String name) {
        return new TypedColumn("things", THINGS.attribute(name).orElseThrow());
    }

    private Map<String, DynamoValue> item() {
        Map<String, DynamoValue> item = new LinkedHashMap<>(key().values());
        for (String name : List.of("n", "m", "a", "b", "tags", "items")) {
            if (random.nextInt(3) > 0) {
                boolean odd = random.nextInt(4) == 0;
                item.put(name, odd ? VALUES.get(random.nextInt(VALUES.size())) : proper(name));
            }
        }
        if (random.nextBoolean()) {
            item.put("version", new DynamoValue.N("3"));
        }
        return item;
    }

    private DynamoValue proper(String name) {
        return switch (name) {
            case "n", "m" -> new DynamoValue.N(Integer.toString(random.nextInt(6)));
            case "tags" -> VALUES.get(4 + random.nextInt(2));
            case "items" -> VALUES.get(6);
            default -> new DynamoValue.S(random.nextBoolean() ? "t" : "u");
        };
    }

    private NewItem row() {
        Map<TypedColumn, DynamoValue> values = new LinkedHashMap<>();
        values.put(column("id"), new DynamoValue.S("x"));
        for (String name : List.of("n", "a", "b", "tags", "items")) {
            if (random.nextBoolean()) {
                values.put(column(name), proper(name));
            }
        }
        values.put(column("version"), new DynamoValue.N("1"));
        Map<String, DynamoValue> item = new LinkedHashMap<>();
        values.forEach((column, value) -> item.put(column.source(), value));
        ItemKey key = new ItemKey(Map.of("id", new DynamoValue.S("x")), List.of(column("id")));
        return new NewItem(THINGS, key, values, item, Map.of());
    }

    private List<BoundChange> changes() {
        List<BoundChange> changes = new ArrayList<>();
        for (String name : List.of("n", "a", "tags", "items")) {
            if (random.nextInt(2) == 0) {
                changes.add(change(name));
            }
        }
        changes.add(new BoundChange.Version(column("version")));
        return changes;
    }

    private BoundChange change(String name) {
        TypedColumn column = column(name);
        if (random.nextInt(4) == 0) {
            return new BoundChange.Put(column, random.nextInt(3) == 0 ? null : proper(name));
        }
        return switch (name) {
            case "n" ->
                new BoundChange.Added(
                        column,
                        random.nextInt(3) == 0 ? column("m") : column,
                        random.nextBoolean() ? Optional.of(BigDecimal.valueOf(random.nextInt(6))) : Optional.empty(),
                        BigDecimal.valueOf(random.nextInt(7) - 3));
            case "tags" -> new BoundChange.Elements(column, proper(name), random.nextBoolean());
            case "items" ->
                new BoundChange.Appended(
                        column,
                        new BoundChange.Side(
                                Optional.of(column),
                                random.nextBoolean() ? Optional.of(new DynamoValue.L(List.of())) : Optional.empty()),
                        new BoundChange.Side(Optional.empty(), Optional.of(proper(name))));
            default ->
                new BoundChange.Copied(
                        column,
                        random.nextBoolean() ? column("b") : column,
                        random.nextBoolean() ? Optional.of(proper(name)) : Optional.empty());
        };
    }
}
