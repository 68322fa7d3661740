package io.ashdynamo.it.writing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** One thread: writes its own items, which its model follows, and now and then some that all threads write. */
final class Worker {

    private static final int MOST_ROWS = 30;
    private static final int MOST_SHOWN = 40;

    private final Setting setting;
    private final Slice slice;
    private final Writes writes;
    private final Random random;
    private final List<Past> history = new ArrayList<>();
    private int marks;
    private int done;

    /**
     * What it works with.
     *
     * @param connection of the writes of its own items
     * @param retries whether that one has sums made again
     * @param store reads what is stored, without faults
     */
    record Setting(
            String owner,
            long seed,
            Connection connection,
            boolean retries,
            Traffic traffic,
            Slice.Store store,
            Shared.Turns shared) {}

    /** A write that was made. */
    private record Past(Set<Item> items, String said) {}

    Worker(Setting setting) {
        this.setting = setting;
        this.slice = new Slice(Writes.items(setting.owner()));
        this.writes = new Writes(setting.owner(), slice, setting.retries());
        this.random = new Random(setting.seed() + setting.owner().hashCode() * 0x9E37_79B9_7F4A_7C15L);
    }

    Slice slice() {
        return slice;
    }

    /** Makes so many writes, unless it is told to stop. */
    void run(int count, AtomicBoolean stop) throws SQLException {
        try {
            while (done < count && !stop.get()) {
                int kind = random.nextInt(100);
                if (kind < 20) {
                    done++;
                    setting.shared().take(random);
                } else if (kind < 25) {
                    together(random.nextBoolean());
                } else {
                    alone();
                }
            }
            slice.compare(slice.items(), setting.store());
        } catch (Mismatch e) {
            throw new AssertionError(
                    "seed %d, thread %s, after %d writes: %s%nThe statements on the item before:%n%s"
                            .formatted(setting.seed(), setting.owner(), done, e.getMessage(), past(e.items())),
                    e);
        }
    }

    private String past(Collection<Item> items) {
        List<String> own = history.stream()
                .filter(one -> one.items().stream().anyMatch(items::contains))
                .map(Past::said)
                .toList();
        return String.join("\n", own.subList(Math.max(0, own.size() - MOST_SHOWN), own.size()));
    }

    private Draft draft(long shape, boolean prepared, boolean batched) {
        marks++;
        return new Draft(new Random(shape), random, prepared, batched, setting.owner() + "." + marks);
    }

    private void alone() throws Mismatch {
        Write write = writes.next(draft(random.nextLong(), random.nextBoolean(), false));
        done++;
        Map<Item, Row> before = new HashMap<>();
        write.rules().keySet().forEach(item -> before.put(item, slice.row(item)));
        Outcome outcome = new Runs(setting.connection(), random).alone(write);
        Map<Item, Losses> losses = setting.traffic().take(setting.owner());
        remember(write, outcome, losses);
        slice.follow(write, false, outcome, losses);
        slice.settle(setting.store());
        if (outcome.isFailed() && write.scope() == Write.Scope.EACH) {
            checkNoted(write, before, outcome, losses);
        }
        if (random.nextInt(10) == 0) {
            slice.compare(write.rules().keySet(), setting.store());
        }
    }

    /** A statement that failed on the way says how many items it had written; of what was lost it does not know. */
    private void checkNoted(Write write, Map<Item, Row> before, Outcome outcome, Map<Item, Losses> losses)
            throws Mismatch {
        int changed = 0;
        int matched = 0;
        for (Item item : before.keySet()) {
            changed += Objects.equals(before.get(item), slice.row(item)) ? 0 : 1;
            matched += write.rules().get(item).on(before.get(item)).isDone() ? 1 : 0;
        }
        if (outcome.noted() > matched || outcome.noted() < changed - losses.size()) {
            throw new Mismatch(
                    before.keySet(), write + "\n  reported: " + outcome + "\n  but " + changed + " items were changed");
        }
    }

    private void together(boolean prepared) throws Mismatch, SQLException {
        int rows = 1 + random.nextInt(MOST_ROWS);
        long shape = random.nextLong();
        List<Write> batch = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            batch.add(writes.next(draft(prepared ? shape : random.nextLong(), prepared, true)));
        }
        done += rows;
        List<Outcome> outcomes = new Runs(setting.connection(), random).together(batch);
        Map<Item, Losses> losses = setting.traffic().take(setting.owner());
        for (int i = 0; i < rows; i++) {
            remember(batch.get(i), outcomes.get(i), losses);
        }
        for (int i = 0; i < rows; i++) {
            slice.follow(batch.get(i), true, outcomes.get(i), losses);
        }
        Set<Item> items = new HashSet<>();
        batch.forEach(write -> items.addAll(write.rules().keySet()));
        slice.settle(setting.store());
        slice.compare(items, setting.store());
    }

    private void remember(Write write, Outcome outcome, Map<Item, Losses> losses) {
        history.add(new Past(
                write.rules().keySet(), write + "\n  -> " + outcome + (losses.isEmpty() ? "" : ", lost: " + losses)));
    }
}
