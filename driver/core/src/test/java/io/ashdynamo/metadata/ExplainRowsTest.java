package io.ashdynamo.metadata;

import static io.ashdynamo.metadata.RowsText.header;
import static io.ashdynamo.metadata.RowsText.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.ExplainStep.Estimate;
import io.ashdynamo.plan.ExplainStep.Expressions;
import io.ashdynamo.plan.ExplainStep.Target;
import io.ashdynamo.plan.UtilityColumns;
import io.ashdynamo.row.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ExplainRowsTest {

    private static final ExplainStep QUERY = new ExplainStep(
            "Query",
            new Target("posts", "blog", Optional.of("by_status")),
            new Expressions(
                    Optional.of("status = 'active'"),
                    Optional.of("likes > 3"),
                    Optional.of("title LIKE '%a'"),
                    Optional.of("email, title")),
            Optional.of("likes DESC here"),
            OptionalLong.of(10),
            true,
            Optional.of(new Estimate(200, 12.5)),
            "the only way");

    private static final ExplainStep COMPLETION = step("BatchGetItem", "");
    private static final ExplainStep TABLE = step("not chosen", "reads more");

    private static final List<String> STEP_HEADER = List.of(
            "step INTEGER",
            "operation VARCHAR",
            "resource VARCHAR",
            "table_name VARCHAR",
            "index_name VARCHAR",
            "key_condition VARCHAR",
            "filter VARCHAR",
            "local_filter VARCHAR",
            "projection VARCHAR",
            "sort VARCHAR",
            "limit BIGINT",
            "consistent BOOLEAN",
            "estimated_items BIGINT",
            "estimated_read_units DOUBLE",
            "note VARCHAR");

    @Test
    void explainHasTheColumnsOfTheContract() {
        assertThat(header(explain(QUERY))).isEqualTo(STEP_HEADER);
    }

    @Test
    void aStepTellsAllThatIsKnown() throws SQLException {
        assertThat(shown(explain(QUERY)))
                .containsExactly("1|Query|posts|blog|by_status|status = 'active'|likes > 3|title LIKE '%a'|email, title"
                        + "|likes DESC here|10|true|200|12.5|the only way");
    }

    @Test
    void whatIsNotKnownIsNull() throws SQLException {
        assertThat(shown(explain(COMPLETION)))
                .containsExactly("1|BatchGetItem|posts|blog" + "|null".repeat(7) + "|false" + "|null".repeat(3));
    }

    @Test
    void stepsThatAreNotDoneHaveNoNumber() throws SQLException {
        assertThat(shown(explain(TABLE, QUERY, COMPLETION, TABLE), "step", "operation", "consistent", "note"))
                .containsExactly(
                        "null|not chosen|null|reads more",
                        "1|Query|true|the only way",
                        "2|BatchGetItem|false|null",
                        "null|not chosen|null|reads more");
    }

    @Test
    void analyzeAddsWhatWasMeasuredToTheFirstRow() throws SQLException {
        Rows rows = analyze(new Measured(3, 200, 10, 25.5, 0.0), QUERY, COMPLETION);

        assertThat(header(rows))
                .startsWith(STEP_HEADER.toArray(String[]::new))
                .endsWith("calls BIGINT", "items_read BIGINT", "rows BIGINT", "read_units DOUBLE", "write_units DOUBLE")
                .hasSize(STEP_HEADER.size() + 5);
        assertThat(shown(rows, "step", "calls", "items_read", "rows", "read_units", "write_units"))
                .containsExactly("1|3|200|10|25.5|0.0", "2|null|null|null|null|null");
    }

    @Test
    void unitsThatAreNotKnownAreNull() throws SQLException {
        assertThat(shown(analyze(new Measured(1, 0, 0, null, null), QUERY), "rows", "read_units", "write_units"))
                .containsExactly("0|null|null");
    }

    @Test
    void noStepsAreNoRows() throws SQLException {
        assertThat(shown(explain())).isEmpty();
        assertThat(shown(analyze(new Measured(0, 0, 0, null, null)))).isEmpty();
    }

    private static Rows explain(ExplainStep... steps) {
        return ExplainRows.of(UtilityColumns.EXPLAIN, List.of(steps), Optional.empty());
    }

    private static Rows analyze(Measured measured, ExplainStep... steps) {
        return ExplainRows.of(UtilityColumns.EXPLAIN_ANALYZE, List.of(steps), Optional.of(measured));
    }

    private static ExplainStep step(String operation, String note) {
        return new ExplainStep(
                operation,
                new Target("posts", "blog", Optional.empty()),
                Expressions.NONE,
                Optional.empty(),
                OptionalLong.empty(),
                false,
                Optional.empty(),
                note);
    }
}
