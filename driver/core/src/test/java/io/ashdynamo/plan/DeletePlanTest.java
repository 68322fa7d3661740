package io.ashdynamo.plan;

import static io.ashdynamo.plan.WriteStatements.assertFails;
import static io.ashdynamo.plan.WriteStatements.column;
import static io.ashdynamo.plan.WriteStatements.delete;
import static io.ashdynamo.plan.WriteStatements.plan;
import static io.ashdynamo.plan.WriteStatements.set;
import static io.ashdynamo.plan.WriteStatements.table;
import static io.ashdynamo.plan.WriteStatements.update;
import static io.ashdynamo.plan.WriteStatements.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.ScanPolicy;
import io.ashdynamo.sql.Hints;
import io.ashdynamo.sql.Statement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which items DELETE, UPDATE and TRUNCATE are about. */
class DeletePlanTest {

    private static final String KEY = "email = 'a' AND num = 1";

    @Test
    void aWholeKeyIsOneItemAndTheRestItsCondition() throws SQLException {
        Operation.Destroy destroy = destroyed(delete("posts", KEY + " AND likes > 3"));
        assertThat(((WriteTarget.Key) destroy.target()).key())
                .extracting(Assignment::column)
                .containsExactly(column("posts", "email"), column("posts", "num"));
        assertThat(text(destroy.condition())).isEqualTo(condition("likes > 3"));
        assertThat(destroy.reading()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'email = ''a'' AND num IN (1)'", "'(email, num) IN ((''a'', 1))'"})
    void aListOfOneKeyIsOneItem(String where) throws SQLException {
        Operation.Destroy destroy = destroyed(delete("posts", where));
        assertThat(destroy.target()).isInstanceOf(WriteTarget.Key.class);
        assertThat(destroy.condition()).isEqualTo(Condition.Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email = 'a' AND num IN (1, 2)            | keys 2",
                "(email, num) IN (('a', 1), ('b', 2))     | keys 2",
                "email = 'a' AND title = 'x'              | query table 1",
                "email = 'a' OR email = 'b'               | query table 2",
                "status = 'x' AND title LIKE '%y%'        | query by_status 1",
                "title = 'x'                              | scan",
                "1 = 0                                    | nothing",
                "''                                       | scan"
            })
    void otherwiseTheItemsAreFoundAsASelectWould(String where, String way) throws SQLException {
        Operation.Destroy destroy = destroyed(delete("posts", where));
        Operation.TableRead read = destroy.reading().orElseThrow();
        assertThat(Selects.way(read)).isEqualTo(way);
        assertThat(read.outputs())
                .containsExactly(
                        new Output.Stored(column("posts", "email")), new Output.Stored(column("posts", "num")));
        assertThat(read.mode()).isEqualTo(ReadMode.DEFAULT);
    }

    @Test
    void eachIsWrittenUnderTheWholeWhere() throws SQLException {
        String where = "email = 'a' AND title LIKE '%y%'";
        Operation.Destroy destroy = destroyed(delete("posts", where));
        assertThat(text(destroy.condition())).isEqualTo(condition(where));
        Operation.Update update = (Operation.Update)
                plan(update("posts", where, set("title", value("x")))).operation();
        assertThat(text(update.condition())).isEqualTo(condition(where));
        assertThat(update.reading()).isEqualTo(destroy.reading());
    }

    @Test
    void expiredItemsAreNotFound() throws SQLException {
        Operation.Destroy destroy = destroyed(delete("posts", "title = 'x'"));
        Condition live = new Condition.Live(column("posts", "expires_at"));
        assertThat(destroy.reading().orElseThrow().where()).isEqualTo(Condition.and(destroy.condition(), live));
    }

    @Test
    void hintsAreThoseOfASelect() throws SQLException {
        Hints hints = new Hints(
                true, Optional.empty(), Optional.of(true), OptionalInt.of(4), OptionalLong.of(9), Optional.empty());
        assertThat(destroyed(delete("posts", "title = 'x'", hints))
                        .reading()
                        .orElseThrow()
                        .mode())
                .isEqualTo(new ReadMode(
                        true,
                        Optional.of(ScanPolicy.ALLOW),
                        OptionalInt.of(4),
                        OptionalLong.of(9),
                        Optional.empty(),
                        false,
                        ""));
        assertThat(Selects.way(destroyed(delete("posts", "email = 'a' AND num IN (1, 2)", Selects.index("by_status")))
                        .reading()
                        .orElseThrow()))
                .isEqualTo("scan by_status");
    }

    @Test
    void hintsThatDoNothingForOneKeyAreRefused() throws SQLException {
        assertThat(destroyed(delete("posts", KEY, hints(true, false, false))).target())
                .isInstanceOf(WriteTarget.Key.class);
        String message = " says how items are read, but WHERE names one item by its whole key, which is written without"
                + " a read; leave ";
        assertFails(delete("posts", KEY, Selects.index("by_status")), "HYC00 INDEX" + message + "INDEX out");
        assertFails(delete("posts", KEY, hints(false, true, false)), "HYC00 SEGMENTS" + message + "SEGMENTS out");
        assertFails(
                delete("posts", KEY, hints(false, false, true)),
                "HYC00 MAX_READ_UNITS" + message + "MAX_READ_UNITS out");
    }

    @Test
    void aWriteHasNoToken() throws SQLException {
        Hints start = new Hints(
                false, Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), Optional.of("x"));
        assertFails(
                delete("posts", "", start), "HYC00 START goes on with a SELECT; a write has no token. Leave START out");
    }

    @Test
    void aConnectionsConsistencyIsOneOfTheRead() throws SQLException {
        Plan plan = new Planner(WriteStatements.MAPPING, false, true).plan(delete("posts", "status = 'x'"));
        Operation.TableRead read =
                ((Operation.Destroy) plan.operation()).reading().orElseThrow();
        assertThat(read.mode().consistent()).isTrue();
        assertThat(Selects.way(read)).isEqualTo("scan");
    }

    @Test
    void parametersOfWhereAreDescribed() throws SQLException {
        assertThat(WriteStatements.parameters(plan(delete("posts", "email = ? AND num = ? AND title = ?"))))
                .containsExactly("email", "num", "title");
        assertThat(WriteStatements.parameters(plan(delete("posts", "status = ? AND likes > ?"))))
                .containsExactly("status", "likes");
    }

    @Test
    void theActionIsNeeded() throws SQLException {
        String message = "42501 the action 'destroy' is not allowed on fixed; its mapping says so under 'actions'";
        assertFails(delete("fixed", "id = 'a'"), message);
        assertFails(new Statement.Truncate(table("fixed")), message);
    }

    @Test
    void truncateDeletesEveryItemThatTheTableHas() throws SQLException {
        Operation.Destroy destroy = destroyed(new Statement.Truncate(table("posts")));
        Operation.TableRead read = destroy.reading().orElseThrow();
        assertThat(destroy.condition()).isEqualTo(Condition.Truth.TRUE);
        assertThat(read.where()).isEqualTo(Condition.Truth.TRUE);
        assertThat(Selects.way(read)).isEqualTo("scan");
        assertThat(read.mode().scan()).contains(ScanPolicy.ALLOW);
    }

    @Test
    void anUnknownTableIsRefused() throws SQLException {
        assertFails(delete("post", ""), "42S02 there is no table 'post' (line 1, column 8); did you mean posts?");
    }

    private static Hints hints(boolean harmless, boolean segments, boolean units) {
        return new Hints(
                harmless,
                Optional.empty(),
                harmless ? Optional.of(false) : Optional.empty(),
                segments ? OptionalInt.of(2) : OptionalInt.empty(),
                units ? OptionalLong.of(2) : OptionalLong.empty(),
                Optional.empty());
    }

    private static Operation.Destroy destroyed(Statement statement) throws SQLException {
        return (Operation.Destroy) plan(statement).operation();
    }

    /** What a SELECT's WHERE is, without the term on expired items. */
    private static String condition(String where) throws SQLException {
        Columns columns = Columns.of(WriteStatements.MAPPING.resources().get("posts"));
        return text(ConditionPlanner.plan(
                Selects.parsed("SELECT * FROM t WHERE " + where).where(), columns::find));
    }

    /** Without the positions. */
    private static String text(Condition condition) {
        return condition.toString().replaceAll("line \\d+, column \\d+", "");
    }
}
