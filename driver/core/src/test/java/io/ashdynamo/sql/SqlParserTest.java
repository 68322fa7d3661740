package io.ashdynamo.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that could break a parser: each gives a statement or an SQLException, and soon. */
@Timeout(60)
class SqlParserTest {

    static final List<String> STATEMENTS = List.of(
            "SELECT t . id AS x , \"a b\" , 1 , - 1.5 , 'x' , ? , TRUE , NULL FROM tab t WHERE t . id = ? AND ( b = X'CAFE' )",
            "SELECT /*+ INDEX ( i ) , SCAN */ a . b [ 0 ] . c , t . d [ 1 ] [ 2 ] FROM ( SELECT x , y . z FROM tab USE INDEX ( i ) WHERE size ( y . z [ 0 ] ) = ? ) AS t LIMIT ?",
            "EXPLAIN ANALYZE SELECT /*+ START ( 'x' ) */ id FROM tab WHERE begins_with ( a . b , ? ) ;",
            "SHOW INDEXES FROM \"a b\" ;",
            "DESCRIBE tab ;",
            "INSERT INTO tab ( id , `b` ) VALUES ( ARRAY [ 1 , 'x' ] , { 'k' : [ 1 , NULL ] } )",
            "INSERT INTO tab AS t ( a , b ) VALUES ( 1 , DEFAULT ) , ( ? , 'x' ) ON CONFLICT ( a , \"b\" ) DO UPDATE SET b = EXCLUDED . b , c = c + ? RETURNING * , a . b AS c",
            "INSERT INTO tab ( a ) ( SELECT /*+ SCAN */ a FROM u WHERE b = ? ) ON CONFLICT DO NOTHING ;",
            "EXPLAIN ANALYZE INSERT OR REPLACE INTO tab VALUES ( ? , ? ) RETURNING t . * ;",
            "EXPLAIN REPLACE tab ( a ) SELECT a FROM u LIMIT 5",
            "UPSERT INTO tab ( a ) VALUES ( 1 ) ;",
            "TRUNCATE TABLE tab ;",
            "UPDATE /*+ INDEX ( i ) */ tab SET a = COALESCE ( a , ? ) - 1 , b . c = list_append ( b . c , ARRAY [ 1 ] ) , d [ 0 ] = DEFAULT , e = set_add ( e , ? ) WHERE f = ? RETURNING a",
            "UPDATE tab t SET a = DATE '2026-01-31' , b = {ts '2026-01-31 12:30:00' } WHERE id = {d '2026-01-31' }",
            "DELETE FROM tab WHERE id = TIME '12:30:00' AND b = {t '12:30:00' } AND c = TIMESTAMP '2026-01-31 12:30:00Z' ;");

    static Stream<String> statements() {
        return STATEMENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aTextThatLacksAWordOrHasOneTwiceIsAnswered(String sql) throws SQLException {
        assertThat(SqlParser.parse(sql)).isNotNull();
        List<String> words = List.of(sql.split(" "));
        for (int i = 0; i < words.size(); i++) {
            for (int times : new int[] {0, 2, 3}) {
                checkAnswered(changed(words, i, Collections.nCopies(times, words.get(i))));
            }
            for (String other :
                    new String[] {"(", ")", "'", "\"", "?", "?1", ",", ".", "-", "{", "}", "[", "0", "SELECT"}) {
                checkAnswered(changed(words, i, List.of(other)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aTextThatEndsTooEarlyIsAnswered(String sql) {
        for (int end = 0; end < sql.length(); end++) {
            checkAnswered(sql.substring(0, end));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t",
                ";",
                "\0",
                "\uFFFF",
                "\uD800",
                "SELECT \uD800",
                "'",
                "{",
                "{d",
                "{d}",
                "X''",
                "\\",
                "--",
                "/*"
            })
    void aTextThatIsNoStatementIsRefused(String sql) {
        assertThat(SqlFailure.state(() -> SqlParser.parse(sql))).isEqualTo("42601");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{'k': "})
    void bracketsNestAsDeepAsTheLimit(String open) {
        String close = open.equals("(") ? ")" : open.equals("[") ? "]" : "}";
        SqlFailure failure = SqlFailure.of(() -> SqlParser.parse(nested(open, close, SqlParser.MAX_DEPTH + 1)));
        assertThat(failure.state()).isEqualTo("54000");
        assertThat(failure.message()).contains(Integer.toString(SqlParser.MAX_DEPTH));
    }

    @Test
    void whatIsWithinTheLimitIsParsedSoon() throws SQLException {
        assertThat(SqlParser.parse(nested("(", ")", SqlParser.MAX_DEPTH))).isNotNull();
    }

    @Test
    void bracketsInTextsAndNamesDoNotCount() throws SQLException {
        String brackets = "(".repeat(500);
        assertThat(SqlParser.parse("SELECT '" + brackets + "', \"" + brackets + "\", `" + brackets + "` FROM t"))
                .isNotNull();
    }

    @Test
    void manyConditionsAreNoDepth() throws SQLException {
        String conditions = String.join(" AND ", Collections.nCopies(5_000, "a = 1"));
        Statement.Select select = (Statement.Select) SqlParser.parse("SELECT id FROM t WHERE " + conditions);
        assertThat(select.where().get()).isInstanceOfSatisfying(Predicate.And.class, and -> assertThat(and.terms())
                .hasSize(5_000));
    }

    @Test
    void aLongValueIsTaken() throws SQLException {
        String text = "x".repeat(1_000_000);
        Statement.Insert insert = (Statement.Insert) SqlParser.parse("INSERT INTO t (a) VALUES ('" + text + "')");
        InsertRows.Values rows = (InsertRows.Values) insert.rows();
        NewValue.Of value = (NewValue.Of) rows.rows().get(0).get(0);
        assertThat(((Operand.Literal) value.value()).value()).isEqualTo(text);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThat(SqlFailure.state(() -> SqlParser.parse("SELECT '" + "x".repeat(SqlParser.MAX_LENGTH) + "'")))
                .isEqualTo("54000");
    }

    @Test
    void parametersAreNumberedAsTheyStand() throws SQLException {
        Statement.Update update =
                (Statement.Update) SqlParser.parse("UPDATE t SET a = ?, b = 1, c = ? WHERE ? = d AND e = ?");
        assertThat(update.parameters()).isEqualTo(4);
        assertThat(update.assignments().get(2).value())
                .isEqualTo(new NewValue.Of(new Operand.Parameter(1, new Position(1, 32))));
        Predicate.And where = (Predicate.And) update.where().get();
        Predicate.Comparison first = (Predicate.Comparison) where.terms().get(0);
        Predicate.Comparison second = (Predicate.Comparison) where.terms().get(1);
        assertThat(((Operand.Parameter) first.left()).index()).isEqualTo(2);
        assertThat(((Operand.Parameter) second.right()).index()).isEqualTo(3);
    }

    @Test
    void aTimeThatTheJvmsZoneSkipsStaysAsItIsWritten() throws SQLException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Rome"));
            Statement.Select select = (Statement.Select) SqlParser.parse("SELECT {ts '2026-03-29 02:30:00'}");
            SelectItem.OfValue item = (SelectItem.OfValue) select.items().get(0);
            assertThat(((Operand.Literal) item.value()).value()).hasToString("2026-03-29T02:30");
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private static void checkAnswered(String sql) {
        try {
            assertThat(SqlParser.parse(sql)).isNotNull();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(sql).isIn("42601", "HYC00", "54000");
            assertThat(e.getMessage()).as(sql).isNotBlank().doesNotContain("null at", "line 0");
        } catch (RuntimeException e) {
            throw new AssertionError("not answered: " + sql, e);
        }
    }

    private static String changed(List<String> words, int at, List<String> instead) {
        return String.join(" ", words.subList(0, at)) + " " + String.join(" ", instead) + " "
                + String.join(" ", words.subList(at + 1, words.size()));
    }

    private static String nested(String open, String close, int depth) {
        return "SELECT " + open.repeat(depth) + "1" + close.repeat(depth);
    }
}
