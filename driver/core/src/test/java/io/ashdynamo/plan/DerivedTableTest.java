package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.row.Column;
import io.ashdynamo.sql.Hints;
import io.ashdynamo.sql.Operand;
import io.ashdynamo.sql.Statement;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SELECTs over a SELECT; the outer one is written with a table {@code x} in its place. */
class DerivedTableTest {

    private static final Hints CONSISTENT = new Hints(
            true, Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM x           | SELECT num AS n, team FROM orders        | n=num team=team",
                "SELECT x.* FROM x         | SELECT num AS n, 1 AS one FROM orders    | n=num one=constant",
                "SELECT x.n, x.team FROM x | SELECT num AS n, team FROM orders        | n=num team=team",
                "SELECT N AS m, 2 FROM x   | SELECT num AS n, team FROM orders        | m=num 2=constant",
                "SELECT author.city FROM x | SELECT author FROM orders                | author.city=author.city",
                "SELECT a.city FROM x      | SELECT author AS a FROM orders           | a.city=author.city",
                "SELECT author.city FROM x | SELECT author.city FROM orders           | author.city=author.city"
            })
    void outerNamesMeanWhatTheInnerSelectLists(String outer, String inner, String columns) throws SQLException {
        Plan plan = plan(outer, inner);
        List<String> labels = plan.columns().stream().map(Column::label).toList();
        List<String> outputs = ((Operation.Read) plan.operation())
                .outputs().stream().map(DerivedTableTest::told).toList();
        assertThat(IntStream.range(0, labels.size())
                        .mapToObj(i -> labels.get(i) + "=" + outputs.get(i))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(columns);
    }

    @Test
    void bothWheresMustHold() throws SQLException {
        Operation.TableRead read = read(
                "SELECT * FROM x WHERE n = 1 AND x.s = 'new'",
                "SELECT num AS n, status AS s FROM orders WHERE customer = 'a'");
        assertThat(Selects.way(read)).isEqualTo("keys 1");
        assertThat(read.where().conjuncts()).hasSize(3);
    }

    @Test
    void theOuterOrderWinsAndElseTheInnerOneIsKept() throws SQLException {
        String inner = "SELECT num, placed FROM orders WHERE customer = 'a' ORDER BY num DESC";
        assertThat(Selects.way(read("SELECT * FROM x ORDER BY placed", inner))).isEqualTo("query by_placed 1 in order");
        assertThat(Selects.way(read("SELECT placed FROM x", inner))).isEqualTo("query table 1 backward in order");
    }

    @Test
    void windowsAreStackedTheInnerFirst() throws SQLException {
        Operation.TableRead read = read(
                "SELECT * FROM x LIMIT 5 OFFSET 1", "SELECT num FROM orders WHERE customer = 'a' LIMIT 10 OFFSET 2");
        assertThat(read.windows()).extracting(DerivedTableTest::told).containsExactly("10 from 2", "5 from 1");
        assertThat(read.path().cost().items()).isEqualTo(8);
    }

    @Test
    void aWindowThatSaysNothingIsNone() throws SQLException {
        assertThat(read("SELECT * FROM x", "SELECT num FROM orders").windows()).isEmpty();
    }

    @Test
    void aCountCountsTheItemsOfTheInnerWindow() throws SQLException {
        Operation.TableRead read =
                read("SELECT COUNT(*) FROM x LIMIT 1", "SELECT num FROM orders ORDER BY note LIMIT 10");
        assertThat(read.windows()).extracting(DerivedTableTest::told).containsExactly("10 from 0");
        assertThat(read.count().map(DerivedTableTest::told)).contains("1 from 0");
        assertThat(read.order()).isEmpty();
        assertThat(Selects.way(read)).isEqualTo("scan");
        assertThat(read.path().cost().items()).isEqualTo(10);
    }

    @Test
    void aSelectMayBeDerivedTwice() throws SQLException {
        Statement.Select middle = Selects.over(
                "SELECT y.n AS m, y.team FROM y WHERE team = 't'", Selects.parsed("SELECT num AS n, team FROM orders"));
        Operation.TableRead read = Selects.read(Selects.over("SELECT COUNT(m) FROM x WHERE m > 3", middle));
        assertThat(Selects.way(read)).isEqualTo("query by_team 1");
    }

    @Test
    void aConditionThatIsNeverTrueMergesWithAnything() throws SQLException {
        assertThat(Selects.way(read("SELECT * FROM x WHERE 1 = 0", "SELECT num FROM orders LIMIT 3")))
                .isEqualTo("nothing");
    }

    @Test
    void theHintsOfBothCount() throws SQLException {
        Statement.Select inner =
                Selects.hinted("SELECT num FROM orders WHERE customer = 'a'", Selects.index("by_placed"));
        assertThat(Selects.way(Selects.read(Selects.over("SELECT * FROM x", inner))))
                .isEqualTo("query by_placed 1");
        Operation.TableRead read = Selects.read(Selects.hinted(Selects.over("SELECT * FROM x", inner), CONSISTENT));
        assertThat(Selects.way(read)).isEqualTo("query by_placed 1");
        assertThat(read.mode().consistent()).isTrue();
    }

    @Test
    void hintsOfBothThatDifferAreRefused() throws SQLException {
        Statement.Select inner =
                Selects.hinted("SELECT num FROM orders WHERE customer = 'a'", Selects.index("by_placed"));
        Statement.Select outer = Selects.hinted(Selects.over("SELECT * FROM x", inner), Selects.index("by_status"));
        assertThat(SqlFailure.of(() -> Selects.read(outer)).state()).isEqualTo("42601");
    }

    @Test
    void parametersOfBothAreDescribed() throws SQLException {
        Statement.Select inner = Selects.parsed("SELECT num FROM orders WHERE status = ?");
        assertThat(Selects.plan(Selects.over("SELECT * FROM x", inner)).parameters())
                .extracting(Column::label)
                .containsExactly("status");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "SELECT * FROM x WHERE num > 1   | SELECT num FROM orders LIMIT 3        | WHERE, or COUNT of a column, comes after its LIMIT or OFFSET",
                "SELECT COUNT(note) FROM x       | SELECT note FROM orders OFFSET 3      | WHERE, or COUNT of a column, comes after its LIMIT or OFFSET",
                "SELECT * FROM x ORDER BY num    | SELECT num FROM orders LIMIT 3        | ORDER BY comes after its LIMIT or OFFSET",
                "SELECT * FROM x                 | SELECT COUNT(*) FROM orders           | it is a COUNT",
                "SELECT * FROM x                 | SELECT 1                              | it reads no table",
                "SELECT * FROM x WHERE one = 1   | SELECT 1 AS one FROM orders           | 'one' (line 1, column 23) is a constant, which is not compared, ordered by or counted",
                "SELECT COUNT(one) FROM x        | SELECT 1 AS one FROM orders           | 'one' (line 1, column 14) is a constant, which is not compared, ordered by or counted",
                "SELECT num FROM x ORDER BY one  | SELECT 1 AS one, num FROM orders      | 'one' (line 1, column 28) is a constant, which is not compared, ordered by or counted"
            })
    void whatDoesNotMergeIsRefused(String outer, String inner, String reason) {
        SqlFailure failure = SqlFailure.of(() -> plan(outer, inner));
        assertThat(failure.state()).isEqualTo("HYC00");
        assertThat(failure.message())
                .startsWith("the SELECT in FROM (line 1, column ")
                .endsWith(") does not merge with the one around it into one read: " + reason
                        + "; this is the work of the module ashdynamo-analytics");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "SELECT note FROM x     | there is no column 'note' in the SELECT in FROM (line 1, column 8); possible here: num, n, n",
                "SELECT y.num FROM x    | there is no table, alias or column 'y' in the statement (line 1, column 8); did you mean x?",
                "SELECT orders.num FROM x | there is no table, alias or column 'orders' in the statement (line 1, column 8); possible here: x",
                "SELECT y.* FROM x      | there is no table, alias or column 'y' in the statement (line 1, column 8); did you mean x?",
                "SELECT n FROM x        | 'n' (line 1, column 8) is ambiguous: the SELECT in FROM lists it 2 times; give each an alias"
            })
    void whatTheInnerSelectDoesNotListIsUnknown(String outer, String message) {
        SqlFailure failure = SqlFailure.of(() -> plan(outer, "SELECT num, note AS n, team AS n FROM orders"));
        assertThat(failure.state() + " " + failure.message()).isEqualTo("42S22 " + message);
    }

    private static Plan plan(String outer, String inner) throws SQLException {
        return Selects.plan(Selects.over(outer, Selects.parsed(inner)));
    }

    private static Operation.TableRead read(String outer, String inner) throws SQLException {
        return (Operation.TableRead) plan(outer, inner).operation();
    }

    private static String told(Output output) {
        return output instanceof Output.Stored stored
                ? stored.column().attribute().name()
                : "constant";
    }

    private static String told(Statement.Window window) {
        return window.limit().map(DerivedTableTest::number).orElse("all") + " from "
                + window.offset().map(DerivedTableTest::number).orElse("0");
    }

    private static String number(Operand operand) {
        return ((BigDecimal) ((Operand.Literal) operand).value()).toPlainString();
    }
}
