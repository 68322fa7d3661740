package io.ashdynamo.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {

    static List<String> paths() {
        return List.of(
                "a",
                "author.city",
                "t.author.city",
                "a.b.c.d.e.f.g",
                "tags[0]",
                "author.tags[0]",
                "tags[0].name",
                "tags[0][1]",
                "x.tags[0].z[1].k",
                "a.b.c[0][12].d.e[3].f",
                "author.day",
                "day",
                "day[0]",
                "a[0].month",
                "a.order[1].group");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyMixtureIsRead(String path) throws SQLException {
        assertThat(item(path)).hasToString(path);
        assertThat(item(path.replace(".", " . ").replace("[", " [ "))).hasToString(path);
    }

    @Test
    void aPathHasItsParts() throws SQLException {
        assertThat(item("x.tags[0].z[1].k"))
                .isEqualTo(new ColumnRef(
                        Optional.of(new Name("x", false)),
                        new Name("tags", false),
                        List.of(
                                new PathStep.Index(0),
                                new PathStep.Field("z"),
                                new PathStep.Index(1),
                                new PathStep.Field("k")),
                        new Position(1, 8)));
        assertThat(item("tags[0].k"))
                .isEqualTo(new ColumnRef(
                        Optional.empty(),
                        new Name("tags", false),
                        List.of(new PathStep.Index(0), new PathStep.Field("k")),
                        new Position(1, 8)));
    }

    @Test
    void quotedPartsKeepTheirDotsAndQuotes() throws SQLException {
        assertThat(item("\"a.b\".\"c\"\"d.e\"[0].`f.``g`.\"h[1]\""))
                .isEqualTo(new ColumnRef(
                        Optional.of(new Name("a.b", true)),
                        new Name("c\"d.e", true),
                        List.of(new PathStep.Index(0), new PathStep.Field("f.`g"), new PathStep.Field("h[1]")),
                        new Position(1, 8)));
        assertThat(item("\"a.b\"[2]").qualifier()).isEmpty();
        assertThat(item("\"a.b\"[2]").name()).isEqualTo(new Name("a.b", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"author.city", "tags[0]", "x.tags[0].z[1].k", "tags[0][1]", "\"a.b\".c[0].\"d.e\""})
    void aPathStandsWhereverAColumnDoes(String path) throws SQLException {
        ColumnRef column = item(path);
        for (String condition : List.of(
                "%s = 1",
                "1 < %s",
                "(%s) <> 1",
                "size(%s) > 1",
                "begins_with(%s, 'x')",
                "attribute_exists(%s)",
                "%s IN (1, 2)",
                "(%s, b) IN ((1, 2))",
                "%s LIKE 'x'",
                "%s IS NOT NULL",
                "%s BETWEEN 1 AND 2",
                "a = %s",
                "NOT (a = 1 OR %s = 2)")) {
            assertThat(where(condition.formatted(path)).toString()).contains(column.toString());
        }
        Statement.Select select = select("SELECT COUNT(" + path + ") FROM t ORDER BY a, " + path + " DESC");
        assertThat(select.orderings().get(1).column().get()).hasToString(column.toString());
        assertThat(((SelectItem.Count) select.items().get(0)).column().get()).hasToString(column.toString());
    }

    @Test
    void aSelectItemMayBeNamed() throws SQLException {
        SelectItem.OfColumn item = (SelectItem.OfColumn)
                select("SELECT a.b[0].c AS \"d.e\" FROM t").items().get(0);
        assertThat(item.alias()).contains(new Name("d.e", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "1 : 2", "-1", "", "0, 1", "'a'", "1.5", "99999999999", "a", "1 + 1"})
    void anIndexIsAWholeNumber(String index) {
        SqlFailure failure = SqlFailure.of(() -> SqlParser.parse("SELECT tags[" + index + "] FROM t"));
        assertThat(failure.message())
                .isEqualTo("the path 'tags[" + index
                        + "]' is not supported (line 1, column 8); an index is one whole number from 0");
        assertThat(failure.state()).isEqualTo("HYC00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT id(+) FROM t | HYC00 | the path 'id(+)' is not supported (line 1, column 8); write a column, or steps as .name and [0]",
                "SELECT a FROM t WHERE a[0][?] = 1 | HYC00 | the path 'a[0][?]' is not supported (line 1, column 23); an index is one whole number from 0",
                "SELECT a[0].* FROM t | 42601 | the statement is not SQL at '.', line 1, column 12",
                "SELECT f(a)[0] FROM t | HYC00 | 'f(a)[0]' is not supported as a value (line 1, column 8); DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics",
                "UPDATE t SET a[0][1] = 1 | 42601 | the statement is not SQL at '[', line 1, column 18; a place that SET writes may have one index, at its end: write the list or map that holds it",
                "UPDATE t SET a.b[0].c = 1 | 42601 | the statement is not SQL at '.', line 1, column 20; a place that SET writes may have one index, at its end: write the list or map that holds it",
            })
    void whatIsNoPathIsRefused(String sql, String state, String message) {
        SqlFailure failure = SqlFailure.of(() -> SqlParser.parse(sql));
        assertThat(failure.message()).isEqualTo(message);
        assertThat(failure.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decimal", "INT", "uuid", "float"})
    void aTypesNameMustBeQuoted(String name) throws SQLException {
        SqlFailure failure = SqlFailure.of(() -> SqlParser.parse("SELECT " + name + " FROM t"));
        assertThat(failure.message())
                .endsWith("; '" + name + "' is the name of a type: as the name of a column, put it in double quotes");
        assertThat(failure.state()).isEqualTo("42601");
        assertThat(item("\"" + name + "\"").name()).isEqualTo(new Name(name, true));
        assertThat(item("t." + name).name()).isEqualTo(new Name(name, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPPER(a)", "SUM(x)", "a + 1", "-a", "CASE WHEN a = 1 THEN 2 END", "(SELECT 1)"})
    void calculationsAreTheWorkOfAnotherModule(String item) {
        SqlFailure failure = SqlFailure.of(() -> SqlParser.parse("SELECT " + item + " FROM t"));
        assertThat(failure.message())
                .isEqualTo("'" + item + "' is not supported as a value (line 1, column 8); " + Instead.ANALYTICS);
        assertThat(failure.state()).isEqualTo("HYC00");
    }

    private static ColumnRef item(String path) throws SQLException {
        return ((SelectItem.OfColumn)
                        select("SELECT " + path + " FROM t").items().get(0))
                .column();
    }

    private static Predicate where(String condition) throws SQLException {
        return select("SELECT id FROM t WHERE " + condition).where().get();
    }

    private static Statement.Select select(String sql) throws SQLException {
        return (Statement.Select) SqlParser.parse(sql);
    }
}
