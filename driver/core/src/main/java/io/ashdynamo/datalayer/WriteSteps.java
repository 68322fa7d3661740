package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterText;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes as steps of EXPLAIN. */
final class WriteSteps {

    private static final String NOTHING = "nothing";
    private static final String COST = "one write unit for each KB of the item, and of each index that changes with it";

    private WriteSteps() {}

    /** One call by key. */
    static ExplainStep step(ItemCall call, Resource resource, ItemKey key) {
        return step(
                call.operation(),
                resource,
                new ExplainStep.Expressions(
                        Optional.of(key.shown()), call.shownCondition(), Optional.empty(), Optional.empty()),
                (call.condition().isPresent() ? "the filter is the write's condition; " : "") + COST);
    }

    /** A write of an item that is looked at before. */
    static ExplainStep looking(String operation, Resource resource, ItemKey key, Filter where) {
        return step(
                operation,
                resource,
                new ExplainStep.Expressions(
                        Optional.of(key.shown()),
                        Optional.empty(),
                        Optional.of(FilterText.of(where)),
                        Optional.empty()),
                "the item is read by GetItem, as DynamoDB cannot check or change it so while it writes, and written if"
                        + " what was looked at is still so; " + COST);
    }

    /** An update of an item that is there, else a put. */
    static ExplainStep inTwoSteps(Resource resource, ItemKey key) {
        return step(
                "UpdateItem",
                resource,
                new ExplainStep.Expressions(
                        Optional.of(key.shown()), Optional.empty(), Optional.empty(), Optional.empty()),
                "PutItem follows if there is no item, as no single call does exactly both; " + COST);
    }

    /** Several new items, all or none. */
    static ExplainStep transaction(Resource resource, int rows, ItemKey first) {
        return step(
                "TransactWriteItems",
                resource,
                new ExplainStep.Expressions(
                        Optional.of(first.shown() + " and " + (rows - 1) + " more"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "all " + rows + " items or none; two write units for each KB of each item");
    }

    /** A write of each item that the steps before give. */
    static ExplainStep each(String operation, Resource resource, Optional<String> condition, int parallelism) {
        return step(
                operation,
                resource,
                new ExplainStep.Expressions(Optional.empty(), condition, Optional.empty(), Optional.empty()),
                "for each item of the steps before, " + parallelism + " at a time; not atomic; " + COST);
    }

    /** The write in a transaction: the item is read and all of the WHERE checked here. */
    static ExplainStep kept(ExplainStep write) {
        if (write.operation().equals(NOTHING)) {
            return write;
        }
        ExplainStep.Expressions own = write.expressions();
        return new ExplainStep(
                "TransactWriteItems",
                write.target(),
                new ExplainStep.Expressions(
                        own.keyCondition(), Optional.empty(), own.filter().or(own::localFilter), Optional.empty()),
                write.sort(),
                write.limit(),
                true,
                write.estimate(),
                "kept until COMMIT, which writes all of the transaction or nothing; now the item is read, if the"
                        + " transaction does not know it, and the WHERE checked here; two write units for each KB of the"
                        + " item");
    }

    /** A WHERE that is never true. */
    static ExplainStep nothing(Resource resource) {
        return step(
                NOTHING,
                resource,
                ExplainStep.Expressions.NONE,
                Optional.of(new ExplainStep.Estimate(0, 0)),
                "the WHERE is never true");
    }

    private static ExplainStep step(
            String operation, Resource resource, ExplainStep.Expressions expressions, String note) {
        return step(operation, resource, expressions, Optional.empty(), note);
    }

    private static ExplainStep step(
            String operation,
            Resource resource,
            ExplainStep.Expressions expressions,
            Optional<ExplainStep.Estimate> estimate,
            String note) {
        return new ExplainStep(
                operation,
                new ExplainStep.Target(resource.name(), resource.table(), Optional.empty()),
                expressions,
                Optional.empty(),
                OptionalLong.empty(),
                false,
                estimate,
                note);
    }
}
