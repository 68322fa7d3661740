package io.ashdynamo.plan;

import static io.ashdynamo.plan.WriteStatements.assertFails;
import static io.ashdynamo.plan.WriteStatements.byDefault;
import static io.ashdynamo.plan.WriteStatements.col;
import static io.ashdynamo.plan.WriteStatements.column;
import static io.ashdynamo.plan.WriteStatements.insert;
import static io.ashdynamo.plan.WriteStatements.literal;
import static io.ashdynamo.plan.WriteStatements.parameter;
import static io.ashdynamo.plan.WriteStatements.plan;
import static io.ashdynamo.plan.WriteStatements.ref;
import static io.ashdynamo.plan.WriteStatements.row;
import static io.ashdynamo.plan.WriteStatements.rows;
import static io.ashdynamo.plan.WriteStatements.select;
import static io.ashdynamo.plan.WriteStatements.set;
import static io.ashdynamo.plan.WriteStatements.sum;
import static io.ashdynamo.plan.WriteStatements.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.sql.ColumnRef;
import io.ashdynamo.sql.InsertRows;
import io.ashdynamo.sql.NewValue;
import io.ashdynamo.sql.OnConflict;
import io.ashdynamo.sql.Statement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InsertPlanTest {

    private static final OnConflict REPLACE = new OnConflict.Replace();
    private static final OnConflict NOTHING = new OnConflict.Nothing(List.of());
    private static final InsertRows AB = rows(row("a", "b"));

    @Test
    void rowsAreWrittenTogether() throws SQLException {
        Operation.Create create = created(insert("drafts", "id, text", rows(row("a", "x"), row("b", "y"))));
        assertThat(create.rows())
                .containsExactly(
                        List.of(
                                new Assignment(column("drafts", "id"), literal("a")),
                                new Assignment(column("drafts", "text"), literal("x"))),
                        List.of(
                                new Assignment(column("drafts", "id"), literal("b")),
                                new Assignment(column("drafts", "text"), literal("y"))));
        assertThat(create.conflict()).isEqualTo(new Conflict.Fail());
    }

    @Test
    void withoutColumnsAllAreGiven() throws SQLException {
        Operation.Create create = created(insert("twin", "", AB));
        assertThat(create.rows().get(0))
                .extracting(Assignment::column)
                .containsExactly(column("twin", "id"), column("twin", "text"));
    }

    @Test
    void aDefaultIsLeftOutAndMayBeOfAColumnThatIsNotWritable() throws SQLException {
        Operation.Create create =
                created(insert("posts", "email, likes, made_at", rows(row("a", byDefault(), byDefault()))));
        assertThat(create.rows().get(0)).containsExactly(new Assignment(column("posts", "email"), literal("a")));
    }

    @Test
    void aRowOfAnotherNumberOfValuesIsRefused() {
        assertFails(
                insert("drafts", "id, text", rows(row("a"))), "42601 INSERT INTO drafts has 2 columns but 1 values");
        assertFails(
                insert("drafts", "id, text", rows(row("a", "b"), row("a", "b", "c"))),
                "42601 INSERT INTO drafts has 2 columns but row 2 has 3 values");
    }

    @Test
    void aHundredRowsAreTheMost() throws SQLException {
        InsertRows hundred = new InsertRows.Values(Collections.nCopies(100, row("a")));
        assertThat(created(insert("drafts", "id", hundred)).rows()).hasSize(100);
        assertFails(
                insert("drafts", "id", new InsertRows.Values(Collections.nCopies(101, row("a")))),
                "54000 INSERT has 101 rows; at most 100 are written all or none. Send a batch of single rows");
    }

    @Test
    void columnsAreWholeAndGivenOnce() {
        assertFails(
                insert("posts", "email, author.city", AB),
                "HYC00 INSERT writes whole columns: 'author.city' is a place in one (line 1, column 8); give the whole"
                        + " column author");
        assertFails(
                insert("drafts", "id, ID", rows(row("a", byDefault()))),
                "42601 drafts.id is given twice; give each column once");
    }

    @Test
    void columnsThatTheMappingWritesAreRefused() {
        assertFails(
                insert("posts", "email, made_at", AB),
                "42501 posts.made_at is not writable; its default writes it. Leave it out");
        assertFails(
                insert("posts", "email, version", AB),
                "42501 posts.version counts the item's versions and is written by the driver. Leave it out");
    }

    @Test
    void aReplacementNeedsTheActionUpsert() throws SQLException {
        assertThat(created(insert("posts", "email, num, status", REPLACE, rows(row("a", 1, "x"))))
                        .conflict())
                .isEqualTo(new Conflict.Replace());
        assertFails(
                insert("fixed", "id, a", REPLACE, AB),
                "42501 the action 'upsert' is not allowed on fixed; its mapping says so under 'actions'");
        assertFails(
                insert("posts", "email, likes", REPLACE, AB),
                "42501 the action 'upsert' does not accept posts.likes; it accepts [status, title]");
    }

    @Test
    void severalRowsHaveNoConflictsOfTheirOwn() {
        InsertRows two = rows(row("a"), row("b"));
        assertFails(
                insert("drafts", "id", NOTHING, two),
                "HYC00 ON CONFLICT DO NOTHING skips single rows, but several rows of VALUES are written all or none;"
                        + " send a batch of single rows");
        assertFails(
                insert("drafts", "id", doUpdate(set("text", value("x"))), two),
                "HYC00 ON CONFLICT DO UPDATE is for one row of VALUES; send a batch of single rows");
    }

    @Test
    void aConflictIsOneOfThePrimaryKey() throws SQLException {
        OnConflict key = new OnConflict.Nothing(List.of(ref("num"), ref("EMAIL")));
        assertThat(created(insert("posts", "email, num", key, AB)).conflict()).isEqualTo(new Conflict.Nothing());
        assertFails(
                insert("posts", "email, num", new OnConflict.Nothing(List.of(ref("email"))), AB),
                "42601 ON CONFLICT (email) does not name the primary key of posts (line 1, column 8); write ON CONFLICT"
                        + " (email, num)");
        List<ColumnRef> other = List.of(ref("text"));
        assertFails(
                insert("drafts", "id, text", new OnConflict.Update(other, List.of(set("text", value("x")))), AB),
                "42601 ON CONFLICT (text) does not name the primary key of drafts (line 1, column 8); write ON CONFLICT"
                        + " (id)");
    }

    @Test
    void excludedIsTheValueThatWasNotInserted() throws SQLException {
        assertThat(changes(set("text", col("EXCLUDED.text")), set("n", sum(col("drafts.n"), col("excluded.n")))))
                .containsExactly(
                        new Change.Set(column("drafts", "text"), literal("x")),
                        new Change.Sum(
                                column("drafts", "n"), column("drafts", "n"), Optional.empty(), false, literal(5)));
    }

    @Test
    void excludedHasNoDefaultsNoPlacesAndNoSums() {
        assertFails(
                doing(set("text", col("excluded.doc"))),
                "HYC00 'excluded.doc' has no value in VALUES (line 1, column 8): its default is made as the row is"
                        + " written. Give the column a value, or write DEFAULT or a value for it in SET");
        assertFails(
                doing(set("text", col("excluded.doc[0]"))),
                "HYC00 'excluded.doc[0]' is a place inside a value (line 1, column 8); EXCLUDED has whole columns."
                        + " Write the value again");
        assertFails(
                doing(set("n", sum(col("excluded.n"), value(1)))),
                "HYC00 'excluded.n' is a value, which stands after a column (line 1, column 8); write n + EXCLUDED.n,"
                        + " COALESCE(n, EXCLUDED.n), or EXCLUDED.n alone");
        assertFails(
                doing(set("n", col("excluded.m"))),
                "42S22 there is no column 'm' in drafts (line 1, column 8); did you mean n?");
    }

    @Test
    void anUpdateOnConflictNeedsBothActions() {
        assertFails(
                insert("fixed", "id", doUpdate(set("a", value("x"))), rows(row("a"))),
                "42501 the action 'update' is not allowed on fixed; its mapping says so under 'actions'");
        assertFails(
                insert("strict", "id", doUpdate(set("b", value("x"))), rows(row("a"))),
                "42501 the action 'update' does not accept strict.b; it accepts [a]");
    }

    @Test
    void parametersAreDescribedByTheColumnsTheyAreWrittenTo() throws SQLException {
        Plan plan = plan(insert(
                "drafts",
                "id, text",
                doUpdate(set("n", parameter(2)), set("text", col("excluded.text"))),
                rows(row(parameter(0), parameter(1)))));
        assertThat(WriteStatements.parameters(plan)).containsExactly("id", "text", "n");
        assertThat(plan.columns()).isEmpty();
        assertThat(plan.isRead()).isFalse();
    }

    @Test
    void aSelectIsCopied() throws SQLException {
        Plan plan = plan(insert("drafts", "id, text, n", select("SELECT email, 'x', ? FROM posts WHERE likes > ?")));
        Operation.Copy copy = (Operation.Copy) plan.operation();
        assertThat(copy.columns())
                .containsExactly(column("drafts", "id"), column("drafts", "text"), column("drafts", "n"));
        assertThat(copy.read().source().resource().name()).isEqualTo("posts");
        assertThat(copy.reading()).contains(copy.read());
        assertThat(WriteStatements.parameters(plan)).containsExactly("n", "likes");
        assertThat(plan.columns()).isEmpty();
    }

    @Test
    void aCopyMaySkipWhatIsThere() throws SQLException {
        Operation operation = plan(insert("drafts", "id", NOTHING, select("SELECT email FROM posts")))
                .operation();
        assertThat(((Operation.Copy) operation).conflict()).isEqualTo(new Conflict.Nothing());
        assertFails(
                insert("drafts", "id", doUpdate(set("text", value("x"))), select("SELECT email FROM posts")),
                "HYC00 ON CONFLICT DO UPDATE is for one row of VALUES; send a batch of single rows");
    }

    @Test
    void aCopyIsOfColumnsOfAnotherTable() throws SQLException {
        String own = "HYC00 INSERT INTO drafts of a SELECT on the same table is not supported: it would read what it"
                + " writes; read the rows and send them as a batch";
        assertFails(insert("drafts", "id", select("SELECT id FROM drafts")), own);
        assertFails(insert("other", "id", select("SELECT id FROM twin")), own.replace("drafts", "other"));
        assertFails(
                insert("drafts", "id", select("SELECT COUNT(*) FROM posts")),
                "HYC00 INSERT INTO drafts of a COUNT is not supported; read the count and write it as a parameter");
        assertFails(
                insert("drafts", "id", select("SELECT 'a'")),
                "HYC00 INSERT of a SELECT without FROM is not supported; write VALUES");
        assertFails(
                insert("drafts", "id", select("SELECT id FROM strict")),
                "42501 the action 'read' is not allowed on strict; its mapping says so under 'actions'");
    }

    @Test
    void aCopysColumnsMatchInNumberAndCanFit() throws SQLException {
        assertFails(
                insert("drafts", "id, text", select("SELECT email FROM posts")),
                "42601 INSERT INTO drafts has 2 columns but its SELECT gives 1");
        assertFails(
                insert("drafts", "id, words", select("SELECT email, likes FROM posts")),
                "22018 posts.likes is integer, which drafts.words (string_set) does not take; select another column");
        assertThat(plan(insert("drafts", "id, at, n", select("SELECT author.city, seen, price FROM posts")))
                        .operation())
                .isInstanceOf(Operation.Copy.class);
    }

    private static Operation.Create created(Statement.Insert insert) throws SQLException {
        return (Operation.Create) plan(insert).operation();
    }

    private static OnConflict doUpdate(Statement.Assignment... sets) {
        return new OnConflict.Update(List.of(), List.of(sets));
    }

    private static Statement.Insert doing(Statement.Assignment... sets) {
        List<NewValue> row = row("a", "x", 5, byDefault());
        return insert("drafts", "id, text, n, doc", doUpdate(sets), rows(row));
    }

    private static List<Change> changes(Statement.Assignment... sets) throws SQLException {
        return ((Conflict.Update) created(doing(sets)).conflict()).changes();
    }
}
