package io.ashdynamo.it;

import static io.ashdynamo.it.Items.n;
import static io.ashdynamo.it.Items.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.it.Refusal.Cause;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes that fail by what is stored, or by DynamoDB's own limits: what is said, and that nothing was written. */
interface BadWriteTests extends DriverTests {

    String LARGE = "x".repeat(410_000);

    String STRICT = """
            orders:
              table: $TABLE
              partition_key: id
              attributes:
                id:    string
                text:  string
                n:     { type: integer, max: 10 }
                whole: integer
                sum:   decimal
                tags:  string_set
                steps: list
                place: map
                doc:   json
              scan: allow
            copies:
              table: $TABLE.copies
              partition_key: id
              attributes: { id: string, n: integer }
              scan: allow
            """;

    private Session openWithARow() throws SQLException {
        Session db = open(STRICT);
        db.put(Map.of(
                "id", s("a"),
                "text", s("one"),
                "n", n(9),
                "whole", n(Integer.MAX_VALUE),
                "doc", AttributeValue.fromM(Map.of("list", AttributeValue.fromL(List.of(s("x"))))),
                "sum", AttributeValue.fromN("1" + "0".repeat(37))));
        return db;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO orders (id) VALUES ('a') | orders has a row with id = 'a' already; nothing was written",
                "INSERT INTO orders (id) VALUES ('b'), ('a') | row 2 of the INSERT into orders with id = 'a': there is such a row already; nothing was written",
                "INSERT INTO orders (id) VALUES ('b'), ('b') | row 2 of the INSERT into orders has the key id = 'b' of a row before; nothing was written",
            })
    default void duplicateIsNamed(String sql, String message) throws SQLException {
        try (Session db = openWithARow()) {
            db.refusal(sql).says(Cause.DUPLICATE, message);
        }
    }

    @Test
    default void duplicateOfACopyIsNamedWithTheCount() throws SQLException {
        try (Session db = openWithARow()) {
            db.update("INSERT INTO copies (id) VALUES ('a')");

            db.refusal("INSERT INTO orders (id) SELECT id FROM copies")
                    .says(
                            Cause.DUPLICATE,
                            "orders has a row with id = 'a' already; nothing was written; 0 items were written before");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET place.city = 'x'          | orders.place.city cannot be written: place is missing in the item; write place as a map first",
                "SET place.a.b = 1             | orders.place.a.b cannot be written: place is missing in the item; write place as a map first",
                "SET doc.map.city = 'x'        | orders.doc.map.city cannot be written: doc.map is missing in the item; write doc.map as a map first",
                "SET doc.list.city = 'x'       | orders.doc.list.city cannot be written: doc.list is stored as L in the item; write doc.list as a map first",
                "SET doc[0] = 'x'              | orders.doc[0] cannot be written: doc is stored as M in the item; write doc as a list first",
                "SET steps[1] = 'x'            | orders.steps[1] cannot be written: steps is missing in the item; write steps as a list first",
                "SET doc.map.list[0] = 'x'     | orders.doc.map.list[0] cannot be written: doc.map is missing in the item; write doc.map as a map first",
            })
    default void placeWithoutItsParentNamesIt(String set, String message) throws SQLException {
        try (Session db = openWithARow()) {
            for (String where : List.of("WHERE id = 'a'", "WHERE id = 'a' AND text LIKE 'o_e'")) {
                db.refusal("UPDATE orders " + set + " " + where).says(Cause.BAD_VALUE, message);
            }
            db.refusal("INSERT INTO orders (id) VALUES ('a') ON CONFLICT DO UPDATE " + set)
                    .says(Cause.BAD_VALUE, message);
            db.refusal("UPDATE orders " + set + " WHERE text = 'one'")
                    .says(Cause.BAD_VALUE, message + "; 0 items were changed before");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n = n + 2 | CONSTRAINT | orders.n: '11' is greater than 10",
                "whole = whole + 1 | OUT_OF_RANGE | orders.whole (integer): '2147483648' is out of range; integer holds -2147483648 to 2147483647: use a larger type, or a decimal",
                "n = whole | CONSTRAINT | orders.n: '2147483647' is greater than 10",
            })
    default void whatIsComputedMustSatisfyTheRulesToo(String change, Cause cause, String message) throws SQLException {
        try (Session db = openWithARow()) {
            db.refusal("UPDATE orders SET " + change + " WHERE id = 'a'").says(cause, message);
            db.refusal("UPDATE orders SET " + change).says(cause, message + "; 0 items were changed before");
        }
    }

    @Test
    default void sumOfTooManyDigitsIsOutOfRange() throws SQLException {
        try (Session db = openWithARow()) {
            db.refusal("UPDATE orders SET sum = sum + 0.1 WHERE id = 'a'")
                    .is(Cause.OUT_OF_RANGE, "UpdateItem on " + db.table(), "38", "round the number");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tags = set_add(tags, ARRAY['x'])           | orders.tags: 'not a set' is stored as S; a set of type SS is needed",
                "steps = list_append(steps, ARRAY['x'])     | orders.steps: 'not a list' is stored as S; a list is needed to append to",
                "whole = whole + 1                          | orders.whole: 'not a number' is stored as S; a number is needed to add to",
            })
    default void storedValueOfAnotherTypeIsNotChanged(String change, String message) throws SQLException {
        try (Session db = open(STRICT)) {
            db.put(Map.of("id", s("a"), "tags", s("not a set"), "steps", s("not a list"), "whole", s("not a number")));

            db.refusal("UPDATE orders SET " + change + " WHERE id = 'a'").says(Cause.BAD_VALUE, message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT", "UPSERT"})
    default void tooLongAnItemIsRefusedBeforeItIsSent(String verb) throws SQLException {
        try (Session db = openWithARow()) {
            String row = "orders: the row with id = 'b' has 410007 bytes, and DynamoDB stores items of 409600 (400 KB)"
                    + " at most; nothing was written";

            db.refusal(verb + " INTO orders (id, text) VALUES ('b', ?)", LARGE).says(Cause.TOO_LARGE, row);
            db.refusal(verb + " INTO orders (id, text) VALUES ('c', 'x'), ('b', ?)", LARGE)
                    .says(Cause.TOO_LARGE, row + "; it is in row 2, and nothing was written");
        }
    }

    @Test
    default void tooLongAnItemOfABatchIsNamedByItsRow() throws SQLException {
        try (Session db = openWithARow()) {
            for (String verb : List.of("INSERT", "UPSERT")) {
                try (PreparedStatement write = db.prepare(verb + " INTO orders (id, text) VALUES (?, ?)")) {
                    for (String[] row : new String[][] {{"b", "x"}, {"c", LARGE}, {"", "x"}, {"d", "x"}}) {
                        write.setString(1, verb + row[0]);
                        write.setString(2, row[1]);
                        if (row[0].isEmpty()) {
                            write.setString(1, "");
                        }
                        write.addBatch();
                    }
                    BatchUpdateException failed = (BatchUpdateException)
                            Refusal.of(write::executeBatch).error();
                    String first =
                            "orders: the row with id = '" + verb + "c' has 410013 bytes, and DynamoDB stores items"
                                    + " of 409600 (400 KB) at most; nothing was written; row 2 of the batch";
                    assertThat((Throwable) failed)
                            .hasMessage("2 of 4 rows of the batch failed: rows 2, 3. The first of them: " + first);
                    new Refusal(failed.getNextException()).says(Cause.TOO_LARGE, first);
                    new Refusal(failed.getNextException().getNextException())
                            .says(
                                    Cause.EMPTY,
                                    "orders.id is part of a key, which DynamoDB does not store empty; give it a value;"
                                            + " row 3 of the batch");
                    assertThat(failed.getUpdateCounts())
                            .containsExactly(1, Statement.EXECUTE_FAILED, Statement.EXECUTE_FAILED, 1);
                }
            }
            assertThat(db.items()).hasSize(5);
        }
    }

    @Test
    default void updateThatMakesAnItemTooLongIsRefused() throws SQLException {
        try (Session db = openWithARow()) {
            db.update(
                    "UPDATE orders SET steps = list_append(COALESCE(steps, ARRAY[]), ?) WHERE id = 'a'",
                    List.of("x".repeat(300_000)));

            db.refusal("UPDATE orders SET text = ? WHERE id = 'a'", LARGE).is(Cause.TOO_LARGE, "UpdateItem on");
            db.refusal("UPDATE orders SET steps = list_append(steps, ?) WHERE id = 'a'", List.of("x".repeat(200_000)))
                    .is(Cause.TOO_LARGE, "UpdateItem on");
            db.refusal("UPDATE orders SET text = ?", LARGE).is(Cause.TOO_LARGE, "0 items were changed before");
        }
    }

    @Test
    default void eachFailureOfABatchIsNamedByItsRow() throws SQLException {
        try (Session db = openWithARow();
                Statement batch = db.connection().createStatement()) {
            batch.addBatch("INSERT INTO orders (id) VALUES ('a')");
            batch.addBatch("UPDATE orders SET n = n + 2 WHERE id = 'a'");
            batch.addBatch("UPDATE orders SET place.city = 'x' WHERE id = 'a'");
            batch.addBatch("INSERT INTO orders (id, n) VALUES ('b', 11)");
            batch.addBatch("INSERT INTO orders (id) VALUES ('c'), ('a')");
            BatchUpdateException failed =
                    (BatchUpdateException) db.refusal(batch::executeBatch).error();

            Refusal[] all = new Refusal[5];
            SQLException next = failed.getNextException();
            for (int row = 0; row < all.length; row++) {
                all[row] = new Refusal(next);
                next = next.getNextException();
            }
            all[0].says(
                    Cause.DUPLICATE, "orders has a row with id = 'a' already; nothing was written; row 1 of the batch");
            all[1].says(Cause.CONSTRAINT, "orders.n: '11' is greater than 10; row 2 of the batch");
            all[2].says(
                    Cause.BAD_VALUE,
                    "orders.place.city cannot be written: place is missing in the item; write place as a map first;"
                            + " row 3 of the batch");
            all[3].says(Cause.CONSTRAINT, "orders.n: '11' is greater than 10; row 4 of the batch");
            all[4].says(
                    Cause.DUPLICATE,
                    "row 2 of the INSERT into orders with id = 'a': there is such a row already; nothing was written;"
                            + " row 5 of the batch");
            assertThat((Throwable) next).isNull();
        }
    }
}
