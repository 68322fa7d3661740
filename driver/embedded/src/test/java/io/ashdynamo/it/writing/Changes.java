package io.ashdynamo.it.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Makes the changes of an UPDATE. One source of chance says what they look like, the other gives their values. */
record Changes(Random shape, Random values) {

    static final List<String> TAGS = List.of("a", "b", "c", "d");
    static final long DEFAULT_M = 7;

    private static final int HUGE = Integer.MAX_VALUE;
    private static final List<String> CITIES = List.of("Bern", "Rome", "Oslo");

    /**
     * One to three.
     *
     * @param mark a text that no other statement writes
     */
    List<Change> any(String mark) {
        List<Supplier<Change>> kinds =
                new ArrayList<>(List.of(() -> Change.fixed("note", mark), this::n, this::m, this::tags, this::steps));
        if (shape.nextInt(4) == 0) {
            kinds.add(this::place);
        }
        Collections.shuffle(kinds, shape);
        return kinds.stream().limit(1 + shape.nextInt(3)).map(Supplier::get).toList();
    }

    /** Those whose result is given, among them the mark. */
    List<Change> fixed(String mark) {
        List<Change> changes = new ArrayList<>(List.of(Change.fixed("note", mark)));
        if (shape.nextBoolean()) {
            changes.add(Change.fixed("n", (long) values.nextInt(20)));
        }
        if (shape.nextBoolean()) {
            changes.add(Change.fixed("tags", someTags()));
        }
        return changes;
    }

    Change n() {
        long k = 1L + values.nextInt(5);
        return switch (shape.nextInt(9)) {
            case 0, 1 -> Change.fixed("n", (long) values.nextInt(20));
            case 2 -> Change.fixed("n", null);
            case 3 -> sum("n", "n", "n = n + ", k, 1);
            case 4 -> sum("n", "n", "n = n - ", k, -1);
            case 5 -> sum("n", "m", "n = m + ", k, 1);
            case 6 ->
                Change.computed(
                        "n",
                        "n",
                        sql -> sql.add("n = COALESCE(n, ").value(k).add(") + ").value(k),
                        row -> inRange((row.get("n") == null ? k : row.number("n")) + k));
            case 7 -> Change.computed("n", "m", sql -> sql.add("n = m"), row -> row.get("m"));
            default -> values.nextInt(3) == 0 ? sum("n", "n", "n = n + ", HUGE, 1) : sum("n", "n", "n = n + ", k, 1);
        };
    }

    private static Change sum(String column, String from, String text, long amount, int sign) {
        return Change.computed(
                column,
                from,
                sql -> sql.add(text).value(amount),
                row -> row.get(from) == null ? null : inRange(row.number(from) + sign * amount));
    }

    static Long inRange(long n) {
        if (n != (int) n) {
            throw new Refusal("22003");
        }
        return n;
    }

    private Change m() {
        long k = values.nextInt(20);
        return switch (shape.nextInt(4)) {
            case 0 -> Change.fixed("m", k);
            case 1 -> Change.fixed("m", null);
            case 2 -> new Change("m", Set.of(), Change.Kind.FIXED, sql -> sql.add("m = DEFAULT"), row -> DEFAULT_M);
            default ->
                Change.stable(
                        "m",
                        sql -> sql.add("m = COALESCE(m, ").value(k).add(")"),
                        row -> row.get("m") == null ? k : row.get("m"));
        };
    }

    SortedSet<String> someTags() {
        return TAGS.stream()
                .filter(tag -> values.nextInt(3) == 0 || tag.equals(TAGS.get(0)))
                .map(tag -> tag.equals("a") ? TAGS.get(values.nextInt(TAGS.size())) : tag)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Change tags() {
        SortedSet<String> some = someTags();
        return switch (shape.nextInt(4)) {
            case 0 -> Change.fixed("tags", some);
            case 1 -> Change.fixed("tags", null);
            case 2 ->
                elements("set_add", some, old -> {
                    old.addAll(some);
                    return old;
                });
            default ->
                elements("set_remove", some, old -> {
                    old.removeAll(some);
                    return old;
                });
        };
    }

    private static Change elements(String function, SortedSet<String> some, UnaryOperator<SortedSet<String>> change) {
        return Change.stable(
                "tags",
                sql -> sql.add("tags = " + function + "(tags, ").value(some).add(")"),
                row -> {
                    SortedSet<String> changed = change.apply(tags(row));
                    return changed.isEmpty() ? null : changed;
                });
    }

    private Change steps() {
        List<String> more = List.of("s" + values.nextInt(10));
        return switch (shape.nextInt(3)) {
            case 0 -> Change.fixed("steps", more);
            case 1 ->
                Change.computed(
                        "steps",
                        "steps",
                        sql -> sql.add("steps = list_append(steps, ")
                                .value(more)
                                .add(")"),
                        row -> row.get("steps") == null ? null : appended(row, more));
            default ->
                Change.computed(
                        "steps",
                        "steps",
                        sql -> sql.add("steps = list_append(COALESCE(steps, ")
                                .value(List.of("z"))
                                .add("), ")
                                .value(more)
                                .add(")"),
                        row -> appended(row.get("steps") == null ? row.with("steps", List.of("z")) : row, more));
        };
    }

    private static List<Object> appended(Row row, List<String> more) {
        List<Object> all = new ArrayList<>((List<?>) row.get("steps"));
        all.addAll(more);
        return all;
    }

    private Change place() {
        String city = CITIES.get(values.nextInt(CITIES.size()));
        if (shape.nextBoolean()) {
            return Change.fixed("place", aPlace());
        }
        return new Change(
                "place",
                Set.of(),
                Change.Kind.FIXED,
                sql -> sql.add("place.city = ").value(city),
                row -> {
                    if (row.get("place") == null) {
                        throw new Refusal("22018");
                    }
                    return new TreeMap<>(Map.of("city", city));
                });
    }

    SortedMap<String, String> aPlace() {
        return new TreeMap<>(Map.of("city", CITIES.get(values.nextInt(CITIES.size()))));
    }

    /** The tags of an item, to be changed. */
    static SortedSet<String> tags(Row row) {
        SortedSet<String> tags = new TreeSet<>();
        if (row.get("tags") instanceof SortedSet<?> stored) {
            stored.forEach(tag -> tags.add((String) tag));
        }
        return tags;
    }

    /** The city of an item's place; null if it has none. */
    static Object city(Row row) {
        return row.get("place") instanceof Map<?, ?> place ? place.get("city") : null;
    }
}
