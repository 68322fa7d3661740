package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.plan.ExplainStep;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes as EXPLAIN shows them. */
final class WriteSteps {

    private WriteSteps() {}

    /** One call by key. */
    static ExplainStep step(String operation, Resource resource, ItemKey key, String condition) {
        return new ExplainStep(
                operation,
                new ExplainStep.Target(resource.name(), resource.table(), Optional.empty()),
                new ExplainStep.Expressions(
                        Optional.of(key.shown()), Optional.of(condition), Optional.empty(), Optional.empty()),
                Optional.empty(),
                OptionalLong.empty(),
                false,
                Optional.empty(),
                "the filter is the write's condition; one write unit for each KB of the item, and of each index that"
                        + " changes with it");
    }

    /** A WHERE that is never true. */
    static ExplainStep nothing(Resource resource) {
        return new ExplainStep(
                "nothing",
                new ExplainStep.Target(resource.name(), resource.table(), Optional.empty()),
                ExplainStep.Expressions.NONE,
                Optional.empty(),
                OptionalLong.empty(),
                false,
                Optional.of(new ExplainStep.Estimate(0, 0)),
                "the WHERE is never true");
    }
}
