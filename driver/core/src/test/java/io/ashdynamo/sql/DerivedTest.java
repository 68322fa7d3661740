package io.ashdynamo.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedTest {

    @Test
    void theInnerSelectIsReadWhole() throws SQLException {
        From.Derived derived = derived(
                "SELECT COUNT(*) FROM (SELECT a AS b FROM t u WHERE c = 1 ORDER BY d LIMIT 2 OFFSET 3) AS \"x.y\"");
        Statement.Select inner = derived.select();

        assertThat(derived.alias()).contains(new Name("x.y", true));
        assertThat(derived.position()).isEqualTo(new Position(1, 22));
        assertThat(inner.items()).hasSize(1);
        assertThat(inner.from().get())
                .isEqualTo(new TableRef(new Name("t", false), Optional.of(new Name("u", false)), new Position(1, 42)));
        assertThat(inner.where()).isPresent();
        assertThat(inner.orderings()).hasSize(1);
        assertThat(inner.window().limit()).isPresent();
        assertThat(inner.window().offset()).isPresent();
        assertThat(inner.identity()).isEqualTo("SELECT a AS b FROM t u WHERE c = 1 ORDER BY d LIMIT 2 OFFSET 3");
    }

    @Test
    void theAliasMayBeLeftOut() throws SQLException {
        assertThat(derived("SELECT id FROM (SELECT id FROM t) LIMIT 3").alias()).isEmpty();
    }

    @Test
    void parametersAreNumberedAsTheyStand() throws SQLException {
        Statement.Select outer = select(
                "SELECT ?, id FROM (SELECT ?, b FROM (SELECT a FROM u WHERE z = ?) y WHERE c = ? LIMIT ?) x WHERE a = ? LIMIT ?");
        Statement.Select inner = ((From.Derived) outer.from().get()).select();
        Statement.Select innermost = ((From.Derived) inner.from().get()).select();

        assertThat(index(((SelectItem.OfValue) outer.items().get(0)).value())).isZero();
        assertThat(index(((SelectItem.OfValue) inner.items().get(0)).value())).isEqualTo(1);
        assertThat(compared(innermost)).isEqualTo(2);
        assertThat(compared(inner)).isEqualTo(3);
        assertThat(index(inner.window().limit().get())).isEqualTo(4);
        assertThat(compared(outer)).isEqualTo(5);
        assertThat(index(outer.window().limit().get())).isEqualTo(6);
        assertThat(outer.parameters()).isEqualTo(7);
        assertThat(inner.parameters()).isEqualTo(4);
        assertThat(innermost.parameters()).isEqualTo(1);
    }

    @Test
    void eachSelectHasItsOwnHints() throws SQLException {
        Statement.Select outer =
                select("SELECT /*+ NOSCAN */ id FROM (SELECT /*+ CONSISTENT */ id FROM t USE INDEX (i)) x");
        Hints inner = ((From.Derived) outer.from().get()).select().hints();

        assertThat(outer.hints().scan()).contains(false);
        assertThat(outer.hints().consistent()).isFalse();
        assertThat(outer.hints().index()).isEmpty();
        assertThat(inner.consistent()).isTrue();
        assertThat(inner.scan()).isEmpty();
        assertThat(inner.index()).contains(new Name("i", false));
    }

    @Test
    @Timeout(20)
    void manyLevelsAreReadSoon() throws SQLException {
        int depth = SqlParser.MAX_DEPTH - 1;
        String sql = String.join("", Collections.nCopies(depth, "SELECT a FROM (")) + "SELECT a FROM t"
                + ") x".repeat(depth);
        assertThat(select(sql).from()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(SELECT a FROM t UNION SELECT b FROM u) x | UNION is not supported (line 1, column 33); DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics",
                "(VALUES (1)) x | FROM other than a table or a SELECT of one is not supported (line 1, column 11); DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics",
                "((SELECT a FROM t)) x | FROM other than a table or a SELECT of one is not supported (line 1, column 11); DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics",
                "LATERAL (SELECT a FROM t) x | FROM other than a table or a SELECT of one is not supported (line 1, column 11); DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics",
                "(SELECT a FROM t) x (b) | AS with a list of columns is not supported; leave it out",
                "(SELECT a FROM t) AS 'x' | AS with a string is not supported (line 1, column 34); write a name, in double quotes if it needs any",
                "(SELECT a FROM t) x TABLESAMPLE BERNOULLI (10) | a part of the statement is not supported: 'TABLESAMPLE BERNOULLI (10)'",
                "(SELECT a FROM t) PIVOT (count(a) FOR x IN ('a')) | a part of the statement is not supported: 'PIVOT (count(a) FOR x IN ('a'))'",
                "(SELECT a FROM t, u) x | JOIN is not supported; DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics",
                "(SELECT a FROM t) x, u | JOIN is not supported; DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics",
                "(WITH z AS (SELECT 1) SELECT a FROM t) x | WITH is not supported (line 1, column 17); DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics",
                "(SELECT DISTINCT a FROM t) x | DISTINCT is not supported (line 1, column 24); DynamoDB cannot do it itself; it is the work of the module ashdynamo-analytics",
                "(SELECT a FROM t FOR UPDATE) x | FOR UPDATE inside FROM is not supported (line 1, column 33); write it at the end of the statement",
                "(SELECT STRAIGHT_JOIN a FROM t) x | a part of the statement is not supported: 'STRAIGHT_JOIN a FROM t'",
                "t FOR UPDATE NOWAIT | FOR UPDATE NOWAIT is not supported (line 1, column 18); write FOR UPDATE alone: nothing is locked, and nobody waits",
                "t FOR SHARE | FOR SHARE is not supported (line 1, column 18); leave it out",
                "t FOR NO KEY UPDATE | FOR NO KEY UPDATE is not supported (line 1, column 18); leave it out",
            })
    void otherFormsAreRefused(String from, String message) {
        SqlFailure failure = SqlFailure.of(() -> SqlParser.parse("SELECT id FROM " + from));
        assertThat(failure.message()).isEqualTo(message);
        assertThat(failure.state()).isEqualTo("HYC00");
    }

    private static int compared(Statement.Select select) {
        return index((Operand) ((Predicate.Comparison) select.where().get()).right());
    }

    private static int index(Operand operand) {
        return ((Operand.Parameter) operand).index();
    }

    private static From.Derived derived(String sql) throws SQLException {
        return (From.Derived) select(sql).from().get();
    }

    private static Statement.Select select(String sql) throws SQLException {
        return (Statement.Select) SqlParser.parse(sql);
    }
}
