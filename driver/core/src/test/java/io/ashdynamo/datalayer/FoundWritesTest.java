package io.ashdynamo.datalayer;

import static io.ashdynamo.datalayer.WriteBench.column;
import static io.ashdynamo.datalayer.WriteBench.destroy;
import static io.ashdynamo.datalayer.WriteBench.is;
import static io.ashdynamo.datalayer.WriteBench.like;
import static io.ashdynamo.datalayer.WriteBench.resource;
import static io.ashdynamo.datalayer.WriteBench.scan;
import static io.ashdynamo.datalayer.WriteBench.scanned;
import static io.ashdynamo.datalayer.WriteBench.set;
import static io.ashdynamo.datalayer.WriteBench.thing;
import static io.ashdynamo.datalayer.WriteBench.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.plan.Condition;
import io.ashdynamo.plan.Conflict;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.Output;
import io.ashdynamo.row.RowSource;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes of what a read finds: UPDATE and DELETE without a key, INSERT … SELECT; and RETURNING. */
class FoundWritesTest {

    private static final WriteOptions ONE_BY_ONE = new WriteOptions(false, new ReadOptions(0, 0, 10, 1));
    private static final WriteOptions PARALLEL = new WriteOptions(false, new ReadOptions(0, 0, 10, 8));

    private WriteBench bench;

    @BeforeEach
    void open() throws SQLException {
        bench = new WriteBench();
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    private static Answer page(int items, String rest) {
        return Answer.json("{\"Items\":["
                + IntStream.range(0, items)
                        .mapToObj(i -> "{\"id\":{\"S\":\"x" + i + "\"}" + rest + "}")
                        .collect(Collectors.joining(","))
                + "],\"ScannedCount\":" + items + ",\"Count\":" + items + "}");
    }

    private long write(Operation.Write write, WriteOptions options) throws SQLException {
        return bench.write(write, options, Execution.unlimited()).count();
    }

    private static final Condition WHERE = is(thing("a"), "v");
    private static final Operation.Update UPDATE = update(scanned("things", WHERE), WHERE, set(thing("b"), "w"));

    @Test
    void eachItemIsWrittenUnderTheWholeWhere() throws SQLException {
        bench.recorder.answer(page(2, ""));
        assertThat(write(UPDATE, ONE_BY_ONE)).isEqualTo(2);
        assertThat(bench.recorder.operations()).containsExactly("Scan", "UpdateItem", "UpdateItem");
        assertThat(bench.condition(1)).isEqualTo("attribute_exists(id) AND a = 'v'");
    }

    @Test
    void anItemThatDoesNotMatchAnyMoreIsNotCounted() throws SQLException {
        bench.recorder.answer(page(2, ""), Answer.conditionFailed("{\"id\":{\"S\":\"x0\"}}"));
        assertThat(write(UPDATE, ONE_BY_ONE)).isOne();
    }

    @Test
    void manyItemsAreWrittenInParallel() throws SQLException {
        bench.recorder.answer(page(500, ""));
        assertThat(write(UPDATE, PARALLEL)).isEqualTo(500);
        assertThat(bench.recorder.calls()).hasSize(501);
    }

    @Test
    void theWhereThatDynamoDbCannotCheckIsCheckedOnWhatWasRead() throws SQLException {
        Condition where = like(thing("title"), "a%b");
        bench.recorder.answer(page(2, ",\"title\":{\"S\":\"axb\"}"));
        assertThat(write(destroy("things", scanned("things", where), where), ONE_BY_ONE))
                .isEqualTo(2);
        assertThat(bench.recorder.operations()).containsExactly("Scan", "DeleteItem", "DeleteItem");
        assertThat(bench.condition(1)).isEqualTo("attribute_exists(id) AND title = 'axb'");
    }

    @Test
    void aColumnThatWasNotReadIsSetToNull() throws SQLException {
        Condition where = like(thing("title"), "a%b");
        bench.recorder.answer(page(1, ",\"title\":{\"S\":\"axb\"}"));
        assertThat(write(update(scanned("things", where), where, set(thing("b"), null)), ONE_BY_ONE))
                .isOne();
        assertThat(bench.expression(1)).isEqualTo("REMOVE b");
    }

    @Test
    void aFailureInTheMiddleSaysHowManyWereWritten() {
        bench.recorder
                .answer(page(5, ""), Answer.EMPTY, Answer.EMPTY)
                .otherwise(Answer.error(400, "AccessDeniedException", "no"));
        SqlFailure failure = SqlFailure.of(() -> write(UPDATE, ONE_BY_ONE));
        assertThat(failure.state()).isEqualTo("28000");
        assertThat(failure.message()).contains("2 items were changed before");
        assertThat(bench.recorder.calls()).hasSize(4);
    }

    @Test
    void aCancelInTheMiddleSaysHowManyWereWritten() throws Exception {
        Gate gate = new Gate();
        bench.recorder.answer(page(5, ""), Answer.EMPTY).otherwise(Answer.afterOpening(gate, Answer.EMPTY));
        Execution execution = Execution.unlimited();
        Thread canceller = new Thread(() -> {
            try {
                gate.awaitReached();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            execution.cancel();
        });
        canceller.start();
        SqlFailure failure = SqlFailure.of(() -> bench.write(UPDATE, PARALLEL, execution));
        canceller.join();
        assertThat(failure.state()).isEqualTo("57014");
        assertThat(failure.message()).containsPattern("1 item was changed before|0 items were changed before");
    }

    @Test
    void rowsThatAreKeptAreBounded() {
        bench.recorder.answer(page(11, ""));
        WriteOptions rows = new WriteOptions(true, new ReadOptions(0, 0, 10, 1));
        assertThat(SqlFailure.state(() -> write(UPDATE, rows))).isEqualTo("53400");
    }

    private static Operation.Copy copy(Conflict conflict) {
        return new Operation.Copy(
                resource("things"),
                List.of(thing("id"), thing("b")),
                scan("things", Condition.Truth.TRUE, thing("id"), thing("a")),
                conflict);
    }

    @Test
    void insertOfASelectWritesEachRow() throws SQLException {
        bench.recorder.answer(page(3, ",\"a\":{\"S\":\"v\"}"));
        assertThat(write(copy(new Conflict.Fail()), ONE_BY_ONE)).isEqualTo(3);
        assertThat(bench.recorder.operations()).containsExactly("Scan", "PutItem", "PutItem", "PutItem");
        assertThat(bench.recorder.calls().get(1).body()).contains("\"b\":{\"S\":\"v\"}");
    }

    @Test
    void insertOfASelectNamesTheDuplicateAndTheCount() {
        bench.recorder.answer(page(3, ""), Answer.EMPTY, Answer.conditionFailed("{\"id\":{\"S\":\"x1\"}}"));
        SqlFailure failure = SqlFailure.of(() -> write(copy(new Conflict.Fail()), ONE_BY_ONE));
        assertThat(failure.state()).isEqualTo("23505");
        assertThat(failure.message()).contains("id = 'x1'", "1 item was written before");
    }

    @Test
    void deleteReturnsTheOldItems() throws SQLException {
        bench.recorder.answer(page(1, ""), Answer.json("{\"Attributes\":{\"id\":{\"S\":\"x0\"},\"n\":{\"N\":\"7\"}}}"));
        Operation.Returning returning = new Operation.Returning(
                destroy("things", scanned("things", WHERE), WHERE),
                resource("things"),
                List.of(new Output.Stored(thing("n")), new Output.Fixed(WriteBench.value("c"))));
        try (RowSource rows = bench.runner()
                .returning(returning, WriteBench.bindings(), ReadOptions.DEFAULT, Execution.unlimited())) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.value(0)).isEqualTo(7);
            assertThat(rows.value(1)).isEqualTo("c");
            assertThat(rows.next()).isFalse();
        }
        assertThat(bench.recorder.calls().get(1).text("ReturnValues")).isEqualTo("ALL_OLD");
    }

    @Test
    void explainShowsTheReadAndTheWriteOfEachItem() throws SQLException {
        List<ExplainStep> steps =
                bench.runner().explain(UPDATE, WriteBench.bindings(), ReadOptions.DEFAULT, Execution.unlimited());
        assertThat(steps).extracting(ExplainStep::operation).containsExactly("Scan", "UpdateItem");
        assertThat(steps.get(1).note()).contains("for each item", "8 at a time");
        assertThat(steps.get(1).expressions().filter()).contains("attribute_exists(id) AND a = 'v'");
        assertThat(bench.recorder.calls()).isEmpty();
    }

    @Test
    void aWhereThatIsNeverTrueCostsNothing() throws SQLException {
        Operation.Update never =
                update(WriteBench.key("things"), Condition.Truth.FALSE, set(column("things", "b"), "w"));
        assertThat(write(never, PARALLEL)).isZero();
        assertThat(bench.recorder.calls()).isEmpty();
    }
}
