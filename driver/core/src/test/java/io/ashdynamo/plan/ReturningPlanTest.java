package io.ashdynamo.plan;

import static io.ashdynamo.plan.WriteStatements.assertFails;
import static io.ashdynamo.plan.WriteStatements.column;
import static io.ashdynamo.plan.WriteStatements.delete;
import static io.ashdynamo.plan.WriteStatements.insert;
import static io.ashdynamo.plan.WriteStatements.items;
import static io.ashdynamo.plan.WriteStatements.parameter;
import static io.ashdynamo.plan.WriteStatements.plan;
import static io.ashdynamo.plan.WriteStatements.row;
import static io.ashdynamo.plan.WriteStatements.rows;
import static io.ashdynamo.plan.WriteStatements.select;
import static io.ashdynamo.plan.WriteStatements.set;
import static io.ashdynamo.plan.WriteStatements.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.row.Column;
import io.ashdynamo.sql.InsertRows;
import io.ashdynamo.sql.Statement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturningPlanTest {

    @Test
    void aWriteGivesItsColumns() throws SQLException {
        Plan plan = plan(returning(insert("posts", "email, num", rows(row("a", 1))), "num AS n, author.city, 1"));
        Operation.Returning returning = (Operation.Returning) plan.operation();
        assertThat(returning.write()).isInstanceOf(Operation.Create.class);
        assertThat(returning.resource().name()).isEqualTo("posts");
        assertThat(returning.outputs().subList(0, 2))
                .containsExactly(
                        new Output.Stored(column("posts", "num")), new Output.Stored(column("posts", "author.city")));
        assertThat(returning.outputs().get(2)).isInstanceOf(Output.Fixed.class);
        assertThat(plan.columns()).extracting(Column::label).containsExactly("n", "author.city", "1");
        assertThat(plan.isRead()).isTrue();
    }

    @Test
    void aStarIsEveryColumn() throws SQLException {
        Plan plan = plan(returning(delete("drafts", "text = 'x'"), "*"));
        assertThat(plan.columns()).extracting(Column::label).containsExactly("id", "text", "n", "doc", "words", "at");
        assertThat(((Operation.Returning) plan.operation()).write()).isInstanceOf(Operation.Destroy.class);
    }

    @Test
    void itsParametersAreDescribed() throws SQLException {
        Statement.Update update = update("drafts", "id = 'a'", set("n", parameter(0)));
        Plan plan = plan(new Statement.Update(
                update.table(), update.assignments(), update.where(), update.hints(), items("n"), 1));
        assertThat(WriteStatements.parameters(plan)).containsExactly("n");
    }

    @Test
    void itNeedsTheActionRead() throws SQLException {
        assertFails(
                returning(delete("strict", "id = 'a'"), "b"),
                "42501 the action 'read' is not allowed on strict; its mapping says so under 'actions'");
    }

    @Test
    void itHasNoCountsAndNoUnknownColumns() throws SQLException {
        assertFails(
                returning(delete("drafts", "id = 'a'"), "COUNT(*)"),
                "HYC00 COUNT in RETURNING is not supported: it gives the rows that were written; count them, or leave"
                        + " RETURNING out and take the update count");
        assertFails(
                returning(delete("drafts", "id = 'a'"), "txt"),
                "42S22 there is no column 'txt' in drafts (line 1, column 8); did you mean text?");
    }

    @Test
    void aCopyGivesNoRows() throws SQLException {
        InsertRows rows = select("SELECT email FROM posts");
        assertFails(
                returning(insert("drafts", "id", rows), "id"),
                "HYC00 RETURNING of INSERT … SELECT is not supported: its rows are written as they are read, however"
                        + " many they are; leave it out, and read them again");
    }

    @Test
    void explainTellsOfIt() throws SQLException {
        Plan plan = plan(new Statement.Explain(returning(delete("drafts", "id = 'a'"), "id"), false));
        assertThat(((Operation.Explain) plan.operation()).operation()).isInstanceOf(Operation.Returning.class);
        assertThat(plan.columns()).isEqualTo(UtilityColumns.EXPLAIN.columns());
    }

    private static Statement returning(Statement.Insert insert, String list) throws SQLException {
        return new Statement.Insert(
                insert.table(), insert.columns(), insert.rows(), insert.onConflict(), items(list), 9);
    }

    private static Statement returning(Statement.Delete delete, String list) throws SQLException {
        return new Statement.Delete(delete.table(), delete.where(), delete.hints(), items(list), 9);
    }

    @Test
    void withoutItAWriteGivesACount() throws SQLException {
        assertThat(plan(delete("drafts", "id = 'a'")).columns()).isEqualTo(List.of());
    }
}
