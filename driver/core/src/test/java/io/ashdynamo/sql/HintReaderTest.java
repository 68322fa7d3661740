package io.ashdynamo.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintReaderTest {

    @Test
    void allHintsAreReadInAnyLetterCase() throws SQLException {
        Hints hints = select(
                        "/*+ Consistent, index(\"i.j\")\n segments(5)max_read_units ( 7 ) noscan START('a''b') */ id")
                .hints();

        assertThat(hints)
                .isEqualTo(new Hints(
                        true,
                        Optional.of(new Name("i.j", true)),
                        Optional.of(false),
                        OptionalInt.of(5),
                        OptionalLong.of(7),
                        Optional.of("a'b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "/*+ */ id", "/* SCAN */ id", "-- SCAN\n id"})
    void withoutHintsNothingIsAskedFor(String rest) throws SQLException {
        assertThat(select(rest).hints()).isEqualTo(Hints.NONE);
    }

    @Test
    void aCommentMayStandBeforeTheHints() throws SQLException {
        assertThat(select("/* why */ /*+ SCAN */ id").hints().scan()).contains(true);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1000000, 1000000"})
    void segmentsHaveBounds(String written, int segments) throws SQLException {
        assertThat(select("/*+ SEGMENTS(" + written + ") */ id").hints().segments())
                .hasValue(segments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "FOO | there is no hint 'FOO' (line 1, column 12); there are CONSISTENT, INDEX(i), SCAN, NOSCAN, SEGMENTS(n), MAX_READ_UNITS(n), START('token')",
                "= | there is no hint '=' (line 1, column 12); there are CONSISTENT, INDEX(i), SCAN, NOSCAN, SEGMENTS(n), MAX_READ_UNITS(n), START('token')",
                "'x | the hint /*+ 'x */ cannot be read (line 1, column 8); there are CONSISTENT, INDEX(i), SCAN, NOSCAN, SEGMENTS(n), MAX_READ_UNITS(n), START('token')",
                "SCAN, scan | the hint SCAN stands twice (line 1, column 18); write it once",
                "INDEX(a) INDEX(b) | the hint INDEX stands twice (line 1, column 21); write it once",
                "SCAN NOSCAN | the hints SCAN and NOSCAN exclude each other (line 1, column 17); write one",
                "SCAN() | the hint SCAN takes no argument (line 1, column 12)",
                "CONSISTENT(1) | the hint CONSISTENT takes no argument (line 1, column 12)",
                "INDEX | the hint INDEX takes the name of one index, in double quotes if it needs any: INDEX(i) (line 1, column 12)",
                "INDEX() | the hint INDEX takes the name of one index, in double quotes if it needs any: INDEX(i) (line 1, column 12)",
                "INDEX(t i) | the hint INDEX takes the name of one index, in double quotes if it needs any: INDEX(i) (line 1, column 12)",
                "INDEX('i') | the hint INDEX takes the name of one index, in double quotes if it needs any: INDEX(i) (line 1, column 12)",
                "SEGMENTS(0) | the hint SEGMENTS takes a number from 1 to 1000000: SEGMENTS(n) (line 1, column 12)",
                "SEGMENTS(1000001) | the hint SEGMENTS takes a number from 1 to 1000000: SEGMENTS(n) (line 1, column 12)",
                "SEGMENTS(1, 2) | the hint SEGMENTS takes a number from 1 to 1000000: SEGMENTS(n) (line 1, column 12)",
                "SEGMENTS( | the hint SEGMENTS takes a number from 1 to 1000000: SEGMENTS(n) (line 1, column 12)",
                "MAX_READ_UNITS(0) | the hint MAX_READ_UNITS takes a number from 1: MAX_READ_UNITS(n) (line 1, column 12)",
                "MAX_READ_UNITS(-1) | the hint MAX_READ_UNITS takes a number from 1: MAX_READ_UNITS(n) (line 1, column 12)",
                "MAX_READ_UNITS(1.5) | the hint MAX_READ_UNITS takes a number from 1: MAX_READ_UNITS(n) (line 1, column 12)",
                "START(x) | the hint START takes the token as a text in quotes: START('token') (line 1, column 12)",
                "START(\"x\") | the hint START takes the token as a text in quotes: START('token') (line 1, column 12)",
                "START(?) | the hint START takes the token as a text in quotes: START('token') (line 1, column 12)",
            })
    void aHintThatIsWrongIsRefused(String hints, String message) {
        assertFails("SELECT /*+ " + hints + " */ id FROM t", "42601", message);
    }

    @Test
    void aFaultOnAnotherLineIsFound() {
        assertFails(
                "SELECT\n  /*+ SCAN\n   FOO */ id FROM t",
                "42601",
                "there is no hint 'FOO' (line 3, column 4); there are " + Hint.all());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/*+ SCAN */ SELECT id FROM t | 1",
                "SELECT id /*+ SCAN */ FROM t | 11",
                "SELECT id FROM t /*+ SCAN */ | 18",
                "SELECT id FROM t; /*+ SCAN */ | 19",
                "SELECT /*+ CONSISTENT */ /*+ SCAN */ id FROM t | 26",
                "EXPLAIN /*+ SCAN */ SELECT id FROM t | 9",
                "/*+ SCAN */ UPDATE t SET a = 1 | 1",
                "UPDATE t /*+ SCAN */ SET a = 1 | 10",
                "UPDATE /*+ CONSISTENT */ /*+ SCAN */ t SET a = 1 | 26",
                "DELETE FROM /*+ SCAN */ t | 13",
                "INSERT /*+ SCAN */ INTO t (a) VALUES (1) | 8",
                "INSERT INTO t (a) VALUES (1) ON CONFLICT DO UPDATE /*+ SCAN */ SET a = 1 | 52",
                "INSERT /*+ SCAN */ INTO t SELECT a FROM u | 8",
                "UPSERT /*+ SCAN */ INTO t (a) VALUES (1) | 8",
                "REPLACE /*+ SCAN */ t (a) VALUES (1) | 9",
                "TRUNCATE /*+ SCAN */ t | 10",
                "SHOW /*+ SCAN */ TABLES | 6",
            })
    void hintsElsewhereAreRefused(String sql, int column) {
        assertFails(
                sql,
                "HYC00",
                "the hint /*+ SCAN */ is not supported here (line 1, column " + column
                        + "); write all hints in one comment right after SELECT, UPDATE or DELETE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE /*+ CONSISTENT INDEX(i) NOSCAN SEGMENTS(5) MAX_READ_UNITS(7) */ t SET a = 1 WHERE b = 2",
                "explain analyze update/*+ consistent, index(i), noscan, segments(5), max_read_units(7) */t set a = 1",
                "UPDATE /* c */ /*+ CONSISTENT NOSCAN SEGMENTS(5) MAX_READ_UNITS(7) */ t USE INDEX (i) SET a = 1",
                "DELETE /*+ CONSISTENT INDEX(i) NOSCAN SEGMENTS(5) MAX_READ_UNITS(7) */ FROM t WHERE b = 2",
                "EXPLAIN DELETE /*+ CONSISTENT INDEX(i) NOSCAN SEGMENTS(5) MAX_READ_UNITS(7) */ FROM t",
            })
    void updateAndDeleteTakeHints(String sql) throws SQLException {
        assertThat(ofChange(sql))
                .isEqualTo(new Hints(
                        true,
                        Optional.of(new Name("i", false)),
                        Optional.of(false),
                        OptionalInt.of(5),
                        OptionalLong.of(7),
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE t SET a = 1", "DELETE FROM t"})
    void updateAndDeleteNeedNoHints(String sql) throws SQLException {
        assertThat(ofChange(sql)).isEqualTo(Hints.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "UPDATE /*+ SCAN START('x') */ t SET a = 1 | HYC00 | the hint START is not supported after UPDATE (line 1, column 8); leave it out",
                "DELETE /*+ START('x') */ FROM t | HYC00 | the hint START is not supported after DELETE (line 1, column 8); leave it out",
                "DELETE /*+ SCAN NOSCAN */ FROM t | 42601 | the hints SCAN and NOSCAN exclude each other (line 1, column 17); write one",
                "UPDATE /*+ INDEX(i) */ t USE INDEX (j) SET a = 1 | 42601 | the hint INDEX(i) and USE INDEX (j) name different indexes; write one of them",
                "UPDATE t FORCE INDEX (i) SET a = 1 | HYC00 | FORCE INDEX is not supported (line 1, column 10); write USE INDEX (i)",
                "DELETE FROM t USE INDEX (i) | 42601 | the statement is not SQL at 'USE', line 1, column 15",
            })
    void wrongHintsOfWritesAreRefused(String sql, String state, String message) {
        assertFails(sql, state, message);
    }

    @Test
    void theSelectOfAnInsertTakesHints() throws SQLException {
        Statement.Insert insert = (Statement.Insert) SqlParser.parse("INSERT INTO t SELECT /*+ SCAN */ a FROM u");
        InsertRows.OfSelect rows = (InsertRows.OfSelect) insert.rows();
        assertThat(rows.select().hints().scan()).contains(true);
    }

    @Test
    void hintsOfALineCommentAreRefused() {
        String message = "--+ with hints is not supported; write them in /*+ */";
        assertFails("SELECT --+ SCAN\n id FROM t", "HYC00", message);
        assertFails("UPDATE --+ SCAN\n t SET a = 1", "HYC00", message);
        assertFails("DELETE --+ SCAN\n FROM t", "HYC00", message);
        assertFails("INSERT --+ SCAN\n INTO t VALUES (1)", "HYC00", "--+ with hints is not supported; leave it out");
    }

    @ParameterizedTest
    @CsvSource({"id FROM t USE INDEX (i), i, false", "id FROM t x USE INDEX (`i`), i, true"})
    void useIndexIsAHint(String rest, String index, boolean quoted) throws SQLException {
        Statement.Select select = (Statement.Select) SqlParser.parse("SELECT /*+ SCAN */ " + rest);

        assertThat(select.hints().index()).contains(new Name(index, quoted));
        assertThat(select.hints().scan()).contains(true);
    }

    @Test
    void theSameIndexMayBeNamedTwice() throws SQLException {
        Statement.Select select =
                (Statement.Select) SqlParser.parse("SELECT /*+ INDEX(I) */ id FROM t USE INDEX (\"i\")");

        assertThat(select.hints().index()).contains(new Name("i", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT /*+ INDEX(i) */ id FROM t USE INDEX (j) | 42601 | the hint INDEX(i) and USE INDEX (j) name different indexes; write one of them",
                "SELECT id FROM t FORCE INDEX (i) | HYC00 | FORCE INDEX is not supported (line 1, column 18); write USE INDEX (i)",
                "SELECT id FROM t IGNORE INDEX (i) | HYC00 | IGNORE INDEX is not supported (line 1, column 18); write USE INDEX (i)",
                "SELECT id FROM t USE KEY (i) | HYC00 | USE KEY is not supported (line 1, column 18); write USE INDEX (i)",
                "SELECT id FROM t USE INDEX (i, j) | HYC00 | USE INDEX with several indexes is not supported (line 1, column 18); name the one that is to be read",
            })
    void otherWaysToNameAnIndexAreRefused(String sql, String state, String message) {
        assertFails(sql, state, message);
    }

    @Test
    void theIdentityLeavesOutStartAlone() throws SQLException {
        String identity = select("id /* c */").identity();

        assertThat(identity).isEqualTo("SELECT id FROM t");
        assertThat(select("/*+ START('x') */ id").identity()).isEqualTo(identity);
        assertThat(select("/*+ START('x'), scan */ id").identity()).isEqualTo("SELECT /*+ SCAN */ id FROM t");
        assertThat(((Statement.Select) SqlParser.parse("SELECT id FROM t ;")).identity())
                .isEqualTo(identity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a FROM t WHERE b = ? ORDER BY a DESC LIMIT 5 OFFSET 7",
                "SELECT a FROM t OFFSET 7 ROWS FETCH NEXT 5 ROWS ONLY",
            })
    void theIdentityHasTheWholeStatement(String sql) throws SQLException {
        assertThat(((Statement.Select) SqlParser.parse(sql + ";")).identity()).isEqualTo(sql);
    }

    private static Hints ofChange(String sql) throws SQLException {
        Statement parsed = SqlParser.parse(sql);
        Statement statement = parsed instanceof Statement.Explain explain ? explain.statement() : parsed;
        return statement instanceof Statement.Update update ? update.hints() : ((Statement.Delete) statement).hints();
    }

    private static Statement.Select select(String rest) throws SQLException {
        return (Statement.Select) SqlParser.parse("SELECT " + rest + " FROM t");
    }

    private static void assertFails(String sql, String state, String message) {
        SqlFailure failure = SqlFailure.of(() -> SqlParser.parse(sql));
        assertThat(failure.message()).isEqualTo(message);
        assertThat(failure.state()).isEqualTo(state);
    }
}
