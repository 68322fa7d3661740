package io.ashdynamo.datalayer;

import static io.ashdynamo.datalayer.WriteBench.is;
import static io.ashdynamo.datalayer.WriteBench.key;
import static io.ashdynamo.datalayer.WriteBench.like;
import static io.ashdynamo.datalayer.WriteBench.place;
import static io.ashdynamo.datalayer.WriteBench.plus;
import static io.ashdynamo.datalayer.WriteBench.set;
import static io.ashdynamo.datalayer.WriteBench.thing;
import static io.ashdynamo.datalayer.WriteBench.update;
import static io.ashdynamo.datalayer.WriteBench.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.plan.Change;
import io.ashdynamo.plan.Condition;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** UPDATE by key: one call that is right for every item, and what happens where it would not be. */
class ItemUpdateTest {

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
    void aSumIsOneCallWithinTheRangeOfItsType() throws SQLException {
        assertThat(bench.write(update(plus(thing("n"), 2))).count()).isOne();
        assertThat(bench.recorder.operations()).containsExactly("UpdateItem");
        assertThat(bench.expression(0)).isEqualTo("SET n = n + '2'");
        assertThat(bench.condition(0)).isEqualTo("attribute_exists(id) AND n BETWEEN '-2147483650' AND '2147483645'");
    }

    @Test
    void aDifferenceRespectsTheBoundsOfItsColumn() throws SQLException {
        Change minus = new Change.Sum(thing("score"), thing("score"), Optional.empty(), true, value(3));
        bench.write(update(minus));
        assertThat(bench.expression(0)).isEqualTo("SET score = score - '3'");
        assertThat(bench.condition(0)).isEqualTo("attribute_exists(id) AND score BETWEEN '3' AND '103'");
    }

    @Test
    void aSumOutOfBoundsSaysSo() {
        bench.recorder.answer(Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"score\":{\"N\":\"99\"}}"));
        SqlFailure failure = SqlFailure.of(() -> bench.write(update(plus(thing("score"), 2))));
        assertThat(failure.state()).isEqualTo("23514");
        assertThat(failure.message()).contains("things.score", "101", "100");
        assertThat(bench.recorder.operations()).containsExactly("UpdateItem");
    }

    @Test
    void aSumOutOfTheTypesRangeSaysSo() {
        bench.recorder.answer(Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"n\":{\"N\":\"2147483647\"}}"));
        assertThat(SqlFailure.state(() -> bench.write(update(plus(thing("n"), 1)))))
                .isEqualTo("22003");
    }

    @Test
    void aSumWithNullIsNull() throws SQLException {
        bench.recorder.answer(Answer.conditionFailed("{\"id\":{\"S\":\"x\"}}"));
        assertThat(bench.write(update(plus(thing("n"), 1), set(thing("a"), "v")))
                        .count())
                .isOne();
        assertThat(bench.recorder.operations()).containsExactly("UpdateItem", "UpdateItem");
        assertThat(bench.expression(1)).isEqualTo("SET a = 'v'");
        assertThat(bench.condition(1)).isEqualTo("attribute_exists(id) AND attribute_not_exists(n)");
    }

    @Test
    void aSumOfAStoredTextNamesTheColumn() {
        bench.recorder.answer(Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"n\":{\"S\":\"7\"}}"));
        SqlFailure failure = SqlFailure.of(() -> bench.write(update(plus(thing("n"), 1))));
        assertThat(failure.state()).isEqualTo("22018");
        assertThat(failure.message()).contains("things.n");
    }

    @Test
    void aSumWithCoalesceTakesAMissingColumn() throws SQLException {
        Change sum = new Change.Sum(thing("n"), thing("n"), Optional.of(value(10)), false, value(1));
        bench.write(update(sum));
        assertThat(bench.expression(0)).isEqualTo("SET n = if_not_exists(n, '10') + '1'");
        assertThat(bench.condition(0))
                .isEqualTo("attribute_exists(id) AND (attribute_not_exists(n) OR n BETWEEN '-2147483649' AND"
                        + " '2147483646')");
    }

    @Test
    void aStoredNullIsNullToCoalesce() throws SQLException {
        bench.recorder.answer(Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"b\":{\"NULL\":true}}"));
        bench.write(update(new Change.Copy(thing("a"), thing("b"), Optional.of(value("z")))));
        assertThat(bench.expression(0)).isEqualTo("SET a = if_not_exists(b, 'z')");
        assertThat(bench.expression(1)).isEqualTo("SET a = 'z'");
        assertThat(bench.condition(1)).isEqualTo("attribute_exists(id) AND attribute_type(b, 'NULL')");
    }

    @Test
    void aCopyOfWhatIsMissingRemoves() throws SQLException {
        bench.recorder.answer(Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"a\":{\"S\":\"old\"}}"));
        bench.write(update(new Change.Copy(thing("a"), thing("b"), Optional.empty())));
        assertThat(bench.expression(0)).isEqualTo("SET a = b");
        assertThat(bench.condition(0)).isEqualTo("attribute_exists(id) AND attribute_type(b, 'S')");
        assertThat(bench.expression(1)).isEqualTo("REMOVE a");
    }

    @Test
    void aCopyIntoAConstrainedColumnIsCheckedHere() {
        bench.recorder.answer(Answer.json("{\"Item\":{\"id\":{\"S\":\"x\"},\"b\":{\"S\":\"too long\"}}}"));
        Change copy = new Change.Copy(thing("title"), thing("b"), Optional.empty());
        assertThat(SqlFailure.state(() -> bench.write(update(copy)))).isEqualTo("23514");
        assertThat(bench.recorder.operations()).containsExactly("GetItem");
    }

    @Test
    void listsAreAppended() throws SQLException {
        Change.Part own = new Change.Part(Optional.of(thing("items")), Optional.empty());
        Change.Part more = new Change.Part(Optional.empty(), Optional.of(value(List.of("y"))));
        bench.write(update(new Change.Append(thing("items"), own, more)));
        assertThat(bench.expression(0)).startsWith("SET items = list_append(items, ");
        assertThat(bench.condition(0)).isEqualTo("attribute_exists(id) AND attribute_type(items, 'L')");
    }

    @Test
    void elementsArePutIntoASetAndTakenOut() throws SQLException {
        bench.write(update(new Change.Elements(thing("tags"), value(Set.of("y")), false)));
        bench.write(update(new Change.Elements(thing("tags"), value(Set.of("y")), true)));
        assertThat(bench.expression(0)).startsWith("ADD tags ");
        assertThat(bench.expression(1)).startsWith("DELETE tags ");
        assertThat(bench.condition(1))
                .isEqualTo("attribute_exists(id) AND (attribute_not_exists(tags) OR attribute_type(tags, 'SS'))");
    }

    @Test
    void noElementsAreRefused() {
        for (Object nothing : new Object[] {Set.of(), Set.of(""), null}) {
            assertThat(SqlFailure.state(
                            () -> bench.write(update(new Change.Elements(thing("tags"), value(nothing), false)))))
                    .isEqualTo("22023");
        }
        assertThat(bench.recorder.calls()).isEmpty();
    }

    @Test
    void theLastElementOfASetThatMustNotBeNullStays() {
        bench.recorder.answer(Answer.json("{\"Item\":{\"id\":{\"S\":\"x\"},\"tags\":{\"SS\":[\"y\"]}}}"));
        Change removal = new Change.Elements(WriteBench.column("strict", "tags"), value(Set.of("y")), true);
        assertThat(SqlFailure.state(() -> bench.write(update(removal)))).isEqualTo("23502");
        assertThat(bench.recorder.operations()).containsExactly("GetItem");
    }

    @Test
    void aPlaceWithoutItsParentNamesTheParent() {
        bench.recorder.answer(Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"doc\":{\"M\":{}}}"));
        SqlFailure failure = SqlFailure.of(() -> bench.write(update(set(place("doc", "a", "b"), "v"))));
        assertThat(failure.state()).isEqualTo("22018");
        assertThat(failure.message()).contains("doc.a is missing");
        assertThat(bench.condition(0))
                .isEqualTo("attribute_exists(id) AND attribute_type(doc, 'M') AND attribute_type(doc.a, 'M')");
    }

    @Test
    void removingAPlaceThatIsNotThereChangesNothingElse() throws SQLException {
        bench.recorder.answer(Answer.conditionFailed("{\"id\":{\"S\":\"x\"}}"));
        assertThat(bench.write(update(set(place("doc", "a"), null))).count()).isOne();
        assertThat(bench.expression(1)).isNull();
    }

    @Test
    void aWhereThatDynamoDbCannotCheckIsCheckedHere() throws SQLException {
        bench.recorder.answer(Answer.json("{\"Item\":{\"id\":{\"S\":\"x\"},\"title\":{\"S\":\"axb\"}}}"));
        Condition where = like(thing("title"), "a%b");
        assertThat(bench.write(update(key("things"), where, set(thing("a"), "v")))
                        .count())
                .isOne();
        assertThat(bench.recorder.operations()).containsExactly("GetItem", "UpdateItem");
        assertThat(bench.condition(1)).isEqualTo("attribute_exists(id) AND title = 'axb'");
    }

    @Test
    void anItemThatChangedMeanwhileIsLookedAtAgain() throws SQLException {
        bench.recorder.answer(
                Answer.json("{\"Item\":{\"id\":{\"S\":\"x\"},\"title\":{\"S\":\"axb\"}}}"),
                Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"title\":{\"S\":\"no\"}}"));
        Condition where = like(thing("title"), "a%b");
        assertThat(bench.write(update(key("things"), where, set(thing("a"), "v")))
                        .count())
                .isZero();
        assertThat(bench.recorder.operations()).containsExactly("GetItem", "UpdateItem");
    }

    @Test
    void anItemThatOthersAlwaysChangeIsAConflict() {
        Condition where = like(thing("title"), "a%b");
        bench.recorder
                .answer(Answer.json("{\"Item\":{\"id\":{\"S\":\"x\"},\"title\":{\"S\":\"axb\"}}}"))
                .otherwise(Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"title\":{\"S\":\"ayb\"}}"));
        assertThat(SqlFailure.state(() -> bench.write(update(key("things"), where, set(thing("a"), "v")))))
                .isEqualTo("40001");
    }

    @Test
    void aWhereTooLongForAnExpressionIsCheckedHere() throws SQLException {
        bench.recorder.answer(Answer.json("{\"Item\":{\"id\":{\"S\":\"x\"},\"a\":{\"S\":\"v1\"}}}"));
        List<io.ashdynamo.sql.Operand> many = java.util.stream.IntStream.range(0, 1_200)
                .mapToObj(i -> value("v" + i))
                .toList();
        Condition where = new Condition.OneOf(thing("a"), many, false);
        assertThat(bench.write(update(key("things"), where, set(thing("b"), "v")))
                        .count())
                .isOne();
        assertThat(bench.recorder.operations()).containsExactly("GetItem", "UpdateItem");
    }

    @Test
    void aFailedWhereIsNoSecondCall() throws SQLException {
        bench.recorder.answer(Answer.conditionFailed("{\"id\":{\"S\":\"x\"},\"a\":{\"S\":\"no\"}}"));
        assertThat(bench.write(update(key("things"), is(thing("a"), "v"), set(thing("b"), "v")))
                        .count())
                .isZero();
        assertThat(bench.recorder.operations()).containsExactly("UpdateItem");
    }
}
