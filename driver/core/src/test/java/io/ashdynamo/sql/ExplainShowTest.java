package io.ashdynamo.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.sql.Statement.Show.Kind;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainShowTest {

    private static final String EXPLAINED =
            "; write EXPLAIN or EXPLAIN ANALYZE, and then SELECT, INSERT, UPSERT, REPLACE, UPDATE, DELETE or TRUNCATE";
    private static final String SHOWN =
            "; there are SHOW TABLES, SHOW COLUMNS FROM t, SHOW INDEXES FROM t, SHOW MAPPING and DESCRIBE t";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT /*+ SCAN */ id FROM t WHERE a = ?",
                "INSERT INTO t (a) VALUES (?)",
                "INSERT INTO t (a) SELECT /*+ SCAN */ a FROM u WHERE b = ?",
                "INSERT OR REPLACE INTO t (a) VALUES (?) RETURNING *",
                "UPSERT INTO t (a) VALUES (?), (1)",
                "REPLACE t (a) VALUES (?)",
                "UPDATE t SET a = ? WHERE b = 1",
                "DELETE /*+ SCAN */ FROM t WHERE a = ? RETURNING a;",
            })
    void everyStatementIsExplained(String sql) throws SQLException {
        Statement.Explain plan = (Statement.Explain) SqlParser.parse("EXPLAIN " + sql);
        Statement.Explain run = (Statement.Explain) SqlParser.parse("explain /* c */ analyze " + sql);

        assertThat(plan.statement()).hasSameClassAs(SqlParser.parse(sql));
        assertThat(plan.analyze()).isFalse();
        assertThat(plan.parameters()).isEqualTo(1);
        assertThat(run.statement()).hasSameClassAs(SqlParser.parse(sql));
        assertThat(run.analyze()).isTrue();
    }

    @Test
    void truncateIsExplained() throws SQLException {
        TableRef table = new TableRef(new Name("t", false), Optional.empty(), new Position(2, 13));
        assertThat(SqlParser.parse("EXPLAIN -- c\n   TRUNCATE t;"))
                .isEqualTo(new Statement.Explain(new Statement.Truncate(table), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPLAIN SELECT /*+ START('x') */ id FROM t", "EXPLAIN ANALYZE SELECT id FROM t;"})
    void whatIsExplainedHasTheIdentityOfTheSelect(String sql) throws SQLException {
        Statement.Select select = (Statement.Select) ((Statement.Explain) SqlParser.parse(sql)).statement();
        assertThat(select.identity()).isEqualTo("SELECT id FROM t");
    }

    @ParameterizedTest
    @CsvSource({
        "PLAN FOR SELECT 1, PLAN, 9",
        "VERBOSE SELECT 1, VERBOSE, 9",
        "(ANALYZE) SELECT 1, (, 9",
        "ANALYZE ANALYZE SELECT 1, ANALYZE, 17",
        "ANALYZE FALSE SELECT 1, FALSE, 17",
        "ANALYZE BUFFERS SELECT 1, BUFFERS, 17",
        "FORMAT JSON SELECT 1, FORMAT, 9",
        "EXPLAIN SELECT 1, EXPLAIN, 9",
        "SHOW TABLES, SHOW, 9",
        "DESCRIBE t, DESCRIBE, 9",
        "t, t, 9",
        "WITH x AS (SELECT 1) SELECT 1, WITH, 9",
    })
    void otherFormsOfExplainAreRefused(String rest, String word, int column) {
        assertFails(
                "EXPLAIN " + rest,
                "HYC00",
                "EXPLAIN with '" + word + "' is not supported (line 1, column " + column + ")" + EXPLAINED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXPLAIN | 42601 | the statement ends too early, after 'EXPLAIN' at line 1, column 1",
                "EXPLAIN ; | 42601 | the statement ends too early, after 'EXPLAIN' at line 1, column 1",
                "EXPLAIN ANALYZE | 42601 | the statement ends too early, after 'ANALYZE' at line 1, column 9",
                "EXPLAIN SELECT 1; SELECT 2 | 42601 | there is more than one statement: 'SELECT' at line 1, column 19; send one statement a call",
                "EXPLAIN SELECT a FROM t UNION SELECT 1 | HYC00 | UNION is not supported (line 1, column 25); DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics",
            })
    void whatIsExplainedMustBeOfTheDialect(String sql, String state, String message) {
        assertFails(sql, state, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SHOW COLUMNS FROM t | COLUMNS | t | false | 19",
                "describe t | COLUMNS | t | false | 10",
                "DESC \"a.b\"\"c\" ; | COLUMNS | a.b\"c | true | 6",
                "DESCRIBE /* c */ `t`; -- c | COLUMNS | t | true | 18",
                "DESCRIBE values | COLUMNS | values | false | 10",
                "SHOW INDEXES FROM t | INDEXES | t | false | 19",
                "show index from \"T x\"; | INDEXES | T x | true | 17",
            })
    void whatBelongsToATableIsShown(String sql, Kind kind, String table, boolean quoted, int column)
            throws SQLException {
        TableRef named = new TableRef(new Name(table, quoted), Optional.empty(), new Position(1, column));
        assertThat(SqlParser.parse(sql)).isEqualTo(new Statement.Show(kind, Optional.of(named)));
    }

    @ParameterizedTest
    @CsvSource({
        "SHOW TABLES, TABLES",
        "/* c */ show tables ;, TABLES",
        "SHOW MAPPING, MAPPING",
        "'Show -- c\n mapping;', MAPPING"
    })
    void whatBelongsToTheConnectionIsShown(String sql, Kind kind) throws SQLException {
        assertThat(SqlParser.parse(sql)).isEqualTo(new Statement.Show(kind, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SHOW FULL TABLES | SHOW FULL is not supported (line 1, column 6)",
                "SHOW CREATE TABLE t | SHOW CREATE is not supported (line 1, column 6)",
                "SHOW KEYS FROM t | SHOW KEYS is not supported (line 1, column 6)",
                "SHOW TABLES LIKE 'a' | 'LIKE' is not supported here (line 1, column 13)",
                "SHOW TABLES FROM db | 'FROM' is not supported here (line 1, column 13)",
                "SHOW MAPPING t | 't' is not supported here (line 1, column 14)",
                "SHOW INDEXES IN t | 'IN' is not supported here (line 1, column 14)",
                "SHOW INDEX FROM a.b | '.' is not supported here (line 1, column 18)",
                "SHOW COLUMNS FROM t LIKE 'a' | 'LIKE' is not supported here (line 1, column 21)",
                "DESCRIBE t col | 'col' is not supported here (line 1, column 12)",
                "DESCRIBE TABLE t | 't' is not supported here (line 1, column 16)",
            })
    void otherFormsOfShowAreRefused(String sql, String message) {
        assertFails(sql, "HYC00", message + SHOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SHOW | the statement ends too early, after 'SHOW' at line 1, column 1",
                "SHOW ; | the statement ends too early, after 'SHOW' at line 1, column 1",
                "SHOW INDEXES | the statement ends too early, after 'INDEXES' at line 1, column 6",
                "SHOW INDEXES FROM | the statement ends too early, after 'FROM' at line 1, column 14",
                "DESCRIBE | the statement ends too early, after 'DESCRIBE' at line 1, column 1",
                "DESCRIBE 't' | ''t'' is no table's name (line 1, column 10)",
                "DESC 5 | '5' is no table's name (line 1, column 6)",
            })
    void whatIsNoShowIsRefused(String sql, String message) {
        assertFails(sql, "42601", message + SHOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "SHOW TABLES; SELECT 1, SELECT, 14",
        "DESCRIBE t; DESCRIBE t, DESCRIBE, 13",
        "SHOW TABLES;;, ;, 13",
    })
    void aSecondStatementIsRefused(String sql, String word, int column) {
        assertFails(
                sql,
                "42601",
                "there is more than one statement: '" + word + "' at line 1, column " + column
                        + "; send one statement a call");
    }

    private static void assertFails(String sql, String state, String message) {
        SqlFailure failure = SqlFailure.of(() -> SqlParser.parse(sql));
        assertThat(failure.message()).isEqualTo(message);
        assertThat(failure.state()).isEqualTo(state);
    }
}
