package io.ashdynamo.metadata;

import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.ExplainStep.Estimate;
import io.ashdynamo.plan.ExplainStep.Expressions;
import io.ashdynamo.plan.UtilityColumns;
import io.ashdynamo.row.Rows;
import java.util.List;
import java.util.Optional;

/** The rows of EXPLAIN. */
public final class ExplainRows {

    private final LayoutRows rows;
    private int steps;

    private ExplainRows(UtilityColumns columns) {
        this.rows = new LayoutRows(columns.columns());
    }

    /**
     * A row for each step.
     *
     * @param columns {@link UtilityColumns#EXPLAIN} or {@link UtilityColumns#EXPLAIN_ANALYZE}
     * @param measured of EXPLAIN ANALYZE what the whole statement has cost, shown by the first row
     */
    public static Rows of(UtilityColumns columns, List<ExplainStep> steps, Optional<Measured> measured) {
        ExplainRows made = new ExplainRows(columns);
        for (int i = 0; i < steps.size(); i++) {
            made.add(steps.get(i));
            if (i == 0) {
                measured.ifPresent(made::measured);
            }
        }
        return made.rows.sortedBy();
    }

    private void add(ExplainStep step) {
        boolean done = !step.operation().equals(ExplainStep.NOT_CHOSEN);
        rows.add()
                .set("step", done ? Integer.valueOf(++steps) : null)
                .set("operation", step.operation())
                .set("resource", step.target().resource())
                .set("table_name", step.target().table())
                .set("index_name", step.target().index().orElse(null))
                .set("sort", step.sort().orElse(null))
                .set(
                        "limit",
                        step.limit().isPresent() ? Long.valueOf(step.limit().getAsLong()) : null)
                .set("consistent", done ? Boolean.valueOf(step.consistent()) : null)
                .set("estimated_items", step.estimate().map(Estimate::items).orElse(null))
                .set(
                        "estimated_read_units",
                        step.estimate().map(Estimate::readUnits).orElse(null))
                .set("note", emptyToNull(step.note()));
        expressions(step.expressions());
    }

    private void expressions(Expressions expressions) {
        rows.set("key_condition", expressions.keyCondition().orElse(null))
                .set("filter", expressions.filter().orElse(null))
                .set("local_filter", expressions.localFilter().orElse(null))
                .set("projection", expressions.projection().orElse(null));
    }

    private void measured(Measured measured) {
        rows.set("calls", measured.calls())
                .set("items_read", measured.itemsRead())
                .set("rows", measured.rows())
                .set("read_units", measured.readUnits())
                .set("write_units", measured.writeUnits());
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
