package io.ashdynamo.datalayer;

import io.ashdynamo.mapping.Resource;
import io.ashdynamo.mapping.SecondaryIndex;
import io.ashdynamo.plan.Access;
import io.ashdynamo.plan.Cost;
import io.ashdynamo.plan.CostModel;
import io.ashdynamo.plan.ExplainStep;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.FilterText;
import io.ashdynamo.plan.Operation;
import io.ashdynamo.plan.ReadPath;
import io.ashdynamo.plan.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A read as EXPLAIN shows it. */
final class ReadSteps {

    private final ReadRun run;
    private final Operation.TableRead read;
    private final Resource resource;
    private final PreparedRead prepared;
    private final TableFacts facts;

    ReadSteps(ReadRun run, PreparedRead prepared, TableFacts facts) {
        this.run = run;
        this.read = run.read();
        this.resource = read.source().resource();
        this.prepared = prepared;
        this.facts = facts;
    }

    /** What is done, in order, and the ways that were not chosen. */
    List<ExplainStep> all() {
        List<ExplainStep> steps = new ArrayList<>();
        if (prepared.requests().isEmpty()) {
            steps.add(run.overlay().isPresent() ? known() : nothing());
        } else {
            steps.add(calls());
            prepared.completion().ifPresent(completion -> steps.add(completion(completion)));
        }
        for (ReadPath.Rejected rejected : read.path().rejected()) {
            Optional<String> index = Optional.of(rejected.name()).filter(name -> !name.equals("table"));
            steps.add(step(
                    ExplainStep.NOT_CHOSEN, index, ExplainStep.Expressions.NONE, Optional.empty(), rejected.reason()));
        }
        return steps;
    }

    private ExplainStep nothing() {
        return step(
                "nothing",
                Optional.empty(),
                ExplainStep.Expressions.NONE,
                Optional.of(new ExplainStep.Estimate(0, 0)),
                "the WHERE is never true, so no call is made");
    }

    private ExplainStep known() {
        return step(
                "nothing",
                Optional.empty(),
                ExplainStep.Expressions.NONE,
                Optional.of(new ExplainStep.Estimate(0, 0)),
                ofTransaction());
    }

    private String ofTransaction() {
        return "the transaction has its own state of "
                + run.overlay().map(own -> own.places().size()).orElse(0)
                + " items of the table, in place of what is stored";
    }

    private ExplainStep calls() {
        ReadRequest.Text text = prepared.requests().get(0).text();
        Cost cost = cost();
        boolean here = prepared.completion().isEmpty();
        ExplainStep.Expressions expressions = new ExplainStep.Expressions(
                keyCondition(text),
                text.expressions().filter(),
                here ? local() : Optional.empty(),
                text.expressions().projection());
        return new ExplainStep(
                text.operation(),
                target(text.index()),
                expressions,
                sort(),
                text.limit(),
                read.mode().consistent() || run.isKept(),
                Optional.of(new ExplainStep.Estimate(cost.items(), cost.readUnits())),
                note());
    }

    /** That of the first partition, and how many there are beside it. */
    private Optional<String> keyCondition(ReadRequest.Text text) {
        int more = prepared.requests().size() - 1;
        boolean partitions = read.path().access() instanceof Access.Partitions;
        return text.expressions()
                .keyCondition()
                .map(condition -> partitions && more > 0 ? condition + " and " + more + " more" : condition);
    }

    private ExplainStep completion(KeyRequests completion) {
        return step(
                "BatchGetItem",
                Optional.empty(),
                new ExplainStep.Expressions(
                        Optional.of("the primary keys that the index gave"),
                        Optional.empty(),
                        local(),
                        completion.expressions().shown()),
                Optional.empty(),
                "the index lacks columns that are needed; the estimate of the step before includes this one");
    }

    private Optional<String> local() {
        return prepared.local().equals(Filter.Truth.TRUE)
                ? Optional.empty()
                : Optional.of(FilterText.of(prepared.local()));
    }

    /** By the sizes that DynamoDB has counted, else by the planner's assumptions. */
    private Cost cost() {
        if (!isCounted()) {
            return read.path().cost();
        }
        TableFacts source = facts.of(index());
        return CostModel.of(read, new CostModel.Statistics(source.items(), source.itemBytes(), facts.itemBytes()));
    }

    /** DynamoDB counts about every six hours, and a table that is younger has 0 items until then. */
    private boolean isCounted() {
        return facts.known() && facts.items() > 0 && facts.of(index()).known();
    }

    private Optional<String> index() {
        return read.path().access().index().map(SecondaryIndex::name);
    }

    private Optional<String> sort() {
        if (read.order().isEmpty()) {
            return Optional.empty();
        }
        String keys = read.order().stream().map(ReadSteps::text).collect(Collectors.joining(", "));
        String by = run.isSorted()
                ? "sorted here, at most " + run.options().maxSortRows() + " rows"
                : prepared.requests().size() > 1 && ReadStrategy.isMerged(run)
                        ? "each partition by its sort key, merged"
                        : "by the sort key";
        return Optional.of(keys + " (" + by + ")");
    }

    private static String text(SortKey key) {
        return key.column().attribute().name() + (key.ascending() ? "" : " DESC");
    }

    private String note() {
        List<String> notes = new ArrayList<>();
        int requests = prepared.requests().size();
        if (requests > 1) {
            String each = read.isScan()
                    ? " segments"
                    : read.path().access() instanceof Access.Keys ? " batches" : " partitions";
            boolean serial = run.isLimited() && !ReadStrategy.isMerged(run);
            notes.add(requests
                    + each
                    + (serial ? ", one after another as there is a limit" : ", " + parallel(requests) + " at a time"));
        }
        if (read.isScan()) {
            notes.add("reads the whole " + (index().isPresent() ? "index" : "table"));
        }
        if (run.isCount()) {
            notes.add(new ReadStrategy(run, prepared).isCountedByDynamo() ? "counts by Select=COUNT" : "counted here");
        }
        if (!run.window().isAll()) {
            notes.add(window());
        }
        if (run.overlay().isPresent()) {
            notes.add(ofTransaction());
        }
        if (run.isKept()) {
            notes.add("what is read is kept, and checked at COMMIT");
        }
        notes.add(
                isCounted()
                        ? "estimated for the " + facts.of(index()).items() + " items that DynamoDB has counted"
                        : "estimated for an assumed table of " + CostModel.TABLE_ITEMS + " items");
        return String.join("; ", notes);
    }

    private int parallel(int requests) {
        return Math.max(1, Math.min(requests, run.options().parallelism()));
    }

    private String window() {
        String offset =
                run.window().offset() > 0 ? "reads and skips " + run.window().offset() + " rows" : "";
        String limit = run.window().limit() < Long.MAX_VALUE
                ? "stops after " + run.window().limit() + " rows"
                : "";
        return offset + (offset.isEmpty() || limit.isEmpty() ? "" : ", ") + limit;
    }

    private ExplainStep step(
            String operation,
            Optional<String> index,
            ExplainStep.Expressions expressions,
            Optional<ExplainStep.Estimate> estimate,
            String note) {
        return new ExplainStep(
                operation,
                target(index),
                expressions,
                Optional.empty(),
                OptionalLong.empty(),
                read.mode().consistent(),
                estimate,
                note);
    }

    private ExplainStep.Target target(Optional<String> index) {
        return new ExplainStep.Target(resource.name(), resource.table(), index);
    }
}
