package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.mapping.Mapping;
import io.ashdynamo.mapping.MappingReader;
import io.ashdynamo.sql.SqlParser;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way is chosen, told as kind, index, number of partitions or keys, direction, and whether it gives the order. */
class AccessPlannerTest {

    private static final Mapping MAPPING = MappingReader.read("access.yaml", """
            ashdynamo: 1
            resources:
              orders:
                partition_key: customer
                sort_key: num
                attributes:
                  customer: string
                  num: integer
                  status: { type: string, allow_nil: false }
                  placed: { type: timestamp, allow_nil: false }
                  total: decimal
                  note: string
                  team: { type: string, allow_nil: false }
                global_secondary_indexes:
                  by_status: { partition_key: status, sort_key: placed }
                  by_note: { partition_key: note, sort_key: total }
                  by_team: { partition_key: team, sort_key: placed, projection: keys_only }
                local_secondary_indexes:
                  by_placed: { sort_key: placed }
                  by_total: { sort_key: total }
            """);

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
                "customer = 'a' AND total > 3                     | query by_total 1",
                "customer = 'a' AND status = 'x'                  | query table 1",
                "status = 'open'                                  | query by_status 1",
                "status = 'open' AND customer = 'a'               | query table 1",
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
                "SELECT note FROM orders WHERE team = 't'                           | scan",
                "SELECT num FROM orders WHERE team = 't' AND note = 'x'             | scan",
                "SELECT num FROM orders WHERE team = 't' ORDER BY status            | scan sorted here"
            })
    void anIndexServesOnlyIfItHoldsAllThatIsNeeded(String sql, String way) throws SQLException {
        assertThat(way(sql)).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer = 'a' ORDER BY num                   | query table 1",
                "customer = 'a' ORDER BY num DESC              | query table 1 backward",
                "customer = 'a' ORDER BY customer DESC, num    | query table 1",
                "customer = 'a' ORDER BY num, total            | query table 1",
                "customer = 'a' ORDER BY placed DESC           | query by_placed 1 backward",
                "customer = 'a' ORDER BY placed, num           | query table 1 sorted here",
                "status = 'x' ORDER BY placed                  | query by_status 1",
                "status = 'x' ORDER BY placed, customer        | query by_status 1 sorted here",
                "customer = 'a' ORDER BY total                 | query table 1 sorted here",
                "customer = 'a' AND total > 1 ORDER BY total   | query by_total 1",
                "customer IN ('a', 'b') ORDER BY num           | query table 2 sorted here",
                "total > 1 ORDER BY num                        | scan sorted here"
            })
    void anOrderIsTakenFromTheSortKeyWhereItIsTheWholeOrder(String rest, String way) throws SQLException {
        assertThat(way("SELECT * FROM orders WHERE " + rest)).isEqualTo(way);
    }

    @Test
    void aConsistentReadUsesNoGlobalIndex() throws SQLException {
        assertThat(way("SELECT * FROM orders WHERE status = 'open'", true)).isEqualTo("scan");
        assertThat(way("SELECT * FROM orders WHERE customer = 'a' AND total > 3", true))
                .isEqualTo("query by_total 1");
    }

    private static String way(String sql) throws SQLException {
        return way(sql, false);
    }

    private static String way(String sql, boolean consistent) throws SQLException {
        Plan plan = new Planner(MAPPING, false, consistent).plan(SqlParser.parse(sql));
        Operation.TableRead read = (Operation.TableRead) plan.operation();
        return told(read.access()) + (read.order().isEmpty() ? "" : " sorted here");
    }

    private static String told(Access access) {
        if (access instanceof Access.Keys keys) {
            return "keys " + keys.keys().size();
        }
        if (access instanceof Access.Partitions partitions) {
            return "query " + partitions.index().map(index -> index.name()).orElse("table") + " "
                    + partitions.values().size() + (partitions.forward() ? "" : " backward");
        }
        return access instanceof Access.Nothing ? "nothing" : "scan";
    }
}
