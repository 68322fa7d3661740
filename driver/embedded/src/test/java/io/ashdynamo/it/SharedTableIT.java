package io.ashdynamo.it;

import static io.ashdynamo.it.Items.n;
import static io.ashdynamo.it.Items.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashdynamo.datalayer.DataLayer;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Statements of every kind on resources whose table others share: told apart by an attribute alone, where keys collide, or
 * by what composed keys begin with. The others' items stay as they are, and nobody sees them.
 */
class SharedTableIT {

    private static final String RESOURCES = """
            memos:
              table: $TABLE
              partition_key: owner
              sort_key: num
              attributes: { owner: string, num: integer, text: string, n: integer }
              discriminator: { source: _type, value: memo }
              global_secondary_indexes:
                by_num: { partition_key: num, projection: keys_only }
            reminders:
              table: $TABLE
              partition_key: owner
              sort_key: num
              attributes: { owner: string, num: integer, text: string, n: integer }
              discriminator: { source: _type, value: reminder }
              global_secondary_indexes:
                by_num: { partition_key: num, projection: keys_only }
            orders:
              table: $TABLE.shop
              partition_key: { source: PK, template: "C#{customer}" }
              sort_key: { source: SK, template: "ORDER#{no:4}" }
              attributes: { customer: string, no: integer, text: string, state: string }
              global_secondary_indexes:
                gsi1:
                  partition_key: { source: GSI1PK, template: "{state}" }
                  sort_key: { source: GSI1SK, template: "{no:4}" }
            customers:
              table: $TABLE.shop
              partition_key: { source: PK, template: "C#{customer}" }
              sort_key: { source: SK, template: "CUSTOMER" }
              attributes: { customer: string, text: string, state: string }
              global_secondary_indexes:
                gsi1:
                  partition_key: { source: GSI1PK, template: "{state}" }
                  sort_key: { source: GSI1SK, template: "0001" }
            plain:
              table: $TABLE.plain
              partition_key: owner
              attributes: { owner: string, num: integer, text: string }
            """;

    private static final String THEIRS = "theirs";

    private Session db;

    @BeforeEach
    void open() throws SQLException {
        db = Session.open("jdbc:ashdynamo:mem:shared", RESOURCES, "scan=allow");
        db.update(
                "INSERT INTO memos (owner, num, text, n) VALUES ('o', 3, 'a', 1), ('o', 4, 'b', 2), ('q', 1, 'c', 3)");
        db.update(
                "INSERT INTO orders (customer, no, text, state) VALUES ('c1', 1, 'a', 'open'), ('c1', 2, 'b', 'paid')");
        db.update("INSERT INTO plain (owner, num, text) VALUES ('o', 7, 'x')");
    }

    private void addTheirs() throws SQLException {
        db.update("INSERT INTO reminders (owner, num, text, n) VALUES"
                + " ('o', 1, 'theirs', 1), ('o', 7, 'theirs', 1), ('p', 1, 'theirs', 1)");
        db.update("INSERT INTO customers (customer, text, state) VALUES ('c1', 'theirs', 'open')");
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
    }

    private Set<Map<String, AttributeValue>> items(boolean theirs) throws SQLException {
        Set<Map<String, AttributeValue>> all = db.items();
        all.addAll(db.items(db.table() + ".shop"));
        return all.stream()
                .filter(item -> s(THEIRS).equals(item.get("text")) == theirs)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM memos",
                "SELECT * FROM memos ORDER BY n DESC",
                "SELECT _item FROM memos",
                "SELECT text FROM memos WHERE owner = 'o'",
                "SELECT text FROM memos WHERE owner = 'o' AND num = 1",
                "SELECT text FROM memos WHERE owner = 'o' AND num IN (1, 3)",
                "SELECT text FROM memos WHERE (owner, num) IN (('o', 1), ('q', 1))",
                "SELECT text FROM memos WHERE owner = 'o' AND num < 9 ORDER BY num LIMIT 1",
                "SELECT owner FROM memos WHERE num = 1",
                "SELECT text, _item FROM memos WHERE num = 1",
                "SELECT owner FROM memos USE INDEX (by_num) WHERE num >= 0",
                "SELECT x.text FROM (SELECT * FROM memos WHERE owner = 'o') x WHERE x.num < 9",
                "SELECT COUNT(*) FROM memos",
                "SELECT COUNT(*) FROM memos WHERE owner = 'o'",
                "SELECT COUNT(*) FROM memos WHERE num = 1",
                "SELECT COUNT(text) FROM memos",
                "SELECT * FROM orders",
                "SELECT COUNT(*) FROM orders",
                "SELECT text FROM orders WHERE customer = 'c1'",
                "SELECT text FROM orders WHERE customer = 'c1' AND no >= 1",
                "SELECT text FROM orders WHERE state = 'open'",
                "SELECT COUNT(*) FROM orders WHERE state = 'open' AND no = 1",
                "SELECT text FROM orders WHERE state >= 'a'"
            })
    void readsGiveTheSameRowsWithAndWithoutTheOthers(String sql) throws SQLException {
        List<List<Object>> alone = db.rows(sql);
        addTheirs();

        assertThat(db.rows(sql)).containsExactlyInAnyOrderElementsOf(alone);
        assertThat(alone.toString()).doesNotContain(THEIRS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE memos SET text = 'u'",
                "UPDATE memos SET n = n + 1 WHERE owner = 'o'",
                "UPDATE memos SET text = 'u' WHERE owner = 'o' AND num = 1",
                "UPDATE memos SET n = COALESCE(n, 0) + 1 WHERE owner = 'o' AND num IN (1, 3)",
                "UPDATE memos SET text = 'u' WHERE num = 1",
                "UPDATE memos SET text = 'u' WHERE text LIKE '%e%r%' OR n = 1",
                "DELETE FROM memos",
                "DELETE FROM memos WHERE owner = 'o'",
                "DELETE FROM memos WHERE owner = 'o' AND num = 1",
                "DELETE FROM memos WHERE num = 1",
                "TRUNCATE TABLE memos",
                "INSERT INTO memos (owner, num, text) VALUES ('o', 9, 'n')",
                "UPSERT INTO memos (owner, num, text) VALUES ('o', 3, 'n')",
                "REPLACE INTO memos (owner, num, text) VALUES ('o', 3, 'n'), ('z', 3, 'n')",
                "INSERT INTO memos (owner, num, n) VALUES ('o', 3, 5) ON CONFLICT DO UPDATE SET n = n + 1",
                "UPDATE orders SET text = 'u'",
                "UPDATE orders SET state = 'open' WHERE customer = 'c1'",
                "UPDATE orders SET text = 'u' WHERE state = 'open'",
                "DELETE FROM orders WHERE customer = 'c1'",
                "DELETE FROM orders WHERE state = 'open'",
                "TRUNCATE TABLE orders",
                "UPSERT INTO orders (customer, no, text, state) VALUES ('c1', 1, 'n', 'open')"
            })
    void writesDoTheSameWithAndWithoutTheOthers(String sql) throws SQLException {
        addTheirs();
        Set<Map<String, AttributeValue>> theirs = items(true);

        int count = db.update(sql);

        assertThat(items(true)).isEqualTo(theirs).hasSize(4);
        Set<Map<String, AttributeValue>> ours = items(false);
        db.close();
        open();
        assertThat(db.update(sql)).isEqualTo(count);
        assertThat(items(false)).isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO memos (owner, num) VALUES ('o', 1)",
                "INSERT INTO memos (owner, num) VALUES ('o', 8), ('o', 1)",
                "INSERT INTO memos (owner, num) VALUES ('o', 1) ON CONFLICT DO NOTHING",
                "INSERT INTO memos (owner, num, n) VALUES ('o', 1, 5) ON CONFLICT DO UPDATE SET n = n + 1",
                "INSERT INTO memos (owner, num, n) VALUES ('o', 1, 5) ON CONFLICT DO UPDATE SET text = 'u'",
                "INSERT INTO memos (owner, num, text) VALUES ('o', 1, 't') ON CONFLICT DO UPDATE SET text = EXCLUDED.text",
                "UPSERT INTO memos (owner, num, text) VALUES ('o', 1, 't')",
                "UPSERT INTO memos (owner, num, text) VALUES ('o', 8, 't'), ('o', 1, 't')",
                "INSERT INTO memos (owner, num, text) SELECT owner, num, text FROM plain"
            })
    void aKeyThatIsTakenByAnotherIsRefused(String sql) throws SQLException {
        addTheirs();
        Set<Map<String, AttributeValue>> all = db.items();

        assertThatThrownBy(() -> db.update(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"))
                .hasMessageContaining("its table has an item with that key that is none of memos");
        assertThat(db.items()).isEqualTo(all);
    }

    @Test
    void batchesWriteTheirOwn() throws SQLException {
        addTheirs();
        Set<Map<String, AttributeValue>> theirs = items(true);
        assertThat(batch("UPSERT INTO memos (owner, num, text) VALUES (?, ?, 't')"))
                .containsExactly(Statement.EXECUTE_FAILED, 1, 1);
        assertThat(batch("UPDATE memos SET text = 'v' WHERE owner = ? AND num = ?"))
                .containsExactly(0, 1, 1);
        assertThat(batch("DELETE FROM memos WHERE owner = ? AND num = ?")).containsExactly(0, 1, 1);
        assertThat(items(true)).isEqualTo(theirs);
    }

    private int[] batch(String sql) throws SQLException {
        try (PreparedStatement batch = db.connection().prepareStatement(sql)) {
            for (int num : new int[] {1, 3, 4}) {
                batch.setString(1, "o");
                batch.setInt(2, num);
                batch.addBatch();
            }
            return batch.executeBatch();
        } catch (BatchUpdateException e) {
            assertThat(e.getSQLState()).isEqualTo("23505");
            return e.getUpdateCounts();
        }
    }

    @Test
    void theDataLayerTouchesItsOwn() throws SQLException {
        addTheirs();
        Set<Map<String, AttributeValue>> theirs = items(true);
        DataLayer data = db.data();
        Map<String, Object> taken = Map.of("owner", "o", "num", 1);
        assertThat(data.read("memos", taken)).isEmpty();
        assertThat(data.update("memos", taken, Map.of("text", "u"))).isEmpty();
        assertThat(data.destroy("memos", taken)).isFalse();
        assertThatThrownBy(() -> data.create("memos", taken))
                .isInstanceOf(SQLIntegrityConstraintViolationException.class);
        assertThat(items(true)).isEqualTo(theirs);

        Map<String, Object> order = Map.of("customer", "c2", "no", 12);
        assertThat(data.create("orders", order)).isEqualTo(order);
        assertThat(data.read("orders", order)).contains(order);
        assertThat(data.update("orders", order, Map.of("state", "open"))).isPresent();
        assertThat(db.items(db.table() + ".shop"))
                .contains(Map.of(
                        "PK",
                        s("C#c2"),
                        "SK",
                        s("ORDER#0012"),
                        "customer",
                        s("c2"),
                        "no",
                        n(12),
                        "state",
                        s("open"),
                        "GSI1PK",
                        s("open"),
                        "GSI1SK",
                        s("0012")));
        assertThat(data.destroy("orders", order)).isTrue();
    }

    @Test
    void aWriteGivesItsWholeItem() throws SQLException {
        assertThat(db.rows("INSERT INTO orders (customer, no) VALUES ('c9', 1) RETURNING no, _item"))
                .containsExactly(List.of(
                        1, "{\"customer\":\"c9\",\"no\":1,\"PK\":\"C#c9\",\"SK\":\"ORDER#0001\",\"GSI1SK\":\"0001\"}"));
        assertThat(db.rows("DELETE FROM orders WHERE customer = 'c9' AND no = 1 RETURNING customer"))
                .containsExactly(List.of("c9"));
    }
}
