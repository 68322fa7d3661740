package io.ashdynamo.it.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The items that one thread writes, as the model has them. A report that it does not allow is a mismatch; where lost answers
 * leave several possibilities, it follows all until the stored item is read.
 */
final class Slice {

    private final Map<Item, List<Path>> items = new TreeMap<>();
    private final Map<Allowance, Integer> used = new EnumMap<>(Allowance.class);
    private final Set<Item> touched = new TreeSet<>();

    /** What is stored. */
    interface Store {
        /** An item; null if there is none. */
        Row at(Item item);
    }

    Slice(Collection<Item> items) {
        items.forEach(item -> this.items.put(item, List.of(Path.of(null))));
    }

    /** All items, those that are not there too. */
    Set<Item> items() {
        return items.keySet();
    }

    /** An item, or one of those that it may be; null if there is none. */
    Row row(Item item) {
        return items.get(item).get(0).row();
    }

    /** How often each allowance was used. */
    Map<Allowance, Integer> used() {
        return used;
    }

    /**
     * Follows a write.
     *
     * @param losses of this and of all before it since the last {@link #settle}
     */
    void follow(Write write, boolean batched, Outcome outcome, Map<Item, Losses> losses) throws Mismatch {
        Map<Item, List<Step>> steps = steps(write, losses);
        touched.addAll(steps.keySet());
        switch (write.scope()) {
            case ONE -> one(write, batched, outcome, steps);
            case ALL_OR_NONE, EACH -> several(write, outcome, steps);
            case DUPLICATE -> check("23505".equals(outcome.state()), write, outcome, steps);
        }
    }

    /** One of the things that a write may do to one of the states that an item may have. */
    private record Step(Path from, Effect effect) {
        Path to() {
            return from.then(effect);
        }
    }

    private Map<Item, List<Step>> steps(Write write, Map<Item, Losses> losses) {
        Map<Item, List<Step>> steps = new TreeMap<>();
        write.rules().forEach((item, rule) -> {
            List<Step> all = new ArrayList<>();
            Losses lost = losses.getOrDefault(item, Losses.NONE);
            for (Path path : items.get(item)) {
                rule.on(path.row(), lost.without(path.used().size()))
                        .forEach(effect -> all.add(new Step(path, effect)));
            }
            steps.put(item, all);
        });
        return steps;
    }

    private void one(Write write, boolean batched, Outcome outcome, Map<Item, List<Step>> steps) throws Mismatch {
        Item item = steps.keySet().iterator().next();
        boolean uncounted = batched && write.rules().get(item).isUncounted();
        List<Path> next = steps.get(item).stream()
                .filter(step -> isReported(step.effect(), write, outcome, uncounted))
                .map(Step::to)
                .toList();
        check(!next.isEmpty(), write, outcome, steps);
        items.put(item, Path.distinct(next));
    }

    private static boolean isReported(Effect effect, Write write, Outcome outcome, boolean uncounted) {
        if (effect.state() != null || outcome.isFailed()) {
            return Objects.equals(effect.state(), outcome.state());
        }
        long count = uncounted ? java.sql.Statement.SUCCESS_NO_INFO : effect.count();
        List<Row> rows = effect.returned() == null
                ? List.of()
                : List.of(effect.returned().of(write.returned()));
        return count == outcome.count()
                && (outcome.rows() == null || outcome.rows().equals(rows));
    }

    private void several(Write write, Outcome outcome, Map<Item, List<Step>> steps) throws Mismatch {
        boolean together = write.scope() == Write.Scope.ALL_OR_NONE;
        if (outcome.isFailed()) {
            check(hasState(steps, outcome.state()), write, outcome, steps);
            if (!together) {
                steps.forEach((item, all) -> failed(item, all, outcome.state()));
            }
            return;
        }
        long least = 0;
        long most = 0;
        for (Map.Entry<Item, List<Step>> one : steps.entrySet()) {
            List<Step> made = one.getValue().stream()
                    .filter(step -> step.effect().state() == null)
                    .toList();
            check(!made.isEmpty(), write, outcome, steps);
            least +=
                    made.stream().mapToLong(step -> step.effect().count()).min().orElseThrow();
            most += made.stream().mapToLong(step -> step.effect().count()).max().orElseThrow();
            items.put(one.getKey(), Path.distinct(made.stream().map(Step::to).toList()));
        }
        check(least <= outcome.count() && outcome.count() <= most, write, outcome, steps);
        check(outcome.rows() == null || areReturned(outcome.rows(), write, steps), write, outcome, steps);
    }

    private static boolean hasState(Map<Item, List<Step>> steps, String state) {
        return steps.values().stream()
                .flatMap(List::stream)
                .anyMatch(step -> state.equals(step.effect().state()));
    }

    /** Of a statement that failed on the way an item may be as it was or as it was to be. */
    private void failed(Item item, List<Step> steps, String state) {
        List<Path> next = new ArrayList<>(items.get(item));
        steps.stream()
                .filter(step ->
                        step.effect().state() == null || step.effect().state().equals(state))
                .forEach(step -> next.add(step.to()));
        items.put(item, Path.distinct(next));
    }

    private static boolean areReturned(List<Row> rows, Write write, Map<Item, List<Step>> steps) {
        Set<Row> possible = new HashSet<>();
        steps.values().stream()
                .flatMap(List::stream)
                .filter(step -> step.effect().returned() != null)
                .forEach(step -> possible.add(step.effect().returned().of(write.returned())));
        return new HashSet<>(rows).size() == rows.size() && possible.containsAll(rows);
    }

    private static void check(boolean right, Write write, Outcome outcome, Map<Item, List<Step>> steps)
            throws Mismatch {
        if (!right) {
            throw new Mismatch(
                    steps.keySet(),
                    write + "\n  reported: " + outcome + "\n  the model allows: "
                            + (write.scope() == Write.Scope.DUPLICATE ? "23505" : steps.values()));
        }
    }

    /** Decides for one of the possibilities by what is stored. */
    void settle(Store store) throws Mismatch {
        for (Item item : touched) {
            List<Path> paths = items.get(item);
            Path path = paths.size() == 1 ? paths.get(0) : path(item, paths, store.at(item));
            path.used().forEach(one -> used.merge(one, 1, Integer::sum));
            items.put(item, List.of(Path.of(path.row())));
        }
        touched.clear();
    }

    private static Path path(Item item, List<Path> paths, Row stored) throws Mismatch {
        for (Path path : paths) {
            if (Objects.equals(path.row(), stored)) {
                return path;
            }
        }
        throw new Mismatch(Set.of(item), item + " is " + stored + "\n  the model allows: " + paths);
    }

    /** Compares some items with what is stored. */
    void compare(Collection<Item> some, Store store) throws Mismatch {
        for (Item item : some) {
            path(item, items.get(item), store.at(item));
        }
    }
}
