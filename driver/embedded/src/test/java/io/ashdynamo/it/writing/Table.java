package io.ashdynamo.it.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The resources whose items have an owner. All have the same columns, but for the version and the stamp. */
enum Table {
    /** Found by their owner through global indexes. */
    THINGS,
    /** With an optimistic lock; found through a local index. */
    VERSIONED,
    /** With the time of the last update, which is not modelled; found through a local index that lacks columns. */
    STAMPED;

    static final List<Table> ALL = List.of(values());

    /** The column that only the driver writes, and whose value nobody knows before. */
    static final String STAMP = "updated_at";

    private static final String COLUMNS = """
            id: string
            owner: { type: string, allow_nil: false }
            n: integer
            m: { type: integer, default: 7 }
            note: string
            tags: string_set
            steps: list
            place: map
            """;

    /** The mapping file of these, and of what several threads write. */
    static String mapping() {
        return """
                ashdynamo: 1
                resources:
                  things:
                    partition_key: id
                    global_secondary_indexes:
                      by_owner: { partition_key: owner, projection: [n] }
                      by_n: { partition_key: owner, sort_key: n, projection: all }
                    attributes:
                      $COLUMNS
                  versioned:
                    partition_key: owner
                    sort_key: id
                    optimistic_lock: version
                    local_secondary_indexes:
                      by_n: { sort_key: n, projection: all }
                    attributes:
                      version: bigint
                      $COLUMNS
                  stamped:
                    partition_key: owner
                    sort_key: id
                    local_secondary_indexes:
                      by_n: { sort_key: n, projection: [m] }
                    attributes:
                      updated_at: { type: timestamp, update_default: now }
                      $COLUMNS
                  $SHARED
                """.replace("      $COLUMNS\n", COLUMNS.indent(6)).replace("  $SHARED\n", Shared.RESOURCES.indent(2));
    }

    /** Its name in SQL and in DynamoDB. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Item item(String id) {
        return new Item(label(), id);
    }

    /** The columns that RETURNING is asked for. */
    List<String> returned() {
        List<String> columns = new ArrayList<>(List.of("id", "n", "m", "note", "tags"));
        if (this == VERSIONED) {
            columns.add("version");
        }
        return columns;
    }

    /** The primary key. */
    Map<String, AttributeValue> key(String owner, String id) {
        return this == THINGS
                ? Map.of("id", AttributeValue.fromS(id))
                : Map.of("id", AttributeValue.fromS(id), "owner", AttributeValue.fromS(owner));
    }
}
