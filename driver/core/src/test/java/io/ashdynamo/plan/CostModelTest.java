package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Costs, told as items, read units and round trips. */
class CostModelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* FROM orders WHERE customer = 'a' AND num = 1              | 1 items, 0.5 units, 1 trips",
                "* FROM orders WHERE customer = 'a' AND num IN (1, 2, 3)     | 3 items, 1.5 units, 1 trips",
                "* FROM orders WHERE customer = 'a'                          | 100 items, 5.0 units, 1 trips",
                "* FROM orders WHERE customer IN ('a', 'b')                  | 200 items, 10.0 units, 2 trips",
                "* FROM orders WHERE customer = 'a' AND num > 1              | 33 items, 2.0 units, 1 trips",
                "* FROM orders WHERE customer = 'a' AND num > 1 AND num < 9  | 10 items, 0.5 units, 1 trips",
                "* FROM orders WHERE customer = 'a' AND num BETWEEN 1 AND 9  | 10 items, 0.5 units, 1 trips",
                "* FROM orders WHERE status = 'a' AND placed = ?             | 1 items, 0.5 units, 1 trips",
                "* FROM orders                                               | 100000 items, 4883.0 units, 39 trips",
                "COUNT(*) FROM orders                                        | 100000 items, 2170.5 units, 17 trips",
                "num, team FROM orders WHERE team = 't'                      | 100 items, 2.5 units, 1 trips",
                "note FROM orders WHERE team = 't'                           | 100 items, 52.5 units, 2 trips",
                "note FROM orders WHERE customer = 'a' AND total = 1         | 1 items, 1.0 units, 1 trips",
                "* FROM orders WHERE 1 = 0                                   | 0 items, 0.0 units, 0 trips"
            })
    void aWayCostsWhatItReadsAndCompletes(String sql, String cost) throws SQLException {
        assertThat(told(Selects.read("SELECT " + sql).path().cost())).isEqualTo(cost);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer = 'a' LIMIT 10                                     | 10 items, 0.5 units, 1 trips",
                "customer = 'a' LIMIT 10 OFFSET 10                           | 20 items, 1.0 units, 1 trips",
                "customer = 'a' AND num > 1 LIMIT 10                         | 10 items, 0.5 units, 1 trips",
                "customer = 'a' ORDER BY num LIMIT 10                        | 10 items, 0.5 units, 1 trips",
                "customer IN ('a', 'b') ORDER BY num LIMIT 10                | 20 items, 1.0 units, 2 trips",
                "customer = 'a' ORDER BY total LIMIT 10                      | 100 items, 5.0 units, 1 trips",
                "customer = 'a' AND total > 3 LIMIT 10                       | 10 items, 5.5 units, 1 trips",
                "1 = 1 LIMIT ?                                               | 100 items, 5.0 units, 1 trips",
                "1 = 1 LIMIT ? OFFSET ?                                      | 100 items, 5.0 units, 1 trips"
            })
    void aLimitCountsWhereNothingIsLeftOutAndNothingIsSorted(String where, String cost) throws SQLException {
        assertThat(told(Selects.read("SELECT * FROM orders WHERE " + where)
                        .path()
                        .cost()))
                .isEqualTo(cost);
    }

    @Test
    void aConsistentReadCostsTwice() throws SQLException {
        Plan plan = new Planner(Selects.MAPPING, false, true)
                .plan(Selects.parsed("SELECT * FROM orders WHERE customer = 'a'"));
        assertThat(told(((Operation.TableRead) plan.operation()).path().cost()))
                .isEqualTo("100 items, 10.0 units, 1 trips");
    }

    @Test
    void realNumbersTakeThePlaceOfTheAssumedOnes() throws SQLException {
        CostModel.Statistics statistics = new CostModel.Statistics(40, 1000, 8000);
        assertThat(told(CostModel.of(Selects.read("SELECT * FROM orders"), statistics)))
                .isEqualTo("40 items, 5.0 units, 1 trips");
        assertThat(told(CostModel.of(Selects.read("SELECT note FROM orders WHERE team = 't'"), statistics)))
                .isEqualTo("40 items, 45.0 units, 2 trips");
    }

    @Test
    void anEmptyTableStillCostsARequest() throws SQLException {
        CostModel.Statistics statistics = new CostModel.Statistics(0, 0, 0);
        assertThat(told(CostModel.of(
                        Selects.read("SELECT * FROM orders WHERE customer = 'a' AND num > 1"), statistics)))
                .isEqualTo("0 items, 0.5 units, 1 trips");
    }

    private static String told(Cost cost) {
        return cost.items() + " items, " + cost.readUnits() + " units, " + cost.roundTrips() + " trips";
    }
}
