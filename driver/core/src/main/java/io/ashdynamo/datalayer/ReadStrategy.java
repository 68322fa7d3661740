package io.ashdynamo.datalayer;

import io.ashdynamo.plan.Access;
import io.ashdynamo.plan.Filter;
import io.ashdynamo.plan.ReadPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** How the requests of a read are made: one after another, ahead of the reader, several at a time, or merged. */
final class ReadStrategy {

    private final ReadRun run;
    private final PreparedRead prepared;

    ReadStrategy(ReadRun run, PreparedRead prepared) {
        this.run = run;
        this.prepared = prepared;
    }

    /** Whether the order comes from merging partitions that each have it. */
    static boolean isMerged(ReadRun run) {
        return run.read().path().ordering() == ReadPath.Arrangement.BY_SORT_KEY
                && run.read().path().access() instanceof Access.Partitions partitions
                && partitions.values().size() > 1;
    }

    /**
     * The items that match, in the wanted order.
     *
     * @param started whether the first page is fetched now, so that an error shows where the statement is executed, not
     *     where its rows are read
     */
    Items items(boolean started) throws SQLException {
        Items items = given(started);
        if (prepared.completion().isPresent()) {
            items = new CompletedItems(items, prepared.completion().get(), run.wanted());
        }
        items = FittingItems.of(
                items,
                run.read().source().resource(),
                new ReadColumns(run).checkable().toList());
        items = FilteredItems.of(items, prepared.local());
        items = OverlaidItems.of(items, run.overlay(), new ItemOrder(run.read().order()));
        return run.isSorted()
                ? new SortedItems(
                        items, new ItemOrder(run.read().order()), run.options().maxSortRows())
                : items;
    }

    private Items given(boolean started) throws SQLException {
        List<PageSeries> series = series();
        if (series.size() > 1 && isMerged(run)) {
            Semaphore ahead = new Semaphore(run.options().parallelism() - 1);
            List<PagedItems> sources = series.stream()
                    .map(one -> new PagedItems(pages(List.of(one), ahead)))
                    .toList();
            MergedItems merged = new MergedItems(
                    sources, new ItemOrder(run.read().order()), run.options().parallelism(), run.execution());
            if (started) {
                merged.fetch();
            }
            return merged;
        }
        PagedItems paged = new PagedItems(pages(series, new Semaphore(1)));
        if (started) {
            paged.fetch();
        }
        return paged;
    }

    /** The pages in whatever order. */
    Pages pages() {
        return pages(series(), new Semaphore(1));
    }

    private Pages pages(List<PageSeries> series, Semaphore ahead) {
        Pages one = Pages.of(series);
        if (run.isLimited() || run.options().parallelism() == 1) {
            return one;
        }
        return series.size() == 1
                ? new PrefetchedPages(one, ahead)
                : new ParallelPages(series, run.options().parallelism(), run.execution());
    }

    private List<PageSeries> series() {
        List<PageSeries> series = new ArrayList<>();
        for (int i = 0; i < prepared.requests().size(); i++) {
            series.add(new PageSeries(
                    prepared.requests().get(i), i, prepared.starts().get(i), run.execution()));
        }
        return series;
    }

    /** Whether DynamoDB's own counts of its pages are the count that is wanted. */
    boolean isCountedByDynamo() {
        return prepared.local().equals(Filter.Truth.TRUE)
                && prepared.completion().isEmpty()
                && !run.isSeenOneByOne();
    }
}
