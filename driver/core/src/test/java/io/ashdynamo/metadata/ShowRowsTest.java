package io.ashdynamo.metadata;

import static io.ashdynamo.metadata.RowsText.header;
import static io.ashdynamo.metadata.RowsText.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.row.Rows;
import io.ashdynamo.sql.Statement.Show.Kind;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowRowsTest {

    private static final Mapping MAPPING = MappingReader.read("test.yaml", """
        ashdynamo: 1
        resources:
          posts:
            description: What people wrote
            partition_key: email
            sort_key: at
            attributes:
              email: string
              at: { type: timestamp, default: now, writable: false }
              status: { type: string, allow_nil: false, default: "it's", description: State }
              likes: { type: integer, default: 0 }
              price: { type: decimal, precision: 12, scale: 2 }
              tags: { type: string_set, source: t }
              doc: json
              secret: { type: string, default: hidden, sensitive: true }
              changed: { type: timestamp, format: epoch_millis }
            global_secondary_indexes:
              by_status: { partition_key: status, sort_key: at, projection: [likes, tags] }
              by_price: { partition_key: price, projection: keys_only }
              by_both: { partition_key: { source: G, template: "S#{status}#{likes}" }, sort_key: at }
            local_secondary_indexes:
              by_likes: { sort_key: likes }
              a_state: { sort_key: status, projection: keys_only }
          order_lines:
            table: shop
            partition_key: { source: PK, template: "USER#{user_id}" }
            sort_key: { source: SK, template: "ORDER#{order_id}#{line}" }
            attributes:
              line: integer
              order_id: string
              user_id: string
              note: string
          Other:
            partition_key: id
            attributes: { id: string }
        """);

    @Test
    void tablesAreSortedByName() throws SQLException {
        Rows rows = show(Kind.TABLES, null);

        assertThat(header(rows))
                .containsExactly(
                        "table_name VARCHAR",
                        "dynamodb_table VARCHAR",
                        "partition_key VARCHAR",
                        "sort_key VARCHAR",
                        "description VARCHAR");
        assertThat(shown(rows))
                .containsExactly(
                        "Other|Other|id|null|null",
                        "order_lines|shop|USER#{user_id}|ORDER#{order_id}#{line}|null",
                        "posts|posts|email|at|What people wrote");
    }

    @Test
    void columnsAreInTheOrderOfTheirDeclaration() throws SQLException {
        Rows rows = show(Kind.COLUMNS, "posts");

        assertThat(header(rows))
                .containsExactly(
                        "column_name VARCHAR",
                        "type VARCHAR",
                        "nullable BOOLEAN",
                        "key VARCHAR",
                        "attribute VARCHAR",
                        "attribute_type VARCHAR",
                        "default_value VARCHAR",
                        "writable BOOLEAN",
                        "description VARCHAR");
        assertThat(shown(rows))
                .containsExactly(
                        "email|string|false|partition|email|S|null|true|null",
                        "at|timestamp(6)|false|sort|at|S|CURRENT_TIMESTAMP|false|null",
                        "status|string|false|null|status|S|'it''s'|true|State",
                        "likes|integer|true|null|likes|N|0|true|null",
                        "price|decimal(12, 2)|true|null|price|N|null|true|null",
                        "tags|string_set|true|null|t|SS|null|true|null",
                        "doc|json|true|null|doc|ANY|null|true|null",
                        "secret|string|true|null|secret|S|null|true|null",
                        "changed|timestamp epoch_millis|true|null|changed|N|null|true|null");
    }

    @Test
    void columnsOfComposedKeysTellWhichKeyTheyArePartOf() throws SQLException {
        assertThat(shown(show(Kind.COLUMNS, "order_lines"), "column_name", "key"))
                .containsExactly("line|sort", "order_id|sort", "user_id|partition", "note|null");
    }

    @Test
    void indexesAreTheKeyAndThenTheLocalAndTheGlobalOnes() throws SQLException {
        Rows rows = show(Kind.INDEXES, "posts");

        assertThat(header(rows))
                .containsExactly(
                        "table_name VARCHAR",
                        "index_name VARCHAR",
                        "kind VARCHAR",
                        "partition_key VARCHAR",
                        "sort_key VARCHAR",
                        "projection VARCHAR",
                        "may_lack_rows BOOLEAN");
        assertThat(shown(rows))
                .containsExactly(
                        "posts|PRIMARY|primary|email|at|all|false",
                        "posts|by_likes|local|email|likes|all|true",
                        "posts|a_state|local|email|status|keys_only|false",
                        "posts|by_status|global|status|at|likes, tags|false",
                        "posts|by_price|global|price|null|keys_only|true",
                        "posts|by_both|global|S#{status}#{likes}|at|all|true");
    }

    @Test
    void theMappingIsOneRowThatReadsBack() throws SQLException {
        Rows rows = show(Kind.MAPPING, null);

        assertThat(header(rows)).containsExactly("mapping VARCHAR");
        assertThat(shown(rows)).singleElement().satisfies(text -> assertThat(MappingReader.read("shown.yaml", text))
                .isEqualTo(MAPPING));
    }

    private static Rows show(Kind kind, String resource) throws SQLException {
        return ShowRows.of(
                new Operation.Show(kind, Optional.ofNullable(resource).map(MAPPING.resources()::get)), MAPPING);
    }
}
