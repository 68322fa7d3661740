package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.sql.SqlParser;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way is chosen, told as {@link Selects#way} does. */
class AccessPlannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer = 'a' AND num = 1                       | keys 1",
                "customer IN ('a', 'b') AND num IN (1, 2)         | keys 4",
                "customer = 'a' AND (num = 1 OR num IN (2, 3))    | keys 3",
                "(customer, num) IN (('a', 1), ('b', 2))          | keys 2",
                "customer = 'a' AND num = 1 AND status = 'open'   | keys 1",
                "customer = 'a'                                   | query table 1",
                "customer = 'a' OR customer = 'b'                 | query table 2",
                "customer = 'a' AND num > 3                       | query table 1",
                "customer = 'a' AND placed > ?                    | query by_placed 1",
                "customer = 'a' AND placed IN (?, ?)              | query table 1",
                "customer = 'a' AND total > 3                     | query table 1",
                "customer = 'a' AND total = 3                     | query by_total 1",
                "customer = 'a' AND status = 'x'                  | query table 1",
                "status = 'open'                                  | query by_status 1",
                "status IN ('open', 'new')                        | query by_status 2",
                "status = 'open' AND customer = 'a'               | query table 1",
                "status = 'open' AND placed = ? AND customer = 'a' | query by_placed 1",
                "status = 'open' AND customer = 'a' AND num = 1   | keys 1",
                "status <> 'open'                                 | scan",
                "NOT (status <> 'open')                           | query by_status 1",
                "status = 'open' OR total = 3                     | scan",
                "1 = 0                                            | nothing",
                "customer = 'a' AND 1 = 0                         | nothing"
            })
    void theCheapestWayIsChosen(String where, String way) throws SQLException {
        assertThat(way("SELECT * FROM orders WHERE " + where)).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "note = 'x'                                     | scan",
                "note = 'x' AND total IS NULL                   | scan",
                "note = 'x' AND (total > 3 OR num = 1)          | scan",
                "note = 'x' AND (total > 3 OR total < 1)        | query by_note 1",
                "note = 'x' AND total > 3                       | query by_note 1",
                "note = 'x' AND total IS NOT NULL               | query by_note 1",
                "note = 'x' AND total <> 3                      | query by_note 1",
                "note = 'x' AND NOT (total IN (1, 2))           | query by_note 1",
                "note = 'x' AND total = num                     | query by_note 1",
                "note = 'x' AND attribute_not_exists(total)     | scan"
            })
    void anIndexWhoseSortKeyMayBeAbsentServesOnlyIfTheConditionIsAboutItsPresence(String where, String way)
            throws SQLException {
        assertThat(way("SELECT * FROM orders WHERE " + where)).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT customer, num, placed FROM orders WHERE team = 't'          | query by_team 1",
                "SELECT COUNT(*) FROM orders WHERE team = 't'                       | query by_team 1",
                "SELECT tags FROM orders WHERE team = 't'                           | query by_tag 1",
                "SELECT note FROM orders WHERE team = 't'                           | query by_team 1 completed",
                "SELECT num FROM orders WHERE team = 't' AND note = 'x'             | query by_team 1 completed",
                "SELECT num FROM orders WHERE team = 't' ORDER BY status | query by_team 1 completed sorted here",
                "SELECT note FROM orders WHERE customer = 'a' AND total = 1         | query by_total 1"
            })
    void aGlobalIndexThatLacksColumnsIsCompletedAndALocalOneNeedNotBe(String sql, String way) throws SQLException {
        assertThat(way(sql)).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT COUNT(*) FROM orders                                        | scan by_team",
                "SELECT COUNT(*) FROM orders WHERE status = 'a' OR placed > ?       | scan",
                "SELECT COUNT(*) FROM orders WHERE customer > 'a'                   | scan by_team",
                "SELECT COUNT(*) FROM orders WHERE total > 1                        | scan by_total",
                "SELECT num, team FROM orders                                       | scan by_team",
                "SELECT * FROM orders                                               | scan"
            })
    void anIndexIsScannedOnlyIfItHoldsAllThatIsNeededAndCostsLess(String sql, String way) throws SQLException {
        assertThat(way(sql)).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer = 'a' ORDER BY num                   | query table 1 in order",
                "customer = 'a' ORDER BY num DESC              | query table 1 backward in order",
                "customer = 'a' ORDER BY customer DESC, num    | query table 1 in order",
                "customer = 'a' ORDER BY num, total            | query table 1 in order",
                "customer = 'a' ORDER BY placed DESC           | query by_placed 1 backward in order",
                "customer = 'a' ORDER BY placed, num           | query table 1 sorted here",
                "status = 'x' ORDER BY placed                  | query by_status 1 in order",
                "status = 'x' ORDER BY status, placed DESC     | query by_status 1 backward in order",
                "status = 'x' ORDER BY placed, customer        | query by_status 1 sorted here",
                "customer = 'a' ORDER BY total                 | query table 1 sorted here",
                "customer = 'a' AND total = 1 ORDER BY total   | query by_total 1 in order",
                "customer IN ('a', 'b') ORDER BY num           | query table 2 in order",
                "customer IN ('a', 'b') ORDER BY num DESC, customer | query table 2 backward in order",
                "customer IN ('a', 'b') ORDER BY customer DESC, num | query table 2 in order",
                "customer IN ('a', 'b') ORDER BY total         | query table 2 sorted here",
                "status IN ('a', 'b') ORDER BY placed, num     | query by_status 2 sorted here",
                "customer = 'a' AND num = 1 ORDER BY total     | keys 1 in order",
                "customer = 'a' AND num IN (1, 2) ORDER BY num | keys 2 sorted here",
                "total > 1 ORDER BY num                        | scan sorted here"
            })
    void anOrderIsTakenFromTheSortKeyWhereItIsTheWholeOrderOfEachPartition(String rest, String way)
            throws SQLException {
        assertThat(way("SELECT * FROM orders WHERE " + rest)).isEqualTo(way);
    }

    @Test
    void wholeKeysGoFirstHoweverManyTheyAre() throws SQLException {
        String many = "1" + ", 1".repeat(999);
        assertThat(way("SELECT * FROM orders WHERE customer = 'a' AND num IN (" + many + ")"))
                .isEqualTo("keys 1000");
    }

    @Test
    void aScanComesLastHoweverManyPartitionsThereAre() throws SQLException {
        String many = "'a'" + ", 'a'".repeat(1999);
        assertThat(way("SELECT * FROM orders WHERE customer IN (" + many + ")")).isEqualTo("query table 2000");
    }

    @Test
    void aConsistentReadUsesNoGlobalIndex() throws SQLException {
        assertThat(consistently("SELECT * FROM orders WHERE status = 'open'")).isEqualTo("scan");
        assertThat(consistently("SELECT COUNT(*) FROM orders")).isEqualTo("scan");
        assertThat(consistently("SELECT * FROM orders WHERE customer = 'a' AND total = 3"))
                .isEqualTo("query by_total 1");
    }

    @Test
    void aConditionOnTheSortKeyByInStaysWithTheFilter() throws SQLException {
        Operation.TableRead read = Selects.read("SELECT * FROM orders WHERE customer = 'a' AND placed IN (?, ?)");
        assertThat(((Access.Partitions) read.path().access()).range()).isEmpty();
        assertThat(read.path().filter()).isInstanceOf(Condition.OneOf.class);
    }

    private static String way(String sql) throws SQLException {
        return Selects.way(Selects.read(sql));
    }

    private static String consistently(String sql) throws SQLException {
        Plan plan = new Planner(Selects.MAPPING, false, true).plan(SqlParser.parse(sql));
        return Selects.way((Operation.TableRead) plan.operation());
    }
}
