package io.ashdynamo.it.tenancy;

import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A strategy of multitenancy, and whose a stored item is by it, told without the driver. */
enum Strategy {
    PARTITION_KEY("strategy: partition_key"),
    TABLE("strategy: table"),
    ATTRIBUTE("strategy: attribute, attribute: owner");

    private final String declaration;

    Strategy(String declaration) {
        this.declaration = declaration;
    }

    /** Two resources with indexes of both kinds; undeclared attributes can be named, those of keys and tenants too. */
    String mapping() {
        return """
                ashdynamo: 1
                resources:
                  notes:
                    partition_key: author
                    sort_key: at
                    attributes:
                      author: { type: string, source: pk }
                      at: { type: string, source: sk }
                      topic: string
                      text: string
                      likes: integer
                      tags: string_set
                      doc: map
                      steps: list
                      version: bigint
                    global_secondary_indexes:
                      by_topic: { partition_key: topic, sort_key: at }
                      by_text: { partition_key: text, sort_key: author, projection: keys_only }
                    local_secondary_indexes:
                      by_likes: { sort_key: likes, projection: [text] }
                    optimistic_lock: version
                    open: true
                    scan: allow
                    multitenancy: { $TENANTS }
                  orders:
                    partition_key: { source: PK, template: "USER#{user}" }
                    sort_key: { source: SK, template: "ORDER#{day}#{num:4}" }
                    attributes:
                      user: string
                      day: date
                      num: integer
                      state: string
                      place: string
                    global_secondary_indexes:
                      by_state: { partition_key: { source: GSI, template: "STATE#{state}#{place}" }, sort_key: day }
                      by_plain: { partition_key: state }
                      turned:
                        partition_key: { source: SK, template: "ORDER#{day}#{num:4}" }
                        sort_key: { source: PK, template: "USER#{user}" }
                    scan: allow
                    multitenancy: { $TENANTS }
                  copies:
                    partition_key: id
                    attributes: { id: string, text: string }
                    scan: allow
                    multitenancy: { $TENANTS }
                """.replace("$TENANTS", declaration);
    }

    boolean owns(String tenant, String table, Map<String, AttributeValue> item) {
        return switch (this) {
            case PARTITION_KEY ->
                Stream.of("pk", "PK", "id")
                        .filter(item::containsKey)
                        .allMatch(key -> item.get(key).s().startsWith(tenant + "#"));
            case TABLE -> table.startsWith(tenant + "-");
            case ATTRIBUTE -> item.get("owner").s().equals(tenant);
        };
    }

    /** Whether two tenants can have items of one key. */
    boolean keepsKeysApart() {
        return this != ATTRIBUTE;
    }
}
