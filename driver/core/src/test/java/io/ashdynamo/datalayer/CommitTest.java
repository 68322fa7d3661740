package io.ashdynamo.datalayer;

import static io.ashdynamo.datalayer.UnitOfWork.Isolation.READ_COMMITTED;
import static io.ashdynamo.datalayer.UnitOfWork.Isolation.SERIALIZABLE;
import static io.ashdynamo.datalayer.WriteBench.column;
import static io.ashdynamo.datalayer.WriteBench.destroy;
import static io.ashdynamo.datalayer.WriteBench.insert;
import static io.ashdynamo.datalayer.WriteBench.key;
import static io.ashdynamo.datalayer.WriteBench.row;
import static io.ashdynamo.datalayer.WriteBench.set;
import static io.ashdynamo.datalayer.WriteBench.thing;
import static io.ashdynamo.datalayer.WriteBench.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.plan.Condition;
import io.ashdynamo.plan.Conflict;
import io.ashdynamo.plan.Operation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What a transaction sends, and what it makes of the answers. */
class CommitTest {

    private static final String FOUND =
            "{\"Item\":{\"id\":{\"S\":\"x\"},\"n\":{\"N\":\"1\"},\"version\":{\"N\":\"4\"}}}";
    private static final String AS_READ =
            "attribute_exists(id) AND n = '1' AND attribute_not_exists(title) AND version = '4'";
    private static final Answer LOST = Answer.broken("connection reset");
    private static final String NONE = "{\"Code\":\"None\"}";
    private static final Operation.Update UPDATE = update(set(column("versioned", "n"), 2));

    private WriteBench bench;
    private UnitOfWork work;

    @BeforeEach
    void open() throws SQLException {
        bench = new WriteBench();
        begin(READ_COMMITTED);
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    private void reopen(String option) throws SQLException {
        bench.close();
        bench = new WriteBench(option);
    }

    private void begin(UnitOfWork.Isolation isolation) {
        work = new UnitOfWork(isolation);
    }

    private long write(Operation.Write write) throws SQLException {
        return bench.write(write, WriteOptions.DEFAULT, Execution.start(0, Metering.NONE, work))
                .count();
    }

    private void commit() throws SQLException {
        bench.runner().commit(work, Execution.unlimited());
    }

    /** What the last call does to items. */
    private List<String> actions() {
        List<RecordedCall> calls = bench.recorder.calls();
        List<String> actions = new ArrayList<>();
        for (JsonNode part : calls.get(calls.size() - 1)
                .json()
                .field("TransactItems")
                .orElseThrow()
                .asArray()) {
            String kind = part.asObject().keySet().iterator().next();
            JsonNode one = part.asObject().get(kind);
            String update = WriteBench.shown(one, "UpdateExpression");
            actions.add(kind + (update == null ? "" : " " + update) + " IF "
                    + WriteBench.shown(one, "ConditionExpression"));
        }
        return actions;
    }

    @Test
    void aChangeIsAnUpdateOfWhatDiffersIfAllIsAsItWasRead() throws SQLException {
        bench.recorder.answer(Answer.json(FOUND));
        assertThat(write(UPDATE)).isOne();
        commit();
        assertThat(bench.recorder.operations()).containsExactly("GetItem", "TransactWriteItems");
        assertThat(actions()).containsExactly("Update SET n = '2', version = '5' IF " + AS_READ);
    }

    @Test
    void aNewItemIsAPutIfThereIsNone() throws SQLException {
        write(insert("versioned", new Conflict.Fail(), row("versioned", "id", "x")));
        commit();
        assertThat(actions()).containsExactly("Put IF attribute_not_exists(id)");
    }

    @Test
    void aReplacedItemIsAPutAndADeletedOneADelete() throws SQLException {
        bench.recorder.answer(Answer.json(FOUND));
        write(insert("versioned", new Conflict.Replace(), row("versioned", "id", "x", "n", 7)));
        commit();
        assertThat(actions()).containsExactly("Put IF " + AS_READ);
        begin(READ_COMMITTED);
        bench.recorder.answer(Answer.json(FOUND));
        write(destroy("versioned", key("versioned"), Condition.Truth.TRUE));
        commit();
        assertThat(actions()).containsExactly("Delete IF " + AS_READ);
    }

    @Test
    void whatIsWrittenBackOrMadeAndDeletedIsChecked() throws SQLException {
        bench.recorder.answer(Answer.json("{\"Item\":{\"id\":{\"S\":\"x\"},\"n\":{\"N\":\"1\"}}}"));
        write(update(set(thing("n"), 2)));
        write(update(set(thing("n"), 1)));
        write(insert("versioned", new Conflict.Fail(), row("versioned", "id", "x")));
        write(destroy("versioned", key("versioned"), Condition.Truth.TRUE));
        commit();
        assertThat(actions()).hasSize(2).allMatch(action -> action.startsWith("ConditionCheck IF "));
        assertThat(actions().get(1)).isEqualTo("ConditionCheck IF attribute_not_exists(id)");
    }

    @Test
    void aTransactionWithoutWritesMakesNoCall() throws SQLException {
        write(UPDATE);
        commit();
        assertThat(bench.recorder.operations()).containsExactly("GetItem");
        begin(SERIALIZABLE);
        write(UPDATE);
        commit();
        assertThat(bench.recorder.operations()).containsExactly("GetItem", "GetItem");
    }

    private static String wide(String more) {
        return "{\"Item\":{\"id\":{\"S\":\"x\"}" + more
                + IntStream.range(0, 200)
                        .mapToObj(i -> ",\"a" + i + "\":{\"S\":\"v\"}")
                        .collect(Collectors.joining())
                + "}}";
    }

    @Test
    void moreAttributesThanAnExpressionAreCheckedByTheVersionOrRefused() throws SQLException {
        bench.recorder.answer(Answer.json(wide(",\"version\":{\"N\":\"4\"}")), Answer.EMPTY, Answer.json(wide("")));
        write(UPDATE);
        commit();
        assertThat(actions())
                .containsExactly("Update SET n = '2', version = '5' IF attribute_exists(id) AND version = '4'");
        begin(READ_COMMITTED);
        SqlFailure refused = SqlFailure.of(() -> write(update(set(thing("n"), 2))));
        assertThat(refused.state()).isEqualTo("54000");
        assertThat(refused.message()).contains("things", "id = 'x'", "optimistic_lock");
        assertThat(work.isEmpty()).isTrue();
    }

    @Test
    void aLostAnswerIsAskedForAgainWithTheSameToken() throws SQLException {
        reopen("maxAttempts=1");
        Answer failed = Answer.error(500, "InternalServerError", "try again");
        Answer running = Answer.error(400, "TransactionInProgressException", "still at work");
        bench.recorder.answer(Answer.json(FOUND), LOST, failed, running, LOST);
        write(UPDATE);
        commit();
        List<String> tokens = bench.recorder.calls().stream()
                .filter(call -> call.operation().equals("TransactWriteItems"))
                .map(call -> call.text("ClientRequestToken"))
                .toList();
        assertThat(tokens).hasSize(5);
        assertThat(tokens.stream().distinct()).hasSize(1).doesNotContainNull();
    }

    @Test
    void anAnswerThatNeverComesIsNotKnown() throws SQLException {
        bench.recorder.answer(Answer.json(FOUND));
        bench.recorder.otherwise(LOST);
        write(UPDATE);
        SqlFailure lost = SqlFailure.of(() -> bench.runner().commit(work, Execution.start(1, Metering.NONE)));
        assertThat(lost.state()).isEqualTo("08007");
        assertThat(lost.message()).contains("not known", "versioned", "id = 'x'");
    }

    @Test
    void aCommitThatIsRefusedIsNotRepeated() throws SQLException {
        bench.recorder.answer(Answer.json(FOUND), Answer.error(400, "AccessDeniedException", "no"));
        write(UPDATE);
        SqlFailure refused = SqlFailure.of(this::commit);
        assertThat(refused.state()).isEqualTo("28000");
        assertThat(refused.message()).contains("nothing was written");
        assertThat(bench.recorder.operations()).containsExactly("GetItem", "TransactWriteItems");
        assertThat(SqlFailure.state(this::commit)).isEqualTo("HY010");
    }

    @Test
    void aCommitThatIsCancelledBeforeItBeginsMakesNoCall() throws SQLException {
        bench.recorder.answer(Answer.json(FOUND));
        write(UPDATE);
        Execution cancelled = Execution.unlimited();
        cancelled.cancel();
        assertThat(SqlFailure.state(() -> bench.runner().commit(work, cancelled)))
                .isEqualTo("57014");
        assertThat(bench.recorder.operations()).containsExactly("GetItem");
    }

    private SqlFailure cancelled(String first, String second) throws SQLException {
        begin(READ_COMMITTED);
        bench.recorder.answer(Answer.json(FOUND), Answer.EMPTY, Answer.cancelled(first, second));
        work.begin("statement 1: UPDATE versioned");
        write(UPDATE);
        work.begin("statement 2: INSERT");
        write(insert("things", new Conflict.Fail(), row("things", "id", "y")));
        return SqlFailure.of(this::commit);
    }

    private static String reason(String code) {
        return "{\"Code\":\"" + code + "\",\"Message\":\"because\"}";
    }

    @Test
    void conflictsAre40001AndNameStatementAndItem() throws SQLException {
        SqlFailure changed = cancelled(reason("ConditionalCheckFailed"), NONE);
        assertThat(changed.state()).isEqualTo("40001");
        assertThat(changed.message())
                .startsWith("statement 1: UPDATE versioned: versioned: the item with id = 'x' was changed by others")
                .contains("nothing was written");
        SqlFailure made = cancelled(NONE, reason("ConditionalCheckFailed"));
        assertThat(made.state()).isEqualTo("40001");
        assertThat(made.message()).startsWith("statement 2: INSERT: things: the item with id = 'y' was made by others");
        SqlFailure busy = cancelled(reason("TransactionConflict"), reason("TransactionConflict"));
        assertThat(busy.state()).isEqualTo("40001");
        assertThat(busy.message()).contains("is being written by others; and 1 more");
    }

    @Test
    void otherReasonsHaveTheirOwnStates() throws SQLException {
        assertThat(cancelled(reason("ThrottlingError"), NONE).state()).isEqualTo("53000");
        assertThat(cancelled(reason("ThrottlingError"), reason("TransactionConflict"))
                        .state())
                .isEqualTo("40001");
        assertThat(cancelled(NONE, reason("ItemCollectionSizeLimitExceeded")).state())
                .isEqualTo("54000");
        SqlFailure invalid = cancelled(reason("ConditionalCheckFailed"), reason("ValidationError"));
        assertThat(invalid.state()).isEqualTo("58000");
        assertThat(invalid.message()).startsWith("statement 2: INSERT").contains("because", "ValidationError");
    }

    @Test
    void rowsOfAnInsertAreLookedAtTogetherAndUnderSerializableAtOneTime() throws SQLException {
        Operation.Create two =
                insert("things", new Conflict.Fail(), row("things", "id", "x"), row("things", "id", "y"));
        bench.recorder.answer(Answer.json("{\"Responses\":{\"things\":[]}}"));
        assertThat(write(two)).isEqualTo(2);
        begin(SERIALIZABLE);
        Answer busy = Answer.cancelled(reason("TransactionConflict"), NONE);
        bench.recorder.answer(busy, Answer.json("{\"Responses\":[{},{}]}"));
        assertThat(write(two)).isEqualTo(2);
        assertThat(bench.recorder.operations()).containsExactly("BatchGetItem", "TransactGetItems", "TransactGetItems");
    }
}
