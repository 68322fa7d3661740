package io.ashdynamo.plan;

import static io.ashdynamo.plan.WriteStatements.append;
import static io.ashdynamo.plan.WriteStatements.assertFails;
import static io.ashdynamo.plan.WriteStatements.byDefault;
import static io.ashdynamo.plan.WriteStatements.coalesce;
import static io.ashdynamo.plan.WriteStatements.col;
import static io.ashdynamo.plan.WriteStatements.column;
import static io.ashdynamo.plan.WriteStatements.literal;
import static io.ashdynamo.plan.WriteStatements.parameter;
import static io.ashdynamo.plan.WriteStatements.plan;
import static io.ashdynamo.plan.WriteStatements.set;
import static io.ashdynamo.plan.WriteStatements.setAdd;
import static io.ashdynamo.plan.WriteStatements.sum;
import static io.ashdynamo.plan.WriteStatements.update;
import static io.ashdynamo.plan.WriteStatements.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.sql.NewValue;
import io.ashdynamo.sql.Statement;
import io.ashdynamo.type.TypedColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdatePlanTest {

    private static final String KEY = "email = 'a' AND num = 1";

    @Test
    void aValueIsSet() throws SQLException {
        assertThat(change("title", value("x"))).isEqualTo(new Change.Set(post("title"), literal("x")));
        assertThat(change("posts.title", value(null))).isEqualTo(new Change.Set(post("title"), literal(null)));
        assertThat(change("likes", byDefault())).isEqualTo(new Change.ByDefault(post("likes")));
    }

    @Test
    void anotherColumnIsCopied() throws SQLException {
        assertThat(change("title", col("status")))
                .isEqualTo(new Change.Copy(post("title"), post("status"), Optional.empty()));
        assertThat(change("title", coalesce("author.name", value("x"))))
                .isEqualTo(new Change.Copy(post("title"), post("author.name"), Optional.of(literal("x"))));
        assertThat(change("title", coalesce("status", value(null))))
                .isEqualTo(new Change.Copy(post("title"), post("status"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"price, likes", "big, likes", "extra, tags", "likes, extra", "title, status", "title, born"})
    void aColumnTakesWhatItHolds(String to, String from) throws SQLException {
        assertThat(change(to, col(from))).isEqualTo(new Change.Copy(post(to), post(from), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "likes, big, bigint, integer",
        "likes, price, decimal, integer",
        "born, title, string, date",
        "price, seen, timestamp, decimal",
        "title, tags, string_set, string",
        "seen, made_at, timestamp, timestamp"
    })
    void itDoesNotTakeWhatItMayNotHold(String to, String from, String fromType, String toType) throws SQLException {
        assertFails(
                update("posts", KEY, set(to, col(from))),
                "22018 posts." + from + " is " + fromType + ", and posts." + to + " is " + toType
                        + ", which does not hold all such values; read the value and write it as a parameter");
    }

    @Test
    void numbersAreAdded() throws SQLException {
        assertThat(change("likes", sum(col("likes"), value(1))))
                .isEqualTo(new Change.Sum(post("likes"), post("likes"), Optional.empty(), false, literal(1)));
        assertThat(change(
                        "price", new NewValue.Sum(coalesce("likes", value(0)), true, value(2), WriteStatements.PLACE)))
                .isEqualTo(new Change.Sum(post("price"), post("likes"), Optional.of(literal(0)), true, literal(2)));
        assertThat(change("author.n", sum(col("author.n"), value(1))))
                .isEqualTo(new Change.Sum(post("author.n"), post("author.n"), Optional.empty(), false, literal(1)));
    }

    @ParameterizedTest
    @CsvSource({"title, title, title, string", "likes, seen, seen, timestamp", "title, likes, title, string"})
    void onlyNumbersAreAdded(String to, String from, String wrong, String type) throws SQLException {
        assertFails(
                update("posts", KEY, set(to, sum(col(from), value(1)))),
                "22018 posts." + wrong + " is " + type
                        + "; + and - are for columns of type integer, bigint, decimal, double, json and any");
    }

    @Test
    void listsAreAppended() throws SQLException {
        assertThat(change("steps", append(coalesce("steps", value(List.of())), value(List.of("x")))))
                .isEqualTo(new Change.Append(
                        post("steps"),
                        new Change.Part(Optional.of(post("steps")), Optional.of(literal(List.of()))),
                        new Change.Part(Optional.empty(), Optional.of(literal(List.of("x"))))));
        assertFails(
                update("posts", KEY, set("tags", append(col("tags"), value(List.of("x"))))),
                "22018 posts.tags is string_set; list_append is for columns of type list, json and any");
        assertFails(
                update("posts", KEY, set("steps", append(value(List.of("x")), col("title")))),
                "22018 posts.title is string; list_append is for columns of type list, json and any");
    }

    @Test
    void elementsArePutIntoASet() throws SQLException {
        assertThat(change("tags", setAdd("tags", value(List.of("x")))))
                .isEqualTo(new Change.Elements(post("tags"), literal(List.of("x")), false));
        assertFails(
                update("posts", KEY, set("steps", setAdd("steps", value(List.of("x"))))),
                "22018 posts.steps is list; set_add and set_remove are for columns of type string_set, number_set and"
                        + " binary_set");
        assertFails(
                update("posts", KEY, set("tags", setAdd("extra", value(List.of("x"))))),
                "HYC00 set_add of another column is not supported (line 1, column 8); write SET tags = set_add(tags, …)");
    }

    @Test
    void anExpressionThatDynamoDbHasNotIsRefused() throws SQLException {
        assertFails(
                update("posts", KEY, set("likes", sum(value(1), value(2)))),
                "HYC00 SET takes no such expression (line 1, column 8); write a column or COALESCE(column, value) here");
        assertFails(
                update("posts", KEY, set("likes", sum(col("likes"), col("big")))),
                "HYC00 SET takes no such expression (line 1, column 8); write a value here. A column stands first, as"
                        + " in n + ?");
    }

    @Test
    void aPlaceInADocumentIsWritten() throws SQLException {
        assertThat(change("author.city", value("x"))).isEqualTo(new Change.Set(post("author.city"), literal("x")));
        assertThat(change("steps[0]", value("x"))).isEqualTo(new Change.Set(post("steps[0]"), literal("x")));
        assertFails(
                update("posts", KEY, set("title.city", value("x"))),
                "22018 the path 'title.city' (line 1, column 8) goes into posts.title, which is string; only columns of"
                        + " type map, list, json and any have paths");
        assertFails(
                update("posts", KEY, set("tags[0]", value("x"))),
                "22018 the path 'tags[0]' (line 1, column 8) goes into posts.tags, which is string_set; only columns of"
                        + " type map, list, json and any have paths");
    }

    @Test
    void aPlaceIsWrittenOnce() throws SQLException {
        Statement.Assignment whole = set("author", value(null));
        Statement.Assignment city = set("author.city", value("x"));
        String message = "42601 posts.author.city is a place in posts.author, which is written too; write one of them";
        assertFails(update("posts", KEY, whole, city), message);
        assertFails(update("posts", KEY, city, whole), message);
        assertFails(
                update("posts", KEY, city, set("posts.title", value("x")), city),
                "42601 posts.author.city is given twice; give each column once");
        assertThat(updated(update("posts", KEY, city, set("author.zip", value("x"))))
                        .changes())
                .hasSize(2);
    }

    @Test
    void aPlaceIsAcceptedWithItsColumn() throws SQLException {
        assertThat(updated(update("strict", "id = 'a'", set("a.city", value("x"))))
                        .changes())
                .hasSize(1);
        assertFails(
                update("strict", "id = 'a'", set("b", value("x"))),
                "42501 the action 'update' does not accept strict.b; it accepts [a]");
    }

    @Test
    void keysAndWhatTheMappingWritesAreNotChanged() throws SQLException {
        assertFails(
                update("posts", KEY, set("num", value(2))),
                "HYC00 posts.num is part of the primary key, which cannot be updated; insert a new row and delete the"
                        + " old one");
        assertFails(
                update("posts", KEY, set("made_at", value("x"))),
                "42501 posts.made_at is not writable; its default writes it. Leave it out");
        assertFails(
                update("posts", KEY, set("version", sum(col("version"), value(1)))),
                "42501 posts.version counts the item's versions and is written by the driver. Leave it out");
        assertFails(
                update("fixed", "", set("a", value("x"))),
                "42501 the action 'update' is not allowed on fixed; its mapping says so under 'actions'");
    }

    @Test
    void excludedIsOfOnConflictOnly() throws SQLException {
        assertFails(
                update("posts", KEY, set("title", col("excluded.title"))),
                "42S22 there is no table, alias or column 'excluded' in the statement (line 1, column 8); possible here: posts");
    }

    @Test
    void parametersAreDescribedByTheColumnsTheyAreWrittenTo() throws SQLException {
        Plan plan = plan(update(
                "posts",
                KEY,
                set("title", coalesce("author.name", parameter(0))),
                set("price", sum(coalesce("likes", parameter(1)), parameter(2))),
                set("steps", append(col("steps"), parameter(3))),
                set("tags", setAdd("tags", parameter(4)))));
        assertThat(WriteStatements.parameters(plan)).containsExactly("title", "likes", "likes", "steps", "tags");
        assertThat(plan.isRead()).isFalse();
    }

    private static TypedColumn post(String column) throws SQLException {
        return column("posts", column);
    }

    private static Operation.Update updated(Statement.Update update) throws SQLException {
        return (Operation.Update) plan(update).operation();
    }

    private static Change change(String column, NewValue value) throws SQLException {
        return updated(update("posts", KEY, set(column, value))).changes().get(0);
    }
}
