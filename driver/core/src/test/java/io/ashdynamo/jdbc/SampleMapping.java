package io.ashdynamo.jdbc;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import java.util.Optional;

/** A mapping with every feature that metadata tells of. */
final class SampleMapping {

    private static final String TEXT = """
        ashdynamo: 1
        resources:
          posts:
            description: What people wrote
            partition_key: email
            sort_key: inserted_at
            attributes:
              email: string
              inserted_at: { type: timestamp, default: now, writable: false }
              status: { type: string, allow_nil: false, default: "it's", description: State }
              likes: { type: integer, default: 0 }
              price: { type: decimal, precision: 12, scale: 2 }
              tags: string_set
              author: map
              secret: { type: string, default: hidden, sensitive: true }
              updated_at: { type: timestamp, update_default: now }
              version: bigint
            global_secondary_indexes:
              by_status: { partition_key: status, sort_key: inserted_at }
            local_secondary_indexes:
              by_likes: { sort_key: likes }
            optimistic_lock: version
          order_lines:
            table: shop
            partition_key: { source: PK, template: "USER#{user_id}" }
            sort_key: { source: SK, template: "ORDER#{order_id}#{line}" }
            attributes:
              line: integer
              order_id: string
              user_id: string
              post_email: string
              post_time: timestamp
            relationships:
              post: { belongs_to: posts, attribute: [post_email, post_time] }
          orderXlines:
            partition_key: id
            attributes: { id: uuid }
        """;

    static final Mapping MAPPING = MappingReader.read("sample.yaml", TEXT);

    private SampleMapping() {}

    static DriverMetaData metaData() {
        return metaData(true);
    }

    static DriverMetaData metaData(boolean transactional) {
        ConnectionFacts facts =
                new ConnectionFacts("jdbc:ashdynamo:mem:test", "", false, false, transactional, Optional.of("acme"));
        return new DriverMetaData(null, MAPPING, facts);
    }
}
