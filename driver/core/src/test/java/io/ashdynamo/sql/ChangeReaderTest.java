package io.ashdynamo.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UPDATE, DELETE and TRUNCATE. */
class ChangeReaderTest {

    /** What SET gives c in {@code UPDATE t SET c = …}, which begins at this column. */
    private static final int START = 18;

    private static final String CONFLICT = "INSERT INTO t VALUES (1) ON CONFLICT DO UPDATE SET c = ";

    @Test
    void aValueIsRead() throws SQLException {
        assertThat(value("1")).isEqualTo(number(1, 0));
        assertThat(value("(-1)")).isEqualTo(number(-1, 1));
        assertThat(value("?")).isEqualTo(parameter(0, 0));
        assertThat(value("NULL")).isEqualTo(new NewValue.Of(new Operand.Literal(null, at(0))));
        assertThat(value("ARRAY[1]")).isEqualTo(new NewValue.Of(new Operand.Literal(List.of(BigDecimal.ONE), at(0))));
    }

    @ParameterizedTest
    @CsvSource({"DEFAULT, 0", "(default), 1"})
    void aDefaultIsRead(String written, int offset) throws SQLException {
        assertThat(value(written)).isEqualTo(new NewValue.ByDefault(at(offset)));
    }

    @ParameterizedTest
    @CsvSource({"a, a", "t.a, t.a", "(a.b[0].c), a.b[0].c", "\"DEFAULT\", DEFAULT"})
    void aColumnIsRead(String written, String column) throws SQLException {
        NewValue.OfColumn value = (NewValue.OfColumn) value(written);
        assertThat(value.column()).hasToString(column);
    }

    @Test
    void sumsAreRead() throws SQLException {
        assertThat(value("a + 1")).isEqualTo(new NewValue.Sum(of("a", 0), false, number(1, 4), at(0)));
        assertThat(value("a-?")).isEqualTo(new NewValue.Sum(of("a", 0), true, parameter(0, 2), at(0)));
        assertThat(value("(1 + (a))")).isEqualTo(new NewValue.Sum(of("a", 6), false, number(1, 1), at(1)));
        assertThat(value("a - -1")).isEqualTo(new NewValue.Sum(of("a", 0), true, number(-1, 4), at(0)));
        assertThat(value("? + coalesce(a, ?)"))
                .isEqualTo(new NewValue.Sum(
                        new NewValue.Coalesce(column("a", 13), parameter(1, 16), at(4)),
                        false,
                        parameter(0, 0),
                        at(0)));
        assertThat(value("COALESCE(a, 0) - 1"))
                .isEqualTo(new NewValue.Sum(
                        new NewValue.Coalesce(column("a", 9), number(0, 12), at(0)), true, number(1, 17), at(0)));
    }

    @Test
    void functionsAreRead() throws SQLException {
        assertThat(value("COALESCE((a), ?)"))
                .isEqualTo(new NewValue.Coalesce(column("a", 10), parameter(0, 14), at(0)));
        assertThat(value("list_append(a, ?)")).isEqualTo(new NewValue.ListAppend(of("a", 12), parameter(0, 15), at(0)));
        assertThat(value("LIST_APPEND(?, COALESCE(a, ?))"))
                .isEqualTo(new NewValue.ListAppend(
                        parameter(0, 12), new NewValue.Coalesce(column("a", 24), parameter(1, 27), at(15)), at(0)));
        assertThat(value("set_add(a, ?)"))
                .isEqualTo(new NewValue.SetChange(column("a", 8), false, parameter(0, 11), at(0)));
        assertThat(value("Set_Remove(a, ?)"))
                .isEqualTo(new NewValue.SetChange(column("a", 11), true, parameter(0, 14), at(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a + b",
                "1 - a",
                "1 + 1",
                "a + 1 - 2",
                "COALESCE(a, 1) + b",
                "a + COALESCE(b, 1)",
                "set_add(a, ?) + 1",
                "upper(a)",
                "x.coalesce(a, 1)",
                "IFNULL(a, 1)"
            })
    void anotherExpressionIsRefused(String written) {
        assertFails(
                set(written),
                "'" + written + "' is not supported as a new value (line 1, column 18); " + Instead.NEW_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a * 2",
                "a / 2",
                "a || 'x'",
                "-a",
                "(1, 2)",
                "(SELECT 1)",
                "a = 1",
                "NOT a",
                "CASE WHEN a = 1 THEN 2 END",
                "CAST(a AS INT)"
            })
    void whatIsNoValueIsRefused(String written) {
        assertFails(
                set(written),
                "'" + written + "' is not supported as a value (line 1, column 18); " + Instead.NEW_VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "COALESCE(1, a) | '1' is not supported as a new value (line 1, column 27); write COALESCE(column, value)",
                "COALESCE(a, b) | 'b' is not supported as a new value (line 1, column 30); write COALESCE(column, value)",
                "set_add(a, b) | 'b' is not supported as a new value (line 1, column 29); write set_add(column, set), the set as a value",
                "set_remove(?, ?) | '?' is not supported as a new value (line 1, column 29); write set_remove(column, set), the set as a value",
                "a + (b + 1) | 'b + 1' is not supported as a value (line 1, column 23); write a value, DEFAULT, a column, column + value, column - value, COALESCE(column, value), list_append(list, list), set_add(column, set) or set_remove(column, set)",
                "a + b * 2 | 'b * 2' is not supported as a value (line 1, column 22); write a value, DEFAULT, a column, column + value, column - value, COALESCE(column, value), list_append(list, list), set_add(column, set) or set_remove(column, set)",
                "EXCLUDED.a | 'EXCLUDED.a' is not supported as a new value (line 1, column 18); only ON CONFLICT DO UPDATE has EXCLUDED",
                "a + excluded.b | 'excluded.b' is not supported as a new value (line 1, column 22); only ON CONFLICT DO UPDATE has EXCLUDED",
                "set_add(DISTINCT a, ?) | a part of the statement is not supported: 'DISTINCT a, ?)'",
            })
    void argumentsOfAnotherKindAreRefused(String written, String message) {
        assertFails(set(written), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"COALESCE(a) | COALESCE | 1", "set_add(a, 1, 2) | set_add | 3"})
    void functionsTakeTwoArguments(String written, String name, int found) {
        SqlFailure failure = SqlFailure.of(() -> SqlParser.parse(set(written)));
        assertThat(failure.message()).isEqualTo(name + " takes 2 arguments, not " + found + " (line 1, column 18)");
        assertThat(failure.state()).isEqualTo("42601");
    }

    @Test
    void aConflictHasExcluded() throws SQLException {
        assertThat(afterConflict("EXCLUDED.a")).isEqualTo(excluded(0));
        assertThat(afterConflict("b + EXCLUDED.a"))
                .isEqualTo(new NewValue.Sum(ofAfterConflict("b", 0), false, excluded(4), after(0)));
        assertThat(afterConflict("EXCLUDED.a + b"))
                .isEqualTo(new NewValue.Sum(ofAfterConflict("b", 13), false, excluded(0), after(0)));
        assertThat(afterConflict("COALESCE(b, EXCLUDED.a)"))
                .isEqualTo(new NewValue.Coalesce(ofAfterConflict("b", 9).column(), excluded(12), after(0)));
        assertThat(afterConflict("list_append(b, EXCLUDED.a)"))
                .isEqualTo(new NewValue.ListAppend(ofAfterConflict("b", 12), excluded(15), after(0)));
        assertThat(afterConflict("set_add(b, EXCLUDED.a)"))
                .isEqualTo(new NewValue.SetChange(ofAfterConflict("b", 8).column(), false, excluded(11), after(0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "EXCLUDED.a + 1 | EXCLUDED.a + 1 | 0",
                "EXCLUDED.a - b | EXCLUDED.a - b | 0",
                "COALESCE(EXCLUDED.a, 1) | EXCLUDED.a | 9",
                "set_add(EXCLUDED.a, ?) | EXCLUDED.a | 8",
            })
    void excludedIsNoColumnOfTheRow(String written, String part, int offset) {
        SqlFailure failure = SqlFailure.of(() -> afterConflict(written));
        assertThat(failure.message())
                .startsWith("'" + part + "' is not supported as a new value (" + after(offset) + "); ");
        assertThat(failure.state()).isEqualTo("HYC00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "t.a", "a.b.c.d", "tags[0]", "a.b[1]", "\"a.b\".c"})
    void aPlaceMayBeSet(String written) throws SQLException {
        Statement.Update update = (Statement.Update) SqlParser.parse("UPDATE t SET " + written + " = 1");
        assertThat(update.assignments().get(0).column()).hasToString(written.replace("\"", ""));
    }

    @Test
    void anUpdateIsRead() throws SQLException {
        Statement.Update update = (Statement.Update)
                SqlParser.parse("UPDATE t x SET a = ?, b = b + ? WHERE c = ? RETURNING ?, x.*, a.b[0] AS y");

        assertThat(update.table().alias()).contains(new Name("x", false));
        assertThat(update.assignments()).hasSize(2);
        assertThat(((Predicate.Comparison) update.where().get()).right())
                .isEqualTo(new Operand.Parameter(2, place(43)));
        assertThat(update.returning().get(0))
                .isEqualTo(new SelectItem.OfValue(new Operand.Parameter(3, place(55)), Optional.empty(), "?"));
        assertThat(update.returning().get(1))
                .isEqualTo(new SelectItem.All(Optional.of(new Name("x", false)), place(58)));
        assertThat(((SelectItem.OfColumn) update.returning().get(2)).column()).hasToString("a.b[0]");
        assertThat(update.parameters()).isEqualTo(4);
    }

    @Test
    void aDeleteIsRead() throws SQLException {
        Statement.Delete delete = (Statement.Delete) SqlParser.parse("DELETE FROM t WHERE a = ? RETURNING *, ?");

        assertThat(delete.where()).isPresent();
        assertThat(delete.returning())
                .containsExactly(
                        new SelectItem.All(Optional.empty(), place(37)),
                        new SelectItem.OfValue(new Operand.Parameter(1, place(40)), Optional.empty(), "?"));
        assertThat(delete.parameters()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "RETURNING count(*) | 'count(*)' in RETURNING is not supported (line 1, column 25); return columns and values; the number of rows is the update count",
                "RETURNING a + 1 | 'a + 1' is not supported as a value (line 1, column 25); return columns and values; the number of rows is the update count",
                "RETURNING a INTO x | RETURNING … INTO is not supported (line 1, column 15); leave it out",
                "RETURNING WITH (OLD AS o) o.a | RETURNING WITH is not supported (line 1, column 15); leave it out",
                "WHERE a = 1 RETURN a | RETURN is not supported (line 1, column 27); write RETURNING",
                "RETURNING OLD.* | 'OLD.*' is not supported (line 1, column 25); write *, or the name of the table before its dot",
            })
    void otherWaysToReturnAreRefused(String rest, String message) {
        assertFails("DELETE FROM t " + rest, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"TRUNCATE TABLE t | 16", "truncate t; | 10"})
    void truncateIsRead(String sql, int column) throws SQLException {
        assertThat(SqlParser.parse(sql))
                .isEqualTo(new Statement.Truncate(new TableRef(new Name("t", false), Optional.empty(), place(column))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "TRUNCATE TABLE t, u | TRUNCATE of several tables is not supported (line 1, column 1); write the name of one table, without a catalog or schema",
                "TRUNCATE TABLE ONLY t | ONLY is not supported (line 1, column 16); leave it out",
                "TRUNCATE TABLE t CASCADE | CASCADE is not supported (line 1, column 18); leave it out",
                "TRUNCATE s.t | FROM with a qualified table name is not supported; write the name of one table, without a catalog or schema ('s.t')",
                "MERGE INTO t USING u ON (a = b) WHEN MATCHED THEN UPDATE SET a = 1 | MERGE is not supported; there are SELECT, INSERT, UPSERT, REPLACE, UPDATE, DELETE, TRUNCATE, EXPLAIN, SHOW, DESCRIBE, BEGIN, COMMIT, ROLLBACK, SAVEPOINT and SET",
            })
    void otherStatementsAreRefused(String sql, String message) {
        assertFails(sql, message);
    }

    private static String set(String value) {
        return "UPDATE t SET c = " + value;
    }

    private static NewValue value(String written) throws SQLException {
        return ((Statement.Update) SqlParser.parse(set(written)))
                .assignments()
                .get(0)
                .value();
    }

    private static NewValue afterConflict(String written) throws SQLException {
        Statement.Insert insert = (Statement.Insert) SqlParser.parse(CONFLICT + written);
        return ((OnConflict.Update) insert.onConflict()).assignments().get(0).value();
    }

    private static NewValue.OfColumn excluded(int offset) {
        return new NewValue.OfColumn(new ColumnRef(
                Optional.of(new Name("EXCLUDED", false)), new Name("a", false), List.of(), after(offset)));
    }

    private static NewValue.OfColumn ofAfterConflict(String name, int offset) {
        return new NewValue.OfColumn(new ColumnRef(Optional.empty(), new Name(name, false), List.of(), after(offset)));
    }

    private static NewValue.OfColumn of(String name, int offset) {
        return new NewValue.OfColumn(column(name, offset));
    }

    private static ColumnRef column(String name, int offset) {
        return new ColumnRef(Optional.empty(), new Name(name, false), List.of(), at(offset));
    }

    private static NewValue number(int number, int offset) {
        return new NewValue.Of(new Operand.Literal(BigDecimal.valueOf(number), at(offset)));
    }

    private static NewValue parameter(int index, int offset) {
        return new NewValue.Of(new Operand.Parameter(index, at(offset)));
    }

    private static Position at(int offset) {
        return place(START + offset);
    }

    private static Position after(int offset) {
        return place(CONFLICT.length() + 1 + offset);
    }

    private static Position place(int column) {
        return new Position(1, column);
    }

    private static void assertFails(String sql, String message) {
        SqlFailure failure = SqlFailure.of(() -> SqlParser.parse(sql));
        assertThat(failure.message()).isEqualTo(message);
        assertThat(failure.state()).isEqualTo("HYC00");
    }
}
