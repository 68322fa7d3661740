package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;

/**
 * The pages of several series in the order in which they come, several fetched at a time. Beside the page that is read, as
 * many as are fetched at a time and two more are in memory at most: who reads slowly makes the fetching wait.
 */
final class ParallelPages implements Pages {

    /** Pages that may wait for the reader while as many as possible are fetched. */
    private static final int MORE = 2;

    private final int parallelism;
    private final Execution execution;
    private final Deque<PageSeries> open;
    private final Queue<Page> ready = new ArrayDeque<>();
    private int fetching;
    private Throwable failure;

    ParallelPages(List<PageSeries> series, int parallelism, Execution execution) {
        this.execution = execution;
        this.open = new ArrayDeque<>(series);
        this.parallelism = parallelism;
    }

    @Override
    public synchronized Page next() throws SQLException {
        fetchMore();
        while (ready.isEmpty() && failure == null && fetching > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw Awaiting.interrupted();
            }
        }
        if (failure != null) {
            throw Awaiting.thrown(failure);
        }
        Page page = ready.poll();
        fetchMore();
        return page;
    }

    private void fetchMore() {
        while (failure == null && fetching < parallelism && hasRoom(fetching + 1)) {
            PageSeries series = nextOpen();
            if (series == null) {
                return;
            }
            fetching++;
            try {
                Background.run(() -> fetch(series));
            } catch (RuntimeException | Error e) {
                // Without another thread nobody would wake the reader.
                failed(e);
            }
        }
    }

    private boolean hasRoom(int fetched) {
        return fetched + ready.size() <= parallelism + MORE;
    }

    private PageSeries nextOpen() {
        PageSeries series = open.poll();
        while (series != null && series.isDone()) {
            series = open.poll();
        }
        return series;
    }

    /** Fetches pages as long as they are taken; run by a thread of its own. */
    private void fetch(PageSeries first) {
        PageSeries series = first;
        while (series != null) {
            try {
                series = arrived(series, series.fetch());
            } catch (SQLException | RuntimeException | Error e) {
                failed(e);
                return;
            }
        }
    }

    /** The series that the thread goes on with; null if there is none, or if enough pages wait. */
    private synchronized PageSeries arrived(PageSeries series, Page page) {
        ready.add(page);
        if (!series.isDone()) {
            // Those that were begun go on first, so that there are few with a page under way.
            open.addFirst(series);
        }
        notifyAll();
        PageSeries next = failure == null && hasRoom(fetching) ? nextOpen() : null;
        if (next == null) {
            fetching--;
        }
        return next;
    }

    private synchronized void failed(Throwable e) {
        fetching--;
        if (failure == null) {
            failure = e;
            // The first failure is the statement's; what is under way besides is of no use.
            execution.end();
        }
        notifyAll();
    }
}
