package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RejectedPathsTest {

    private static final String NO_PARTITION = " is not compared by = or IN";

    @Test
    void everyOtherSourceHasAReasonInTheOrderOfDeclaration() throws SQLException {
        assertThat(rejected("SELECT * FROM orders WHERE customer = 'a' AND num = 1"))
                .isEqualTo("""
                by_placed: costs more: 5 read units for about 100 items against 0.5 for 1
                by_total: its key total may be missing, and an index lacks such items; compare total in WHERE
                by_status: partition key status is not compared by = or IN
                by_note: partition key note is not compared by = or IN
                by_team: partition key team is not compared by = or IN
                by_tag: partition key team is not compared by = or IN""");
    }

    @Test
    void aSparseIndexNamesTheKeyThatMayBeMissing() throws SQLException {
        assertThat(rejected("SELECT * FROM orders WHERE note = 'x'"))
                .contains(
                        "by_note: its key total may be missing, and an index lacks such items; compare total in WHERE");
    }

    @Test
    void theTableThatWouldBeScannedCostsMore() throws SQLException {
        assertThat(rejected("SELECT * FROM orders WHERE status = 'open'"))
                .startsWith("table: costs more: 4883 read units for about 100000 items against 5 for 100\n");
    }

    @Test
    void anIndexThatWouldHaveToBeCompletedNamesWhatItLacks() throws SQLException {
        assertThat(rejected("SELECT note, tags, num FROM orders WHERE team = 't' AND customer = 'a'"))
                .contains(
                        "by_team: its projection lacks note, tags; each item would be read again from the table, which"
                                + " costs more");
    }

    @Test
    void aGlobalIndexIsNeverReadConsistently() throws SQLException {
        Plan plan = new Planner(Selects.MAPPING, false, true)
                .plan(Selects.parsed("SELECT * FROM orders WHERE status = 'open'"));
        assertThat(Selects.rejected((Operation.TableRead) plan.operation()))
                .contains("by_status: a global index is never read consistently")
                .contains("by_placed: partition key customer" + NO_PARTITION);
    }

    @Test
    void equalCostsAreDecidedByTheOrderOrThePlace() throws SQLException {
        assertThat(rejected("SELECT * FROM orders WHERE customer = 'a' ORDER BY placed"))
                .startsWith("table: costs as much, and does not give the wanted order\n");
        assertThat(rejected("SELECT * FROM orders WHERE customer = 'a'"))
                .startsWith("by_placed: costs as much; the table goes first");
    }

    @Test
    void aCheaperWayOfAWorseKindSaysWhyItIsWorse() throws SQLException {
        String keys = "1" + ", 1".repeat(99);
        assertThat(rejected("SELECT * FROM orders WHERE customer = 'a' AND num IN (" + keys + ")"))
                .startsWith("by_placed: whole keys are known, and no other item is read by them\n");
        String partitions = "'a'" + ", 'a'".repeat(1999);
        assertThat(rejected("SELECT * FROM orders WHERE status IN (" + partitions + ")"))
                .startsWith("table: all of it would be read, however large it is\n");
    }

    @Test
    void whereNothingIsReadThereIsNothingToReject() throws SQLException {
        assertThat(rejected("SELECT * FROM orders WHERE 1 = 0")).isEmpty();
    }

    private static String rejected(String sql) throws SQLException {
        return Selects.rejected(Selects.read(sql));
    }
}
