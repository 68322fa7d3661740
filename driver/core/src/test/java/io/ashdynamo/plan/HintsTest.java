package io.ashdynamo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.error.SqlFailure;
import io.ashdynamo.mapping.ScanPolicy;
import io.ashdynamo.sql.Hints;
import io.ashdynamo.sql.Name;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {

    private static final Hints CONSISTENT = new Hints(
            true, Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), Optional.empty());
    private static final Hints SEGMENTS = new Hints(
            false, Optional.empty(), Optional.empty(), OptionalInt.of(8), OptionalLong.empty(), Optional.empty());
    private static final Hints START = new Hints(
            false, Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), Optional.of("token"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by_status | SELECT * FROM orders WHERE status = 'x' AND customer = 'a'        | query by_status 1",
                "BY_STATUS | SELECT * FROM orders WHERE customer = 'a'                         | scan by_status",
                "by_team   | SELECT num FROM orders                                            | scan by_team",
                "by_team   | SELECT note FROM orders                                           | scan by_team completed",
                "by_team   | SELECT note FROM orders WHERE team = 't' AND status = 'x'         | query by_team 1 completed",
                "by_total  | SELECT note FROM orders WHERE total > 1                           | scan by_total",
                "by_placed | SELECT * FROM orders WHERE customer = 'a' AND num = 1             | query by_placed 1",
                "orders    | SELECT * FROM orders WHERE status = 'x'                           | scan",
                "PRIMARY   | SELECT * FROM orders WHERE customer = 'a' ORDER BY placed         | query table 1 sorted here",
                "primary   | SELECT * FROM orders WHERE customer = 'a' AND num = 1             | keys 1",
                "by_status | SELECT * FROM orders WHERE 1 = 0                                  | nothing"
            })
    void anIndexThatIsAskedForIsRead(String index, String sql, String way) throws SQLException {
        assertThat(Selects.way(Selects.read(Selects.hinted(sql, Selects.index(index)))))
                .isEqualTo(way);
    }

    @Test
    void theOthersAreRejectedAsNotAskedFor() throws SQLException {
        Operation.TableRead read =
                Selects.read(Selects.hinted("SELECT * FROM orders WHERE status = 'x'", Selects.index("by_status")));
        assertThat(Selects.rejected(read)).startsWith("table: the statement asks for by_status\nby_placed: the");
    }

    @Test
    void anIndexThatThereIsNotIsRefusedWithTheNearest() {
        assertFails(
                "SELECT * FROM orders",
                Selects.index("by_statu"),
                "42601",
                "there is no index 'by_statu' of orders; did you mean by_status?");
        assertFails(
                "SELECT * FROM plain",
                Selects.index("by_text"),
                "42601",
                "there is no index 'by_text' of plain; there are no indexes");
        assertFails(
                "SELECT * FROM orders WHERE 1 = 0",
                Selects.index("x"),
                "42601",
                "there is no index 'x' of orders; possible here: by_placed, by_total, by_status, by_note, by_team,"
                        + " by_tag");
    }

    @Test
    void anIndexThatMayLackItemsIsRefused() {
        assertFails(
                "SELECT * FROM orders WHERE note = 'x'",
                Selects.index("by_note"),
                "HYC00",
                "the index by_note of orders cannot serve this statement: its key total may be missing, and an index"
                        + " lacks such items; compare total in WHERE");
    }

    @Test
    void aGlobalIndexIsRefusedForAConsistentRead() {
        Hints hints = new Hints(
                true,
                Optional.of(new Name("by_status", false)),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty());
        assertFails(
                "SELECT * FROM orders WHERE status = 'x'",
                hints,
                "HYC00",
                "the index by_status of orders cannot serve this statement: a global index is never read consistently");
    }

    @Test
    void whatIsAskedOfTheCallsIsInTheMode() throws SQLException {
        Hints hints = new Hints(
                true,
                Optional.empty(),
                Optional.of(true),
                OptionalInt.of(4),
                OptionalLong.of(50),
                Optional.of("token"));
        Operation.TableRead read = Selects.read(Selects.hinted("SELECT * FROM plain", hints));
        String identity = Selects.parsed("SELECT * FROM plain").identity();
        assertThat(read.mode())
                .isEqualTo(new ReadMode(
                        true,
                        Optional.of(ScanPolicy.ALLOW),
                        OptionalInt.of(4),
                        OptionalLong.of(50),
                        Optional.of("token"),
                        false,
                        identity));
    }

    @Test
    void aScanThatIsNotWantedIsDeniedAndChangesNoPath() throws SQLException {
        Hints denied = new Hints(
                false,
                Optional.empty(),
                Optional.of(false),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty());
        Operation.TableRead read = Selects.read(Selects.hinted("SELECT * FROM orders", denied));
        assertThat(read.mode().scan()).contains(ScanPolicy.DENY);
        assertThat(Selects.way(read)).isEqualTo("scan");
    }

    @Test
    void aConsistentStatementUsesNoGlobalIndex() throws SQLException {
        assertThat(Selects.way(Selects.read(Selects.hinted("SELECT * FROM orders WHERE status = 'x'", CONSISTENT))))
                .isEqualTo("scan");
    }

    @Test
    void segmentsAreOfAScanWithoutALimitThatStopsIt() throws SQLException {
        assertThat(Selects.read(Selects.hinted("SELECT * FROM orders ORDER BY num LIMIT 3", SEGMENTS))
                        .mode()
                        .segments())
                .hasValue(8);
        assertFails(
                "SELECT * FROM orders WHERE customer = 'a'",
                SEGMENTS,
                "HYC00",
                "SEGMENTS splits a scan, but this statement is read by its keys; leave SEGMENTS out");
        assertFails(
                "SELECT * FROM orders LIMIT 3",
                SEGMENTS,
                "HYC00",
                "SEGMENTS cannot stop at LIMIT or OFFSET: segments are read at the same time, in no order; leave one of"
                        + " them out");
    }

    @Test
    void aStartIsOfRowsThatComeAsTheyAreRead() throws SQLException {
        assertThat(Selects.read(Selects.hinted("SELECT * FROM orders WHERE customer = 'a' ORDER BY num LIMIT 3", START))
                        .mode()
                        .start())
                .contains("token");
        assertFails(
                "SELECT * FROM orders ORDER BY num LIMIT 3",
                START,
                "HYC00",
                "START cannot go on where the rows are sorted by the driver, as all of them are read first; order by the"
                        + " sort key of what is read, or leave ORDER BY out");
        assertFails(
                "SELECT COUNT(*) FROM orders",
                START,
                "HYC00",
                "START cannot go on with a count, which is one row; leave START out");
    }

    private static void assertFails(String sql, Hints hints, String state, String message) {
        SqlFailure failure = SqlFailure.of(() -> Selects.plan(Selects.hinted(sql, hints)));
        assertThat(failure.state() + " " + failure.message()).isEqualTo(state + " " + message);
    }
}
