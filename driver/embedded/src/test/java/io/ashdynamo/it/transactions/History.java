package io.ashdynamo.it.transactions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Committed transactions with what they saw. It is strictly serializable if they can be put into an order in which each,
 * run alone after the ones before it, would have seen what it saw, and in which none stands before one that had ended
 * before it began.
 */
record History(Map<Integer, Integer> initial, List<Done> transactions) {

    /**
     * A transaction that has committed.
     *
     * @param begun before its first statement, of one clock for all
     * @param ended after its commit
     */
    record Done(String name, List<Step> steps, long begun, long ended) {}

    /** A statement, and what it saw. */
    sealed interface Step {

        /** Makes it, if it would have seen the same. */
        boolean isPossible(Map<Integer, Integer> state);
    }

    /** A read; null: there was no such row. */
    record Read(int key, Integer seen) implements Step {
        @Override
        public boolean isPossible(Map<Integer, Integer> state) {
            return Objects.equals(state.get(key), seen);
        }
    }

    /** A row written, whether it was there or not. */
    record Put(int key, int value) implements Step {
        @Override
        public boolean isPossible(Map<Integer, Integer> state) {
            state.put(key, value);
            return true;
        }
    }

    /** A row changed if it was there. */
    record Change(int key, int value, boolean found) implements Step {
        @Override
        public boolean isPossible(Map<Integer, Integer> state) {
            boolean possible = state.containsKey(key) == found;
            state.computeIfPresent(key, (same, before) -> value);
            return possible;
        }
    }

    /** A row deleted if it was there. */
    record Delete(int key, boolean found) implements Step {
        @Override
        public boolean isPossible(Map<Integer, Integer> state) {
            return (state.remove(key) != null) == found;
        }
    }

    /** A point of the search: what is placed, and what the table is then. */
    private record Point(Set<Integer> placed, Map<Integer, Integer> state) {}

    boolean isStrictlySerializable() {
        return canBeEnded(new Point(Set.of(), initial), new HashSet<>());
    }

    private boolean canBeEnded(Point point, Set<Point> hopeless) {
        if (point.placed().size() == transactions.size()) {
            return true;
        }
        if (hopeless.contains(point)) {
            return false;
        }
        for (int next : candidates(point.placed())) {
            Map<Integer, Integer> state = new HashMap<>(point.state());
            if (transactions.get(next).steps().stream().allMatch(step -> step.isPossible(state))) {
                Set<Integer> placed = new HashSet<>(point.placed());
                placed.add(next);
                if (canBeEnded(new Point(placed, state), hopeless)) {
                    return true;
                }
            }
        }
        hopeless.add(point);
        return false;
    }

    /** Those before which none has to stand that is not placed. */
    private List<Integer> candidates(Set<Integer> placed) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < transactions.size(); i++) {
            if (!placed.contains(i)) {
                open.add(i);
            }
        }
        long firstEnd =
                open.stream().mapToLong(i -> transactions.get(i).ended()).min().orElseThrow();
        return open.stream()
                .filter(i -> transactions.get(i).begun() <= firstEnd)
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("of " + initial);
        transactions.forEach(done -> text.append('\n')
                .append(done.name())
                .append(" from ")
                .append(done.begun())
                .append(" to ")
                .append(done.ended())
                .append(": ")
                .append(done.steps()));
        return text.toString();
    }
}
