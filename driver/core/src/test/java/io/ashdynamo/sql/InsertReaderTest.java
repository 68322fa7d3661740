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

class InsertReaderTest {

    @Test
    void allPartsAreRead() throws SQLException {
        assertThat(SqlParser.parse("INSERT INTO t AS x (a, \"b\") VALUES (1, ?)"))
                .isEqualTo(new Statement.Insert(
                        new TableRef(new Name("t", false), Optional.of(new Name("x", false)), at(13)),
                        List.of(
                                column("a", 21),
                                new ColumnRef(Optional.empty(), new Name("b", true), List.of(), at(24))),
                        new InsertRows.Values(List.of(List.of(number(1, 37), parameter(0, 40)))),
                        new OnConflict.Fail(),
                        List.of(),
                        1));
    }

    @Test
    void severalRowsAreRead() throws SQLException {
        assertThat(rows("INSERT INTO t VALUES (1, ?), (DEFAULT, 2), ((?), -3)"))
                .containsExactly(
                        List.of(number(1, 23), parameter(0, 26)),
                        List.of(new NewValue.ByDefault(at(31)), number(2, 40)),
                        List.of(parameter(1, 46), number(-3, 50)));
    }

    @Test
    void oneRowMayHaveOneValueInParentheses() throws SQLException {
        assertThat(rows("INSERT INTO t VALUES ((1))")).containsExactly(List.of(number(1, 24)));
        assertThat(rows("INSERT INTO t VALUES ((1), (2))")).containsExactly(List.of(number(1, 24), number(2, 29)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "VALUES (1, 2), (3) | 42601 | row 2 of VALUES has 1 values, and the first has 2 (line 1, column 30)",
                "VALUES (1), (2), (3, 4) | 42601 | row 3 of VALUES has 2 values, and the first has 1 (line 1, column 32)",
                "VALUES (1), () | 42601 | row 2 of VALUES has 0 values, and the first has 1 (line 1, column 27)",
                "VALUES (1), 2 | 42601 | row 2 of VALUES stands in no parentheses: '2' (line 1, column 27)",
                "(a) VALUES ROW (1) | 42601 | row 1 of VALUES stands in no parentheses: 'ROW(1)' (line 1, column 26)",
                "VALUES (1, (2, 3)) | HYC00 | '(2, 3)' is not supported as a value (line 1, column 26); write a literal or a ?",
                "VALUES (1 + 1) | HYC00 | '1 + 1' is not supported as a value (line 1, column 23); write a literal or a ?",
                "VALUES (b) | HYC00 | 'b' is not supported as a value (line 1, column 23); write a literal or a ?",
                "VALUES (1) LIMIT 1 | HYC00 | LIMIT is not supported (line 1, column 26); leave it out",
                "VALUES (1) AS new | HYC00 | a part of the statement is not supported: 'AS new'",
                "DEFAULT VALUES | HYC00 | DEFAULT VALUES is not supported (line 1, column 15); name the key's columns",
                "SET a = 1 | HYC00 | INSERT without VALUES or SELECT is not supported (line 1, column 1); write INSERT INTO t (a, b) VALUES (?, ?), or SELECT a, b FROM u",
                "(a) (VALUES (1)) | HYC00 | INSERT without VALUES or SELECT is not supported (line 1, column 1); write INSERT INTO t (a, b) VALUES (?, ?), or SELECT a, b FROM u",
                "VALUES (1) ON DUPLICATE KEY UPDATE a = 1 | HYC00 | ON DUPLICATE KEY is not supported (line 1, column 26); write ON CONFLICT DO UPDATE SET …, with EXCLUDED.a for VALUES(a)",
            })
    void otherRowsAreRefused(String rest, String state, String message) {
        assertFails("INSERT INTO t " + rest, state, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPSERT INTO t (a) VALUES (?), (2)",
                "upsert t (a) VALUES (?), (2);",
                "REPLACE INTO t (a) VALUES (?), (2)",
                "/* c */ REPLACE t (a) VALUES (?), (2)",
                "INSERT OR REPLACE INTO t (a) VALUES (?), (2)",
                "INSERT /* c */ OR -- c\n REPLACE t (a) VALUES (?), (2)",
            })
    void upsertAndReplaceWriteWholeRows(String sql) throws SQLException {
        Statement.Insert insert = insert(sql);

        assertThat(insert.onConflict()).isEqualTo(new OnConflict.Replace());
        assertThat(insert.columns()).hasSize(1);
        assertThat(((InsertRows.Values) insert.rows()).rows()).hasSize(2);
        assertThat(insert.parameters()).isEqualTo(1);
    }

    @Test
    void positionsAreThoseOfTheText() throws SQLException {
        assertThat(insert("REPLACE t VALUES (1)").table().position()).isEqualTo(at(9));
        assertThat(insert("/* \uD83D\uDE00 */ INSERT OR REPLACE t VALUES (1)")
                        .table()
                        .position())
                .isEqualTo(at(28));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "UPSERT INTO t VALUES (1) ON CONFLICT DO NOTHING | HYC00 | ON CONFLICT of UPSERT and REPLACE is not supported (line 1, column 26); leave it out: they replace the row",
                "UPSERT INTO t DEFAULT VALUES | HYC00 | DEFAULT VALUES is not supported (line 1, column 15); name the key's columns",
                "INSERT OR IGNORE INTO t VALUES (1) | HYC00 | INSERT OR IGNORE is not supported (line 1, column 8); write INSERT OR REPLACE, or ON CONFLICT DO NOTHING after the values",
                "REPLACE DELAYED INTO t VALUES (1) | HYC00 | a part of the statement is not supported: 'DELAYED INTO t VALUES (1)'",
                "UPSERT | 42601 | the statement ends too early, after 'UPSERT' at line 1, column 1",
                "REPLACE; | 42601 | the statement ends too early, after 'REPLACE' at line 1, column 1",
                "INSERT OR | 42601 | the statement ends too early, after 'OR' at line 1, column 8",
                "REPLACE 5 | 42601 | the statement is not SQL at 'REPLACE', line 1, column 1",
                "UPSERT INTO t VALUES (1); SELECT 1 | 42601 | there is more than one statement: 'SELECT' at line 1, column 27; send one statement a call",
            })
    void otherFormsOfUpsertAreRefused(String sql, String state, String message) {
        assertFails(sql, state, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t (a) SELECT b FROM u WHERE c = ?",
                "INSERT INTO t (a) (SELECT b FROM u WHERE c = ?);",
                "INSERT INTO t (a) SELECT b FROM u WHERE c = ? ON CONFLICT DO NOTHING",
                "UPSERT INTO t (a) SELECT b FROM u WHERE c = ?",
            })
    void theRowsOfASelectAreRead(String sql) throws SQLException {
        Statement.Insert insert = insert(sql);
        Statement.Select select = ((InsertRows.OfSelect) insert.rows()).select();

        assertThat(select.identity()).isEqualTo("SELECT b FROM u WHERE c = ?");
        assertThat(select.parameters()).isEqualTo(1);
        assertThat(insert.parameters()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT a FROM u RETURNING a | RETURNING of INSERT … SELECT is not supported (line 1, column 31); leave it out",
                "SELECT a FROM u ON CONFLICT DO UPDATE SET a = 1 | ON CONFLICT DO UPDATE of INSERT … SELECT is not supported (line 1, column 31); write DO NOTHING, or UPSERT INTO t SELECT …",
                "SELECT a FROM u UNION SELECT a FROM v | UNION is not supported (line 1, column 31); DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics",
                "(SELECT a FROM u) LIMIT 1 | a part of the statement is not supported: 'LIMIT 1'",
                "SELECT DISTINCT a FROM u | DISTINCT is not supported (line 1, column 22); DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics",
                "WITH x AS (SELECT 1) SELECT a FROM u | WITH is not supported (line 1, column 15); DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics",
            })
    void otherSelectsAreRefused(String rest, String message) {
        assertFails("INSERT INTO t " + rest, "HYC00", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"DO NOTHING |", "(a) DO NOTHING | a", "(a, b) DO NOTHING | a b"})
    void aConflictMayBeIgnored(String rest, String key) throws SQLException {
        OnConflict.Nothing nothing = (OnConflict.Nothing)
                insert("INSERT INTO t VALUES (1) ON CONFLICT " + rest).onConflict();
        assertThat(nothing.key().stream().map(ColumnRef::toString).toList())
                .containsExactly(key == null ? new String[0] : key.split(" "));
    }

    @Test
    void aConflictMayUpdate() throws SQLException {
        assertThat(insert("INSERT INTO t VALUES (1) ON CONFLICT (a, `b`) DO UPDATE SET c = EXCLUDED.c, d.e = ?")
                        .onConflict())
                .isEqualTo(new OnConflict.Update(
                        List.of(
                                column("a", 39),
                                new ColumnRef(Optional.empty(), new Name("b", true), List.of(), at(42))),
                        List.of(
                                new Statement.Assignment(
                                        column("c", 61), new NewValue.OfColumn(qualified("EXCLUDED", "c", 65))),
                                new Statement.Assignment(qualified("d", "e", 77), parameter(0, 83)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ON CONSTRAINT pk DO NOTHING | ON CONFLICT ON CONSTRAINT is not supported (line 1, column 26); name the columns of the key, or none",
                "(a) WHERE b = 1 DO NOTHING | ON CONFLICT … WHERE is not supported (line 1, column 26); name the columns of the key, or none",
                "(lower(a)) DO NOTHING | ON CONFLICT of an expression is not supported (line 1, column 26); name the columns of the key, or none",
                "DO UPDATE SET a = 1 WHERE b = 2 | ON CONFLICT DO UPDATE … WHERE is not supported (line 1, column 26); write DO NOTHING, and then an UPDATE with the condition",
                "DO UPDATE SET (a, b) = (1, 2) | SET of several columns at once is not supported (line 1, column 48); write SET a = ?, b = ?",
            })
    void otherConflictsAreRefused(String rest, String message) {
        assertFails("INSERT INTO t VALUES (1) ON CONFLICT " + rest, "HYC00", message);
    }

    @Test
    void returningIsRead() throws SQLException {
        List<SelectItem> items = List.of(
                new SelectItem.All(Optional.empty(), at(1)),
                new SelectItem.OfColumn(column("a", 1), Optional.of(new Name("x", false))));
        for (String verb : List.of("INSERT INTO", "UPSERT INTO", "REPLACE")) {
            List<SelectItem> returning =
                    insert(verb + " t VALUES (1) RETURNING *, a AS x").returning();
            assertThat(returning)
                    .usingRecursiveComparison()
                    .ignoringFieldsOfTypes(Position.class)
                    .isEqualTo(items);
        }
    }

    @Test
    void parametersAreNumberedInTheOrderOfTheText() throws SQLException {
        Statement.Insert insert = insert(
                "INSERT INTO t VALUES (?, 1), (2, ?) ON CONFLICT DO UPDATE SET a = ? + COALESCE(a, ?) RETURNING ?");
        NewValue.Sum sum = (NewValue.Sum)
                ((OnConflict.Update) insert.onConflict()).assignments().get(0).value();

        assertThat(((InsertRows.Values) insert.rows()).rows().get(1).get(1)).isEqualTo(parameter(1, 34));
        assertThat(sum.amount()).isEqualTo(parameter(2, 67));
        assertThat(((NewValue.Coalesce) sum.base()).otherwise()).isEqualTo(parameter(3, 83));
        assertThat(((SelectItem.OfValue) insert.returning().get(0)).value())
                .isEqualTo(new Operand.Parameter(4, at(96)));
        assertThat(insert.parameters()).isEqualTo(5);
    }

    private static List<List<NewValue>> rows(String sql) throws SQLException {
        return ((InsertRows.Values) insert(sql).rows()).rows();
    }

    private static Statement.Insert insert(String sql) throws SQLException {
        return (Statement.Insert) SqlParser.parse(sql);
    }

    private static ColumnRef column(String name, int position) {
        return new ColumnRef(Optional.empty(), new Name(name, false), List.of(), at(position));
    }

    private static ColumnRef qualified(String first, String name, int position) {
        return new ColumnRef(Optional.of(new Name(first, false)), new Name(name, false), List.of(), at(position));
    }

    private static NewValue number(int number, int position) {
        return new NewValue.Of(new Operand.Literal(BigDecimal.valueOf(number), at(position)));
    }

    private static NewValue parameter(int index, int position) {
        return new NewValue.Of(new Operand.Parameter(index, at(position)));
    }

    private static Position at(int column) {
        return new Position(1, column);
    }

    private static void assertFails(String sql, String state, String message) {
        SqlFailure failure = SqlFailure.of(() -> SqlParser.parse(sql));
        assertThat(failure.message()).isEqualTo(message);
        assertThat(failure.state()).isEqualTo(state);
    }
}
