package io.ashdynamo.datalayer;

import static io.ashdynamo.datalayer.WriteBench.column;
import static io.ashdynamo.datalayer.WriteBench.destroy;
import static io.ashdynamo.datalayer.WriteBench.insert;
import static io.ashdynamo.datalayer.WriteBench.is;
import static io.ashdynamo.datalayer.WriteBench.key;
import static io.ashdynamo.datalayer.WriteBench.plus;
import static io.ashdynamo.datalayer.WriteBench.row;
import static io.ashdynamo.datalayer.WriteBench.set;
import static io.ashdynamo.datalayer.WriteBench.thing;
import static io.ashdynamo.datalayer.WriteBench.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.plan.Change;
import io.ashdynamo.plan.Condition;
import io.ashdynamo.plan.Conflict;
import io.ashdynamo.plan.Operation;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writes whose answer is lost after DynamoDB has done the work, and which the SDK then repeats. */
class LostAnswerTest {

    private static final Answer LOST = Answer.broken("connection reset");
    private static final Answer FAILED = Answer.error(500, "InternalServerError", "try again");
    private static final Answer THROTTLED = Answer.error(400, "ProvisionedThroughputExceededException", "slow");
    private static final Answer UNREACHED = gate -> {
        throw new ConnectException("refused");
    };

    private WriteBench bench;

    private void open(Answer... answers) throws SQLException {
        open(new String[0], answers);
    }

    private void open(String[] options, Answer... answers) throws SQLException {
        bench = new WriteBench(options);
        bench.recorder.answer(answers);
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    private static final Operation.Create INSERT =
            insert("things", new Conflict.Fail(), row("things", "id", "x", "n", 1));

    @Test
    void anInsertThatFindsItselfIsMade() throws SQLException {
        open(LOST, Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"n\":{\"N\":\"1\"}}"));
        assertThat(bench.write(INSERT).count()).isOne();
        assertThat(bench.recorder.operations()).containsExactly("PutItem", "PutItem");
    }

    @Test
    void anInsertThatFindsAnotherItemIsADuplicate() throws SQLException {
        open(LOST, Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"n\":{\"N\":\"2\"}}"));
        assertThat(SqlFailure.state(() -> bench.write(INSERT))).isEqualTo("23505");
    }

    @Test
    void anInsertThatFindsItsLikeAtOnceIsADuplicate() throws SQLException {
        open(Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"n\":{\"N\":\"1\"}}"));
        assertThat(SqlFailure.state(() -> bench.write(INSERT))).isEqualTo("23505");
    }

    @Test
    void anInsertThatWasThrottledBeforeIsADuplicate() throws SQLException {
        open(THROTTLED, UNREACHED, Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"n\":{\"N\":\"1\"}}"));
        assertThat(SqlFailure.state(() -> bench.write(INSERT))).isEqualTo("23505");
    }

    @Test
    void aDeleteThatFindsNothingAfterALostAnswerCounts() throws SQLException {
        open(FAILED, Answer.conditionFailed());
        WriteOptions counted = new WriteOptions(false, ReadOptions.DEFAULT);
        Operation.Destroy destroy = destroy("things", key("things"), Condition.Truth.TRUE);
        assertThat(bench.write(destroy, counted, Execution.unlimited()).count()).isOne();
    }

    @Test
    void anItemThatWasLostWithTheAnswerCannotBeReturned() throws SQLException {
        open(FAILED, Answer.conditionFailed());
        assertThat(SqlFailure.state(() -> bench.write(destroy("things", key("things"), Condition.Truth.TRUE))))
                .isEqualTo("08006");
    }

    @Test
    void aDeleteThatFindsNothingDoesNot() throws SQLException {
        open(Answer.conditionFailed());
        assertThat(bench.write(destroy("things", key("things"), Condition.Truth.TRUE))
                        .count())
                .isZero();
    }

    private static final Operation.Update VERSIONED =
            update(key("versioned"), is(column("versioned", "version"), 5), set(column("versioned", "title"), "new"));

    @Test
    void aVersionedUpdateThatFindsItselfIsMade() throws SQLException {
        open(
                LOST,
                Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"title\":{\"S\":\"new\"},\"version\":{\"N\":\"6\"}}"));
        assertThat(bench.write(VERSIONED).count()).isOne();
    }

    @Test
    void aVersionedUpdateThatFindsTheVersionOfAnotherIsNot() throws SQLException {
        for (String other : new String[] {"\"no\"},\"version\":{\"N\":\"6\"", "\"no\"},\"version\":{\"N\":\"4\""}) {
            open(LOST, Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"title\":{\"S\":" + other + "}}"));
            assertThat(bench.write(VERSIONED).count()).isZero();
        }
    }

    @Test
    void aVersionedUpdateThatFindsALaterVersionMayHaveBeenMadeBeforeIt() throws SQLException {
        open(LOST, Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"title\":{\"S\":\"no\"},\"version\":{\"N\":\"7\"}}"));
        SqlFailure failure = SqlFailure.of(() -> bench.write(VERSIONED));
        assertThat(failure.state()).isEqualTo("08006");
        assertThat(failure.message()).contains("later version", "not known");
    }

    @Test
    void anUpdateThatMakesNoDifferenceASecondTimeIsMadeAgain() throws SQLException {
        open(LOST, Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"n\":{\"N\":\"1\"}}"));
        Change copied = new Change.Copy(thing("a"), thing("b"), Optional.empty());
        assertThat(bench.write(update(set(thing("n"), 1), copied)).count()).isOne();
        assertThat(bench.recorder.operations()).hasSize(3);
    }

    @Test
    void anUpdateThatItsItemDoesNotProveIsNotKnown() throws SQLException {
        open(LOST, Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"a\":{\"S\":\"done\"}}"));
        SqlFailure failure = SqlFailure.of(
                () -> bench.write(update(key("things"), is(thing("a"), "open"), set(thing("a"), "done"))));
        assertThat(failure.state()).isEqualTo("08006");
        assertThat(failure.message()).contains("not known");
    }

    @Test
    void aSumIsNotRepeated() throws SQLException {
        for (Answer lost : new Answer[] {LOST, FAILED}) {
            open(lost);
            SqlFailure failure = SqlFailure.of(() -> bench.write(update(plus(thing("n"), 1))));
            assertThat(failure.state()).isEqualTo("08006");
            assertThat(failure.message()).contains("not known", "retryUpdates");
            assertThat(bench.recorder.operations()).containsExactly("UpdateItem");
        }
    }

    @Test
    void aSumThatWasNotMadeIsRepeated() throws SQLException {
        open(THROTTLED, UNREACHED);
        assertThat(bench.write(update(plus(thing("n"), 1))).count()).isOne();
        assertThat(bench.recorder.operations()).hasSize(3);
    }

    @Test
    void aSumIsRepeatedOnRequest() throws SQLException {
        open(new String[] {"retryUpdates=true"}, LOST);
        assertThat(bench.write(update(plus(thing("n"), 1))).count()).isOne();
        assertThat(bench.recorder.operations()).containsExactly("UpdateItem", "UpdateItem");
    }

    @Test
    void aPlainUpdateIsRepeated() throws SQLException {
        open(LOST);
        assertThat(bench.write(update(set(thing("a"), "v"))).count()).isOne();
        assertThat(bench.recorder.operations()).containsExactly("UpdateItem", "UpdateItem");
    }

    @Test
    void aWriteThatFailsForGoodSaysThatItMayHaveBeenMade() throws SQLException {
        open(new String[] {"maxAttempts=1"}, gate -> {
            throw new IOException("gone");
        });
        SqlFailure failure = SqlFailure.of(() -> bench.write(INSERT));
        assertThat(failure.state()).isEqualTo("08006");
        assertThat(failure.message()).contains("not known whether the write was made");
    }
}
