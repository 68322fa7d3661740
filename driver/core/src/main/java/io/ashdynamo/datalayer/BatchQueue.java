package io.ashdynamo.datalayer;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Rows of a batch on their way: while calls are under way, later rows are gathered to the next ones. Rows of one item go one
 * after another, all others side by side. Used by one thread.
 */
final class BatchQueue {

    /** The rows that may be unfinished, so that memory does not grow with the batch. */
    private static final int MOST = 1_000;

    /** Makes the calls. */
    interface Caller {
        /** Rows of one table, of which no two write one item. Failures are noted row by row. */
        void call(List<BatchRow> rows);
    }

    private final Caller caller;
    private final ParallelTasks tasks;
    private final int parallelism;
    private final Map<String, List<BatchRow>> gathered = new LinkedHashMap<>();
    /** The unfinished rows of each item; the first of them is gathered or under way. */
    private final Map<ItemPlace, Queue<BatchRow>> byPlace = new HashMap<>();

    private final Queue<List<BatchRow>> finished = new ConcurrentLinkedQueue<>();
    private int unfinished;

    BatchQueue(Caller caller, int parallelism, Execution execution) {
        this.caller = caller;
        this.tasks = new ParallelTasks(parallelism, execution);
        this.parallelism = parallelism;
    }

    /** Adds a row; waits if there are too many. */
    void add(BatchRow row) {
        collect();
        awaitFewer(MOST);
        unfinished++;
        if (row.place().isEmpty() || isFirst(row)) {
            gather(row);
        }
    }

    private boolean isFirst(BatchRow row) {
        Queue<BatchRow> rows = byPlace.computeIfAbsent(row.place().get(), place -> new ArrayDeque<>(1));
        rows.add(row);
        return rows.size() == 1;
    }

    /** Waits until all rows are finished. */
    void await() throws SQLException {
        awaitFewer(1);
        tasks.await();
    }

    /** What is gathered goes out where there may be more calls. While enough wait, there is no need to add others. */
    private void awaitFewer(int rows) {
        while (unfinished >= rows && !tasks.isFailed()) {
            if (tasks.unfinished() < parallelism) {
                List<List<BatchRow>> all = List.copyOf(gathered.values());
                gathered.clear();
                all.forEach(this::send);
            }
            tasks.awaitFewer(Math.max(1, Math.min(tasks.unfinished(), 2 * parallelism)));
            collect();
        }
    }

    private void collect() {
        for (List<BatchRow> rows = finished.poll(); rows != null; rows = finished.poll()) {
            unfinished -= rows.size();
            rows.forEach(row -> row.place().ifPresent(this::free));
        }
    }

    private void free(ItemPlace place) {
        Queue<BatchRow> rows = byPlace.get(place);
        rows.remove();
        if (rows.isEmpty()) {
            byPlace.remove(place);
        } else {
            gather(rows.element());
        }
    }

    private void gather(BatchRow row) {
        if (row.request().isEmpty()) {
            send(List.of(row));
            return;
        }
        List<BatchRow> group = gathered.computeIfAbsent(row.table(), table -> new ArrayList<>());
        group.add(row);
        if (group.size() == BatchWriteCall.MAX_ITEMS) {
            gathered.remove(row.table());
            send(group);
        }
    }

    private void send(List<BatchRow> rows) {
        tasks.add(() -> {
            caller.call(rows);
            finished.add(rows);
        });
    }
}
