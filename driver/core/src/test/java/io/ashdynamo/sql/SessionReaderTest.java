package io.ashdynamo.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionReaderTest {

    private static final String FORMS = "; there are BEGIN, START TRANSACTION, COMMIT, ROLLBACK, SAVEPOINT s,"
            + " ROLLBACK TO SAVEPOINT s, RELEASE SAVEPOINT s, SET TRANSACTION ISOLATION LEVEL READ COMMITTED or"
            + " SERIALIZABLE, SET AUTOCOMMIT = ON or OFF, and SET tenant = 'name' or NULL";

    @ParameterizedTest
    @ValueSource(
            strings = {"BEGIN", "begin transaction", "Begin Work ;", "START TRANSACTION", "/* c */ start transaction"})
    void transactionsBegin(String sql) throws SQLException {
        assertThat(command(sql)).isEqualTo(new SessionCommand.Begin());
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMMIT", "commit work", "COMMIT TRANSACTION;", "COMMIT -- c"})
    void transactionsCommit(String sql) throws SQLException {
        assertThat(command(sql)).isEqualTo(new SessionCommand.Commit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROLLBACK", "rollback work", "ROLLBACK TRANSACTION ;"})
    void transactionsRollBack(String sql) throws SQLException {
        assertThat(command(sql)).isEqualTo(new SessionCommand.Rollback());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a | a | false",
                "\"A b\"\"c\" | A b\"c | true",
                "`a` | a | true",
                "transaction | transaction | false",
                "to | to | false"
            })
    void savepointsHaveNames(String written, String text, boolean quoted) throws SQLException {
        Name name = new Name(text, quoted);
        assertThat(command("SAVEPOINT " + written)).isEqualTo(new SessionCommand.SetSavepoint(name));
        assertThat(command("ROLLBACK TO " + written)).isEqualTo(new SessionCommand.RollbackTo(name));
        assertThat(command("ROLLBACK WORK TO SAVEPOINT " + written + ";"))
                .isEqualTo(new SessionCommand.RollbackTo(name));
        assertThat(command("RELEASE " + written)).isEqualTo(new SessionCommand.Release(name));
        assertThat(command("release savepoint " + written)).isEqualTo(new SessionCommand.Release(name));
    }

    @ParameterizedTest
    @CsvSource({"READ UNCOMMITTED, 1", "read committed, 2", "REPEATABLE READ, 4", "SERIALIZABLE, 8"})
    void isolationLevelsAreThoseOfJdbc(String words, int level) throws SQLException {
        assertThat(command("SET TRANSACTION ISOLATION LEVEL " + words))
                .isEqualTo(new SessionCommand.SetIsolation(level));
    }

    @ParameterizedTest
    @CsvSource({"= ON, true", "off, false", "= 1, true", "=0, false", "= TRUE, true", "= false, false"})
    void autoCommitIsSwitched(String rest, boolean on) throws SQLException {
        assertThat(command("SET AUTOCOMMIT " + rest)).isEqualTo(new SessionCommand.SetAutoCommit(on));
    }

    @Test
    void theTenantIsATextNullOrAParameter() throws SQLException {
        assertThat(command("SET tenant = 'a''b'")).isEqualTo(tenant("a'b", 14));
        assertThat(command("set Tenant TO ''")).isEqualTo(tenant("", 15));
        assertThat(command("SET tenant = NULL")).isEqualTo(tenant(null, 14));
        assertThat(command("SET tenant = ?"))
                .isEqualTo(new SessionCommand.SetTenant(new Operand.Parameter(0, new Position(1, 14))));
    }

    @Test
    void onlyAParameterIsCounted() throws SQLException {
        assertThat(SqlParser.parse("SET tenant = ?").parameters()).isOne();
        assertThat(SqlParser.parse("SET tenant = '?'").parameters()).isZero();
        assertThat(SqlParser.parse("COMMIT").parameters()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "BEGIN SELECT 1 | 'SELECT' is not supported here (line 1, column 7)",
                "BEGIN ISOLATION LEVEL SERIALIZABLE | 'ISOLATION' is not supported here (line 1, column 7)",
                "START x | 'x' is not supported here (line 1, column 7)",
                "START TRANSACTION READ ONLY | 'READ' is not supported here (line 1, column 19)",
                "COMMIT AND CHAIN | 'AND' is not supported here (line 1, column 8)",
                "COMMIT PREPARED 'a' | 'PREPARED' is not supported here (line 1, column 8)",
                "ROLLBACK x | 'x' is not supported here (line 1, column 10)",
                "SAVEPOINT a b | 'b' is not supported here (line 1, column 13)",
                "SET x = 1 | SET x is not supported (line 1, column 5)",
                "SET \"tenant\" = 'a' | SET \"tenant\" is not supported (line 1, column 5)",
                "SET tenant 'a' | ''a'' is not supported here (line 1, column 12)",
                "SET tenant = a | 'a' is not supported here (line 1, column 14)",
                "SET tenant = \"a\" | '\"a\"' is not supported here (line 1, column 14)",
                "SET tenant = 5 | '5' is not supported here (line 1, column 14)",
                "SET tenant = 'a' + 'b' | '+' is not supported here (line 1, column 18)",
                "SET TRANSACTION READ ONLY | 'READ' is not supported here (line 1, column 17)",
                "SET TRANSACTION ISOLATION LEVEL SNAPSHOT | 'SNAPSHOT' is not supported here (line 1, column 33)",
                "SET TRANSACTION ISOLATION LEVEL READ ONLY | 'ONLY' is not supported here (line 1, column 38)",
                "SET AUTOCOMMIT = 2 | '2' is not supported here (line 1, column 18)",
            })
    void otherFormsAreRefused(String sql, String message) {
        assertFails(sql, "HYC00", message + FORMS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "START | the statement ends too early, after 'START' at line 1, column 1",
                "SAVEPOINT | the statement ends too early, after 'SAVEPOINT' at line 1, column 1",
                "SAVEPOINT 'a' | ''a'' is no savepoint's name (line 1, column 11)",
                "RELEASE SAVEPOINT ; | the statement ends too early, after 'SAVEPOINT' at line 1, column 9",
                "ROLLBACK TO | the statement ends too early, after 'TO' at line 1, column 10",
                "SET | the statement ends too early, after 'SET' at line 1, column 1",
                "SET tenant = | the statement ends too early, after '=' at line 1, column 12",
                "SET TRANSACTION ISOLATION LEVEL READ | the statement ends too early, after 'READ' at line 1, column 33",
            })
    void whatEndsTooEarlyIsRefused(String sql, String message) {
        assertFails(sql, "42601", message + FORMS);
    }

    @Test
    void aSecondStatementIsRefused() {
        assertFails(
                "COMMIT; SELECT 1",
                "42601",
                "there is more than one statement: 'SELECT' at line 1, column 9; send one statement a call");
    }

    @Test
    void hintsAreRefused() {
        SqlFailure failure = SqlFailure.of(() -> SqlParser.parse("COMMIT /*+ SCAN */"));
        assertThat(failure.state()).isEqualTo("HYC00");
        assertThat(failure.message()).contains("/*+ SCAN */");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT id FROM t FOR UPDATE | true",
                "SELECT id FROM t WHERE id = 'a' ORDER BY id LIMIT 1 FOR UPDATE; | true",
                "SELECT id FROM t | false"
            })
    void aSelectIsForUpdateOrNot(String sql, boolean forUpdate) throws SQLException {
        assertThat(((Statement.Select) SqlParser.parse(sql)).forUpdate()).isEqualTo(forUpdate);
    }

    private static SessionCommand command(String sql) throws SQLException {
        return ((Statement.Session) SqlParser.parse(sql)).command();
    }

    private static SessionCommand tenant(String text, int column) {
        return new SessionCommand.SetTenant(new Operand.Literal(text, new Position(1, column)));
    }

    private static void assertFails(String sql, String state, String message) {
        SqlFailure failure = SqlFailure.of(() -> SqlParser.parse(sql));
        assertThat(failure.message()).isEqualTo(message);
        assertThat(failure.state()).isEqualTo(state);
    }
}
