package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The items of several sources, each in the wanted order, in that order. Equal ones come in the order of the sources. */
final class MergedItems implements Items {

    private final List<PagedItems> sources;
    private final ItemOrder order;
    private final int parallelism;
    private final Execution execution;
    /** Only its reader changes it; a close, which may come from another thread, puts an empty one in its place. */
    private volatile PriorityQueue<Head> heads;

    private boolean started;

    MergedItems(List<PagedItems> sources, ItemOrder order, int parallelism, Execution execution) {
        this.sources = List.copyOf(sources);
        this.order = order;
        this.parallelism = parallelism;
        this.execution = execution;
        this.heads = empty();
    }

    private PriorityQueue<Head> empty() {
        return new PriorityQueue<>(
                Comparator.comparing(Head::values, order.comparator()).thenComparingInt(Head::source));
    }

    /** The first item of a source that was not given yet, with the values that it is sorted by. */
    private record Head(Item item, List<Object> values, int source) {}

    /** Fetches the first page of each source, several at a time. */
    void fetch() throws SQLException {
        started = true;
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<FutureTask<Void>> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(parallelism, sources.size()); i++) {
            FutureTask<Void> worker = new FutureTask<>(() -> fetch(next, failure), null);
            workers.add(worker);
            Background.run(worker);
        }
        for (FutureTask<Void> worker : workers) {
            Awaiting.result(worker);
        }
        if (failure.get() != null) {
            throw Awaiting.thrown(failure.get());
        }
        for (int s = 0; s < sources.size(); s++) {
            advance(s);
        }
    }

    /** Fetches the first pages of those that nobody else does; after the first failure no more. */
    private void fetch(AtomicInteger next, AtomicReference<Throwable> failure) {
        try {
            for (int s = next.getAndIncrement(); s < sources.size(); s = next.getAndIncrement()) {
                sources.get(s).fetch();
            }
        } catch (SQLException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            execution.end();
        }
    }

    @Override
    public Item next() throws SQLException {
        if (!started) {
            fetch();
        }
        Head first = heads.poll();
        if (first == null) {
            return null;
        }
        advance(first.source());
        return first.item();
    }

    private void advance(int source) throws SQLException {
        Item item = sources.get(source).next();
        if (item != null) {
            heads.add(new Head(item, order.values(item), source));
        }
    }

    @Override
    public void close() {
        sources.forEach(PagedItems::close);
        heads = empty();
    }
}
