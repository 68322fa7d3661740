package io.ashdynamo.datalayer;

import static io.ashdynamo.datalayer.WriteBench.insert;
import static io.ashdynamo.datalayer.WriteBench.plus;
import static io.ashdynamo.datalayer.WriteBench.row;
import static io.ashdynamo.datalayer.WriteBench.set;
import static io.ashdynamo.datalayer.WriteBench.thing;
import static io.ashdynamo.datalayer.WriteBench.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.plan.Assignment;
import io.ashdynamo.plan.Change;
import io.ashdynamo.plan.Conflict;
import io.ashdynamo.type.DynamoValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** INSERT by what becomes of an item that is there, of one row and of several. */
class CreateTest {

    private static final Conflict FAIL = new Conflict.Fail();
    private static final String FAILED = "{\"Code\":\"ConditionalCheckFailed\",\"Message\":\"no\"}";
    private static final String NONE = "{\"Code\":\"None\"}";

    private WriteBench bench;

    @BeforeEach
    void open() throws SQLException {
        bench = new WriteBench();
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    @Test
    void anInsertIsOneGuardedPut() throws SQLException {
        assertThat(bench.write(insert("things", FAIL, row("things", "id", "x", "n", 1)))
                        .count())
                .isOne();
        assertThat(bench.recorder.onlyCall().operation()).isEqualTo("PutItem");
        assertThat(bench.condition(0)).isEqualTo("attribute_not_exists(id)");
    }

    @Test
    void anUpsertIsOnePutWithoutCondition() throws SQLException {
        bench.write(insert("things", new Conflict.Replace(), row("things", "id", "x")));
        assertThat(bench.recorder.onlyCall().operation()).isEqualTo("PutItem");
        assertThat(bench.condition(0)).isNull();
    }

    @Test
    void doNothingCountsNothingWhereThereIsAnItem() throws SQLException {
        bench.recorder.answer(Answer.conditionFailed("{\"id\":{\"S\":\"x\"}}"));
        assertThat(bench.write(insert("things", new Conflict.Nothing(), row("things", "id", "x")))
                        .count())
                .isZero();
    }

    @Test
    void aCounterIsOneCall() throws SQLException {
        Conflict count = new Conflict.Update(List.of(plus(thing("n"), 1)));
        assertThat(bench.write(insert("things", count, row("things", "id", "x", "n", 1)))
                        .count())
                .isOne();
        assertThat(bench.recorder.onlyCall().operation()).isEqualTo("UpdateItem");
        assertThat(bench.expression(0)).isEqualTo("SET n = if_not_exists(n, '0') + '1'");
        assertThat(bench.condition(0))
                .isEqualTo("(attribute_not_exists(id) OR n BETWEEN '-2147483649' AND '2147483646')");
    }

    @Test
    void insertedColumnsThatAreNotChangedStay() throws SQLException {
        Conflict excluded = new Conflict.Update(List.of(set(thing("a"), "v")));
        bench.write(insert("things", excluded, row("things", "id", "x", "a", "v", "b", "w")));
        assertThat(bench.expression(0)).isEqualTo("SET a = 'v', b = if_not_exists(b, 'w')");
        assertThat(bench.condition(0)).isEqualTo("(attribute_not_exists(id) OR attribute_exists(b))");
    }

    @Test
    void anItemThatLacksAnInsertedColumnGetsOnlyTheChanges() throws SQLException {
        bench.recorder.answer(Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"a\":{\"S\":\"old\"}}"));
        Conflict excluded = new Conflict.Update(List.of(set(thing("a"), "v")));
        bench.write(insert("things", excluded, row("things", "id", "x", "a", "v", "b", "w")));
        assertThat(bench.recorder.operations()).containsExactly("UpdateItem", "UpdateItem");
        assertThat(bench.expression(1)).isEqualTo("SET a = 'v'");
        assertThat(bench.condition(1)).isEqualTo("attribute_exists(id)");
    }

    @Test
    void aSetWithoutExcludedIsAnUpdateAndThenAPut() throws SQLException {
        bench.recorder.answer(Answer.conditionFailed(), Answer.EMPTY);
        Conflict other = new Conflict.Update(List.of(set(thing("a"), "there")));
        WriteResult result = bench.write(insert("things", other, row("things", "id", "x", "a", "new")));
        assertThat(bench.recorder.operations()).containsExactly("UpdateItem", "PutItem");
        assertThat(bench.condition(0)).isEqualTo("attribute_exists(id)");
        assertThat(bench.condition(1)).isEqualTo("attribute_not_exists(id)");
        assertThat(result.rows().get(0).item()).containsEntry("a", new DynamoValue.S("new"));
    }

    @Test
    void aRaceOfTwoUpsertsIsGoneOnWith() throws SQLException {
        bench.recorder.answer(
                Answer.conditionFailed(), Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"a\":{\"S\":\"o\"}}"));
        Conflict other = new Conflict.Update(List.of(set(thing("a"), "there")));
        bench.write(insert("things", other, row("things", "id", "x", "a", "new")));
        assertThat(bench.recorder.operations()).containsExactly("UpdateItem", "PutItem", "UpdateItem");
    }

    @Test
    void anUpdateDefaultIsNotForNewItems() throws SQLException {
        bench.recorder.answer(Answer.conditionFailed());
        Conflict excluded = new Conflict.Update(List.of(set(WriteBench.column("stamped", "title"), "t")));
        bench.write(insert("stamped", excluded, row("stamped", "id", "x", "title", "t")));
        assertThat(bench.recorder.operations()).containsExactly("UpdateItem", "PutItem");
        assertThat(bench.recorder.calls().get(1).body()).doesNotContain("updated_at");
    }

    @Test
    void theVersionStartsAtOne() throws SQLException {
        Conflict excluded = new Conflict.Update(List.of(set(WriteBench.column("versioned", "title"), "t")));
        bench.write(insert("versioned", excluded, row("versioned", "id", "x", "title", "t")));
        assertThat(bench.expression(0)).isEqualTo("SET title = 't', version = if_not_exists(version, '0') + '1'");
        assertThat(bench.condition(0)).isNull();
    }

    @Test
    void coalesceWithTheInsertedValueIsOneCall() throws SQLException {
        Change keep = new Change.Copy(thing("a"), thing("a"), Optional.of(value("v")));
        bench.write(insert("things", new Conflict.Update(List.of(keep)), row("things", "id", "x", "a", "v")));
        assertThat(bench.expression(0)).isEqualTo("SET a = if_not_exists(a, 'v')");
        assertThat(bench.condition(0)).isEqualTo("(attribute_not_exists(a) OR attribute_type(a, 'S'))");
    }

    @Test
    void severalRowsAreOneTransaction() throws SQLException {
        WriteResult result = bench.write(insert("things", FAIL, row("things", "id", "x"), row("things", "id", "y")));
        assertThat(result.count()).isEqualTo(2);
        assertThat(bench.recorder.onlyCall().operation()).isEqualTo("TransactWriteItems");
        assertThat(bench.recorder.onlyCall().text("ClientRequestToken")).hasSize(36);
    }

    @Test
    void equalKeysAreRefusedBeforeTheCall() {
        SqlFailure failure = SqlFailure.of(
                () -> bench.write(insert("things", FAIL, row("things", "id", "x"), row("things", "id", "x"))));
        assertThat(failure.state()).isEqualTo("23505");
        assertThat(failure.message()).contains("row 2", "id = 'x'");
        assertThat(bench.recorder.calls()).isEmpty();
    }

    @Test
    void theRowThatIsThereIsNamed() {
        bench.recorder.answer(Answer.cancelled(NONE, FAILED));
        SqlFailure failure = SqlFailure.of(
                () -> bench.write(insert("things", FAIL, row("things", "id", "x"), row("things", "id", "y"))));
        assertThat(failure.state()).isEqualTo("23505");
        assertThat(failure.message()).contains("row 2", "id = 'y'", "nothing was written");
    }

    @Test
    void aConflictOfTransactionsIsOne() {
        bench.recorder.otherwise(Answer.cancelled("{\"Code\":\"TransactionConflict\",\"Message\":\"busy\"}", NONE));
        SqlFailure failure = SqlFailure.of(
                () -> bench.write(insert("things", FAIL, row("things", "id", "x"), row("things", "id", "y"))));
        assertThat(failure.state()).isEqualTo("40001");
        assertThat(failure.message()).contains("row 1");
    }

    @Test
    void doNothingLeavesOutTheRowsThatAreThere() throws SQLException {
        bench.recorder.answer(Answer.cancelled(NONE, FAILED));
        WriteResult result = bench.write(
                insert("things", new Conflict.Nothing(), row("things", "id", "x"), row("things", "id", "y")));
        assertThat(result.count()).isOne();
        assertThat(bench.recorder.operations()).containsExactly("TransactWriteItems", "TransactWriteItems");
        assertThat(bench.recorder.calls().get(1).body()).doesNotContain("\"y\"");
    }

    @Test
    void severalUpsertsAreLookedAtAndWrittenTogether() throws SQLException {
        bench.recorder.answer(Answer.json(
                "{\"Responses\":{\"things\":[{\"id\":{\"S\":\"y\"},\"n\":{\"N\":\"5\"}}]},\"UnprocessedKeys\":{}}"));
        Conflict count = new Conflict.Update(List.of(plus(thing("n"), 1)));
        WriteResult result = bench.write(
                insert("things", count, row("things", "id", "x", "n", 1), row("things", "id", "y", "n", 1)));
        assertThat(bench.recorder.operations()).containsExactly("BatchGetItem", "TransactWriteItems");
        assertThat(bench.recorder.calls().get(0).body()).contains("\"ConsistentRead\":true");
        assertThat(result.rows().get(0).item()).containsEntry("n", new DynamoValue.N("1"));
        assertThat(result.rows().get(1).item()).containsEntry("n", new DynamoValue.N("6"));
    }

    @Test
    void aHundredAndOneRowsAreTooMany() {
        List<List<Assignment>> rows = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            rows.add(row("things", "id", "x" + i).values());
        }
        assertThat(SqlFailure.state(() -> bench.write(insert("things", FAIL, rows))))
                .isEqualTo("54000");
    }

    @Test
    void moreThanFourMegabytesAreTooMany() {
        String text = "x".repeat(2_200_000);
        assertThat(SqlFailure.state(() -> bench.write(insert(
                        "things", FAIL, row("things", "id", "x", "a", text), row("things", "id", "y", "a", text)))))
                .isEqualTo("54000");
        assertThat(bench.recorder.calls()).isEmpty();
    }

    @Test
    void aBadRowIsNamed() {
        SqlFailure failure = SqlFailure.of(() ->
                bench.write(insert("things", FAIL, row("things", "id", "x"), row("things", "id", "y", "n", "many"))));
        assertThat(failure.state()).isEqualTo("22018");
        assertThat(failure.message()).contains("row 2");
    }
}
